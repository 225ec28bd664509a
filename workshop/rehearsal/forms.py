"""Reading the forms of a page and filling them in as a person would."""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

Data = list[tuple[str, str]]
FEW = 3  # boxes that somebody ticks where there are many
UNTYPED = ("hidden", "submit", "button", "image", "reset", "file")


@dataclass
class Form:
    """A form as it stands in a page: where it goes, what it carries, what may be typed."""

    tag: Tag
    action: str
    fixed: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The key that makes sending it again harmless; "" when it has none."""
        return self.fixed.get("key", "")

    @property
    def buttons(self) -> list[Tag]:
        """What sends it."""
        found = self.tag.find_all(["button", "input"])
        sends = [b for b in found if text(b, "type", control_type(b)) == "submit"]
        return [b for b in sends if not b.has_attr("disabled")]

    def fill(self, write: Callable[[int], str], dice: random.Random, **given: str) -> Data:
        """Every field filled: `given` by name, the rest with a text, a choice or a day.

        Of several boxes to tick under one name a few are ticked.
        """
        data = [(n, v) for n, v in self.fixed.items() if n not in given]
        groups: dict[str, list[Tag]] = {}
        boxes: set[str] = set()
        for control in self.tag.find_all(["input", "textarea", "select"]):
            name, kind = text(control, "name"), text(control, "type", control_type(control))
            if not name or name in given or kind in UNTYPED or control.find_parent("vote-budget"):
                continue
            if kind in ("radio", "checkbox"):
                groups.setdefault(name, []).append(control)
                if kind == "checkbox":
                    boxes.add(name)
            else:
                data.append((name, answer(control, kind, write, dice)))
        data += _votes(self.tag, dice)
        for name, choices in groups.items():
            most = min(len(choices), FEW) if name in boxes else 1
            ticked = dice.sample(choices, dice.randint(1, most))
            data += [(name, text(one, "value", "y")) for one in ticked]
        named = [b for b in self.buttons if text(b, "name")]
        plain = len(named) < len(self.buttons)
        if named and not (plain and groups):  # beside a plain button a named one is the exception
            button = dice.choice(named)
            data.append((text(button, "name"), text(button, "value")))
        return [*data, *given.items()]


def _votes(form: Tag, dice: random.Random) -> Data:
    """A budget of votes given to one choice after the other, in an order of one's own."""
    budget = form.find("vote-budget")
    if not isinstance(budget, Tag):
        return []
    left, data = int(text(budget, "data-votes")), []
    fields = budget.select("input[type=number]")
    for choice in dice.sample(fields, len(fields)):
        given = min(left, int(text(choice, "max")), dice.randint(1, 2))
        left -= given
        data.append((text(choice, "name"), str(given)))
    return data


def forms_in(page: str, url: str, selector: str = "form") -> list[Form]:
    """The forms of a page that match, with full addresses."""
    soup, found = BeautifulSoup(page, "html.parser"), []
    for tag in soup.select(selector):
        form = Form(tag, urljoin(url, text(tag, "action") or url))
        for hidden in tag.select("input[type=hidden][name]"):
            form.fixed[text(hidden, "name")] = text(hidden, "value")
        found.append(form)
    return found


def answer(control: Tag, kind: str, write: Callable[[int], str], dice: random.Random) -> str:
    """What somebody puts in one control."""
    if kind == "select":
        values = [text(o, "value") for o in control.find_all("option")]
        return dice.choice([v for v in values if v and v != "own"] or [""])
    if kind == "date":
        return (dt.date.today() + dt.timedelta(days=30)).isoformat()
    if kind == "range":
        return str(round(dice.random(), 2))
    if kind == "time":
        return "09:00"
    if kind == "number":
        return text(control, "value") or text(control, "min") or "3"
    if kind != "textarea" and text(control, "value"):
        return text(control, "value")
    usual = 140 if kind == "textarea" else 75
    return write(int(text(control, "data-counter") or text(control, "maxlength") or usual))


def control_type(tag: Tag) -> str:
    """The type of a control that does not say one."""
    return {"button": "submit", "input": "text"}.get(tag.name, tag.name)


def text(tag: Tag, name: str, default: str = "") -> str:
    """An attribute as text."""
    value = tag.get(name, default)
    return value if isinstance(value, str) else " ".join(value or ())

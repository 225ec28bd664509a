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
            if not name or name in given or kind in UNTYPED:
                continue
            if kind in ("radio", "checkbox"):
                groups.setdefault(name, []).append(control)
                if kind == "checkbox":
                    boxes.add(name)
            else:
                data.append((name, answer(control, kind, write, dice)))
        data += self._chosen(groups, boxes, dice)
        named = [b for b in self.buttons if text(b, "name")]
        plain = len(named) < len(self.buttons)
        if named and not (plain and groups):  # beside a plain button a named one is the exception
            button = dice.choice(named)
            data.append((text(button, "name"), text(button, "value")))
        return [*data, *given.items()]

    def _chosen(self, groups: dict[str, list[Tag]], boxes: set[str], dice: random.Random) -> Data:
        """One of each group, a few where boxes are ticked; of marks as many as there are."""
        budget = text(self.tag, "data-budget")
        chosen: Data = []
        left = int(budget or 0)
        for name, choices in dice.sample(list(groups.items()), len(groups)):
            values = [text(choice, "value", "y") for choice in choices]
            if budget and all(value.isdecimal() for value in values):
                is_last = len(chosen) == len(groups) - 1 and left == int(budget)
                value = dice.choice([v for v in values if is_last <= int(v) <= left])
                left -= int(value)
                chosen.append((name, value))
                continue
            most = min(len(values), FEW) if name in boxes else 1
            chosen += [(name, one) for one in dice.sample(values, dice.randint(1, most))]
        return chosen


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

"""A browser that runs no script: it reads what is in the page and sends what a form holds."""

from bs4 import BeautifulSoup, Tag
from flask import Flask

SENDS = "button:not([type]), button[type=submit], input[type=submit]"


class PlainBrowser:
    """One window. `page` is what it shows, `address` where it is, `status` how it was answered."""

    def __init__(self, app: Flask, language: str = "fi"):
        self.client = app.test_client()
        self.asks_for = {"Accept-Language": language}
        self.address, self.status = "/", 0
        self.page = BeautifulSoup("", "html.parser")

    def opens(self, address: str) -> None:
        """Type an address, or follow a link; redirects are followed."""
        self._shows(self.client.get(address, headers=self.asks_for, follow_redirects=True))

    def follows(self, part: str) -> None:
        """The link whose address has this in it."""
        links = [attribute(a, "href") for a in self.page.select("a[href]")]
        links = [a for a in links if a == part] or [a for a in links if part in a]
        assert links, f"no link to {part} on {self.address}: {self.text}"
        self.opens(links[0])

    def sends(self, part: str, press: tuple[str, str] | None = None, **typed: str) -> None:
        """Fill in the form whose address has `part` in it, press its button, see what comes.

        `press` is the button's name and value where it has them. What is typed must have a field.
        """
        form, button = self._form(part, press)
        data = holds(form)
        for name, value in typed.items():
            assert takes(form, name, value), f"{name}={value} cannot be typed into {part}"
            data = [(n, v) for n, v in data if n != name] + ([(name, value)] if value else [])
        if attribute(button, "name"):
            data.append((attribute(button, "name"), attribute(button, "value")))
        fields: dict[str, list[str]] = {}
        for name, value in data:
            fields.setdefault(name, []).append(value)
        target = attribute(button, "formaction") or attribute(form, "action") or self.address
        answer = self.client.post(target, data=fields, headers=self.asks_for, follow_redirects=True)
        self._shows(answer)

    def offers(self, part: str) -> bool:
        """Whether there is a form with this in its address."""
        return any(part in attribute(f, "action") for f in self.page.select("form"))

    @property
    def text(self) -> str:
        """What can be read on the page."""
        return " ".join(self.page.get_text(" ").split())

    def one(self, selector: str) -> Tag:
        """The element that must be there."""
        found = self.page.select_one(selector)
        assert found is not None, f"no {selector} on {self.address}: {self.text}"
        return found

    def _form(self, part: str, press: tuple[str, str] | None) -> tuple[Tag, Tag]:
        for form in self.page.select("form"):
            if part in attribute(form, "action", self.address):
                for button in form.select(SENDS):
                    named = (attribute(button, "name"), attribute(button, "value"))
                    if not button.has_attr("disabled") and named == (press or ("", named[1])):
                        return form, button
        raise AssertionError(f"no form {part} with {press} on {self.address}: {self.text}")

    def _shows(self, answer) -> None:  # type: ignore[no-untyped-def]
        self.address, self.status = answer.request.path, answer.status_code
        assert self.status < 500, f"{self.address} answered {self.status}"
        self.page = BeautifulSoup(answer.text, "html.parser")
        needs = needs_scripts(self.page)
        assert not needs, f"{self.address} needs a script for {needs}"


def needs_scripts(page: BeautifulSoup) -> list[str]:
    """What is on a page that does nothing without scripts."""
    dead = [f for f in page.select("form") if not f.select(SENDS)]
    dead += [f for f in page.select("form") if attribute(f, "method").lower() != "post"]
    dead += [b for b in page.select(SENDS) if not b.find_parent("form") and not b.has_attr("form")]
    dead += [b for b in page.select("button[type=button], [hidden] form, [hidden] a")]
    dead += [a for a in page.select("a") if attribute(a, "href") in ("", "#")]
    return [str(tag)[:200] for tag in dead]


def holds(form: Tag) -> list[tuple[str, str]]:
    """What a form sends as it stands: HTML's "successful controls", buttons left out."""
    data = []
    for control in form.select("input[name], textarea[name], select[name]"):
        name, kind = attribute(control, "name"), attribute(control, "type", "text")
        if control.name == "select":
            chosen = control.select_one("option[selected]") or control.select_one("option")
            data.append((name, attribute(chosen, "value") if chosen else ""))
        elif control.name == "textarea":
            data.append((name, control.get_text().removeprefix("\n")))
        elif kind in ("radio", "checkbox"):
            if control.has_attr("checked"):
                data.append((name, attribute(control, "value", "on")))
        elif kind not in ("submit", "file"):
            data.append((name, attribute(control, "value")))
    return data


def takes(form: Tag, name: str, value: str) -> bool:
    """Whether somebody can put `value` into the field `name`."""
    for control in form.select(f'[name="{name}"]'):
        kind = attribute(control, "type", "text")
        if control.name == "select":
            return value in [attribute(o, "value") for o in control.select("option")]
        if kind in ("radio", "checkbox"):
            if value in ("", attribute(control, "value", "on")):
                return True
        elif control.name in ("input", "textarea") and kind not in ("hidden", "submit"):
            return True
    return False


def attribute(tag: Tag, name: str, otherwise: str = "") -> str:
    """An attribute as text."""
    value = tag.get(name, otherwise)
    return value if isinstance(value, str) else " ".join(value or ())

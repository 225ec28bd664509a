"""The facilitator of a rehearsal: she presses what is on her pages."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from time import monotonic, sleep
from urllib.parse import parse_qs, urljoin, urlsplit

import requests
from bs4 import BeautifulSoup

from workshop.kinds import kinds
from workshop.locale import languages
from workshop.rehearsal.forms import Data, Form, forms_in, text
from workshop.rehearsal.texts import Writer

LONGEST_WAIT = 90.0  # seconds for tables
LOOKS_EVERY = 0.3  # seconds
EMAIL, PASSWORD = "aino@example.org", "harjoitus tekee mestarin"


class CannotRehearse(RuntimeError):
    """The pages are not as the facilitator expects; the message says which."""


def _last(address: str) -> str:
    """The last part of an address."""
    return urlsplit(address).path.rsplit("/", 1)[-1]


def _by_name(data: Data) -> dict[str, list[str]]:
    """A form's values by field: some fields have several."""
    values: dict[str, list[str]] = {}
    for name, value in data:
        values.setdefault(name, []).append(value)
    return values


@dataclass
class Facilitator:
    """Aino. `url` has no slash at its end."""

    url: str

    def __post_init__(self) -> None:
        self.browser = requests.Session()
        self.here = ""
        self.done: set[str] = set()

    def opens_account(self, token: str) -> None:
        """The first account, with the set-up link."""
        account = {"name": "Aino", "email": EMAIL, "password": PASSWORD}
        self._posts(f"{self.url}/set-up/{token}", account)

    def signs_in(self, email: str, password: str) -> None:
        """With an account that is there already."""
        self._posts(f"{self.url}/sign-in", {"email": email, "password": password})

    def makes_session(self, design: str, people: int) -> None:
        """A session of today from a design."""
        form = {
            "title": "Kotoutujan polku katkeamatta (harjoitus)",
            "locality": "Jokirannikko",
            "date": dt.date.today().isoformat(),
            "time": "08:45",
            "expected": str(people),
            "spoken": list(languages.required),
            "design": design,
        }
        answer = self._posts(f"{self.url}/sessions/new", form)
        self.here = f"{self.url}/s/{urlsplit(answer.headers['Location']).path.split('/')[2]}"

    @property
    def console(self) -> str:
        """Her console's address."""
        return f"{self.here}/console"

    def sees_code(self) -> str:
        """The code on the screen."""
        shown = BeautifulSoup(self._reads(self.console), "html.parser").select_one(
            ".console-code b"
        )
        if shown is None:
            raise CannotRehearse("The console does not show the code.")
        return shown.get_text(strip=True)

    def opens_projector(self) -> str:
        """The projector's link."""
        answer = self.browser.get(f"{self.console}/screen", allow_redirects=False, timeout=30)
        return urljoin(self.url, answer.headers.get("Location", ""))

    def listens(self) -> str:
        """The token her console gives its socket; "" when it gives none."""
        body = BeautifulSoup(self._reads(self.console), "html.parser").body
        return text(body, "data-live") if body else ""

    def presses_next(self) -> bool:
        """Next, whoever still writes; False when the day has ended."""
        forms = forms_in(self._reads(self.console), self.console, "form#course")
        going = [f for f in forms if f.buttons]
        if not going:
            return False
        self._posts(going[0].action, {})
        return parse_qs(urlsplit(going[0].action).query).get("seen") != ["over"]

    def works_at_her_desk(self, writer: Writer, dice: Random) -> None:
        """What the stage of the moment asks of her: to close a vote, to write what was decided.

        She opens each page and presses each button that her console shows and that a kind declares
        (`desk_exercises`), one after the other and each address once.
        """
        for action in (one.action for kind in kinds.values() for one in kind.desk_exercises):
            page = BeautifulSoup(self._reads(self.console), "html.parser")
            stage = page.select_one(".console-stage")
            links = stage.select("a[href]") if stage else []
            wanted = [text(a, "href") for a in links if _last(text(a, "href")) == action]
            forms = forms_in(str(stage), self.console)
            pressed = [f for f in forms if _last(f.action) == action and f.buttons]
            for address in wanted[:1]:
                there = urljoin(self.console, address)
                forms = forms_in(self._reads(there), there)
                pressed = [f for f in forms if _last(f.action) == action and f.buttons]
            for form in pressed[:1]:
                if form.action not in self.done:
                    self.done.add(form.action)
                    data = _by_name(form.fill(writer.writes, dice))
                    self._posts(form.action, data)

    def makes_tables(self) -> bool:
        """Propose and publish; False when there are no tables to be had, as with three people."""
        address = f"{self.here}/tables"
        for wanted in ("proposals", "published"):
            page = self.browser.get(address, timeout=30)
            if page.status_code == 404:
                return False
            for form in forms_in(page.text, address):
                targets = [form.action, *(text(b, "formaction") for b in form.buttons)]
                target = next((t for t in targets if t.endswith(wanted)), "")
                if target:
                    if not self._asks(urljoin(address, target), self._as_shown(form)):
                        return False
                    self._waits_for_tables(address)
                    break
            else:
                return False
        return True

    def _waits_for_tables(self, address: str) -> None:
        """Update the page until the engine is done."""
        until = monotonic() + LONGEST_WAIT
        while BeautifulSoup(self._reads(address), "html.parser").select_one(".making"):
            if monotonic() > until:
                raise CannotRehearse("The tables were not ready in time.")
            sleep(LOOKS_EVERY)

    def downloads(self) -> dict[str, bytes]:
        """Every file the organiser's page links to, by name."""
        page = self.browser.get(f"{self.here}/organiser", timeout=30)
        if not page.ok:
            return {}
        files = {}
        for link in BeautifulSoup(page.text, "html.parser").select("a[href]"):
            address = urljoin(page.url, text(link, "href"))
            name = urlsplit(address).path.rsplit("/", 1)[-1]
            if name.endswith((".json", ".csv", ".md", ".zip")):
                asked = "-".join(v[0] for v in parse_qs(urlsplit(address).query).values())
                stem, end = name.rsplit(".", 1)
                answer = self.browser.get(address, timeout=60)
                answer.raise_for_status()
                files[f"{stem}-{asked}.{end}" if asked else name] = answer.content
        return files

    def _asks(self, address: str, data: dict[str, str]) -> bool:
        """Post; where people do not divide into such tables, with smaller ones allowed."""
        for low in (data.get("low", ""), "3", "2"):
            given = data | {"low": low} if "low" in data else data
            if self._posts(address, given, or_else=422).status_code != 422:
                return True
        return False

    def _as_shown(self, form: Form) -> dict[str, str]:
        """A form with what already stands in it."""
        shown = dict(form.fixed)
        soup = BeautifulSoup(str(form.tag), "html.parser")
        for field in soup.select("input[name]"):
            if text(field, "type") not in ("radio", "checkbox") or field.has_attr("checked"):
                shown[text(field, "name")] = text(field, "value")
        return shown

    def _reads(self, address: str) -> str:
        page = self.browser.get(address, timeout=30)
        page.raise_for_status()
        return page.text

    def _posts(
        self, address: str, data: Mapping[str, Sequence[str]], or_else: int = 303
    ) -> requests.Response:
        answer = self.browser.post(address, data=data, allow_redirects=False, timeout=60)
        if answer.status_code not in (204, 303, or_else):
            raise CannotRehearse(f"{urlsplit(address).path} answered {answer.status_code}.")
        return answer

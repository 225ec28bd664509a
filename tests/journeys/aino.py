"""Aino, the facilitator: her console in one window, her other pages in a second one."""

import datetime as dt
import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, expect

from tests.journeys.hands import Mouse
from tests.journeys.projector import Projector
from tests.journeys.server import Server
from tests.journeys.titles import titles
from tests.journeys.window import Window

EMAIL, PASSWORD = "aino@example.org", "pitkä hyvä salasana"


class Aino(Window):
    """Makes an account with the set-up link, or signs in, and a session from a design."""

    def __init__(
        self,
        browser: Browser,
        server: Server,
        design: str,
        language: str = "fi",
        hands: Mouse | None = None,
    ):
        super().__init__(browser, language, "console", hands)
        self.server, self.design = server, design
        self.titles = titles(design, language)
        if server.set_up_link:
            self.makes_account()
        else:
            self.signs_in()
        self.page.goto(f"{server.url}/sessions/new")
        self.makes_session(design)
        self.side = self.opens_window(self.context.storage_state())  # her other pages

    def makes_account(self) -> None:
        """The first one, by the link; it works once."""
        link, self.server.set_up_link = self.server.set_up_link, ""
        self.page.goto(link)
        self.page.fill("[name=name]", "Aino")
        self.page.fill("[name=email]", EMAIL)
        self.page.fill("[name=password]", PASSWORD)
        self.presses("Make the account")
        expect(self.page).not_to_have_url(link)

    def signs_in(self) -> None:
        """She has been here before."""
        self.page.goto(f"{self.server.url}/sign-in")
        self.page.fill("[name=email]", EMAIL)
        self.page.fill("[name=password]", PASSWORD)
        self.presses("Sign in", self.page.locator("main"))
        self.page.wait_for_url("**/sessions")

    def makes_session(self, design: str) -> None:
        """By the form; the console opens."""
        self.page.fill("[name=title]", "Kotoutujan polku katkeamatta")
        self.page.fill("[name=locality]", "Jokirannikko")
        self.page.fill("[name=date]", dt.date.today().isoformat())
        self.page.fill("[name=expected]", "7")
        self.page.check(f"[name=design][value={design}]")
        self.presses("Make the workshop")
        self.page.wait_for_url("**/console")
        self.session = self.page.url.removesuffix("/console")
        self.code = self.page.inner_text(".console-code b")

    def opens_projector(self) -> Projector:
        """On the machine that is connected to the screen, with the link from her page of links."""
        return Projector(self.browser, self.link("projector"))

    def link(self, door: str) -> str:
        """A link from her page of links, on this machine."""
        self.side.goto(f"{self.session}/console/links")
        link = self.side.input_value(f"#link-{door}")
        return self.server.url + re.sub(r"^https?://[^/]+", "", link)

    def brings_list(self, roster: Path) -> None:
        """People who are expected, from a file."""
        self.side.goto(f"{self.session}/console/people")
        self.side.set_input_files("#roster", roster)
        self.hands.press(self.side.get_by_role("button", name=self.words("Read the list")))
        expect(self.side.locator("table.people-list")).to_be_visible()

    def presses_next(self, to: str) -> None:
        """Next, whoever still writes; the console then says `to`."""
        self._moves(self.page.locator(".go-on button"), to)

    def presses_back(self, to: str) -> None:
        """Back."""
        self._moves(self.button("Back"), to)

    def goes_to(self, stage: str) -> None:
        """A jump on the agenda."""
        title = self.page.locator("b").get_by_text(self.titles[stage], exact=True)
        line = self.page.locator(".agenda li").filter(has=title)
        self._moves(line.locator("button"), stage)

    def _moves(self, button: Locator, to: str) -> None:
        form = self.page.locator("form.go-on")
        seen = str(form.get_attribute("action"))
        self.hands.press(button)
        self.is_at(to)
        # Buttons that still mean the moment before would rightly be refused.
        expect(form).not_to_have_attribute("action", seen)

    def is_at(self, stage: str) -> None:
        """The console says this stage, or this step of one."""
        now = self.page.locator(".stage-head h1, .steps .is-now b")
        expect(now.get_by_text(self.titles[stage], exact=True)).to_be_visible()

    def proposes_tables(self, low: int, high: int) -> None:
        """Nobody sees them yet."""
        self.side.goto(f"{self.session}/tables")
        self.hands.write(self.side.locator("[name=low]"), str(low))
        self.hands.write(self.side.locator("[name=high]"), str(high))
        self.hands.press(self.side.locator("form.propose button"))
        expect(self.side.locator(".column-person").first).to_be_visible()

    def moves(self, name: str, to: str) -> None:
        """Somebody to the table of this plant (in code), without dragging."""
        person = self.side.locator("li.column-person", has_text=name)
        table = self.side.locator(f".table-column.table-{to}")
        person.locator("label").click()
        bar = self.side.locator("#mover")
        bar.locator("select").select_option(str(table.get_attribute("data-table")))
        bar.get_by_role("button", name=self.words("Move"), exact=True).click()
        expect(table.locator("li.column-person", has_text=name)).to_be_visible()

    def publishes_tables(self) -> None:
        """From now on everybody sees their own."""
        self.hands.press(self.side.locator("#places button.primary"))
        expect(self.side.locator("#places button.primary")).to_have_count(0)

    def takes_in(self, text: str) -> None:
        """A note that came late becomes part of the day."""
        late = self.page.locator(".late-notes")
        self.presses("Take in", late.locator("li", has_text=text))
        expect(late.locator("li", has_text=text)).to_have_count(0)

    def ends_the_day(self) -> None:
        """The last Next."""
        self.page.locator(".go-on button").click()
        self.shows(self.words("The day has ended. Thank you!"))

    def written(self, text: str) -> Locator:
        """A note, line or promise on the console, with its buttons."""
        return self.page.locator("li.side-note", has_text=text)

    def downloads(self, name: str) -> str:
        """A file from the organiser's page."""
        answer = self.context.request.get(f"{self.session}/organiser/exports/{name}")
        assert answer.ok, f"{answer.status} {answer.url}"
        return answer.text()

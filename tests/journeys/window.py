"""A browser window: what can be read in it, what can be pressed."""

import gettext
import shutil
from functools import cache
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Playwright, StorageState, expect

from tests.journeys.hands import Mouse
from workshop.config import ROOT

PATIENCE = 20_000  # milliseconds: the machine may be busy with the other half of the tests
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
LOCALES = {"fi": "fi-FI", "sv": "sv-SE", "en": "en-GB"}
expect.set_options(timeout=PATIENCE)


def launch(playwright: Playwright) -> Browser:
    """The system's Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    assert found, "No Chromium on the PATH. On Debian: apt-get install chromium"
    return playwright.chromium.launch(executable_path=found, args=list(FLAGS))


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation("messages", ROOT / "workshop" / "translations", [language])


class Window:
    """One page in a browser of its own: its cookies and its network are nobody else's."""

    size = (1440, 900)

    def __init__(self, browser: Browser, language: str, name: str = "", hands: Mouse | None = None):
        self.browser = browser
        self.hands = hands or Mouse()
        self.language, self.name = language, name
        self.page = self.opens_window()
        self.context = self.page.context
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(f"{name}: {error}"))
        self.page.on("console", lambda line: self._hears(line.type, line.text))

    def opens_window(self, state: StorageState | None = None) -> Page:
        """A page on its own screen (a tab behind another one paints once a second)."""
        width, height = self.hands.size or self.size
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            locale=LOCALES[self.language],
            reduced_motion="reduce",
            has_touch=self.hands.touch,
            storage_state=state,
        )
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        return page

    def _hears(self, kind: str, words: str) -> None:
        if kind == "error" and "net::ERR" not in words:  # a lost network is no fault of the page
            self.complaints.append(f"{self.name}: {words}")

    def words(self, english: str, **values: Any) -> str:
        """What the page says for an English text, in this window's language."""
        said = _catalogue(self.language).gettext(english)
        return said % values if values else said

    def counted(self, one: str, many: str, n: int) -> str:
        """The same of something counted."""
        return _catalogue(self.language).ngettext(one, many, n)

    def button(self, english: str, where: Locator | None = None) -> Locator:
        """The button that says so."""
        name = self.words(english)
        return (where or self.page).get_by_role("button", name=name, exact=True)

    def presses(self, english: str, where: Locator | None = None) -> None:
        """Press the button that says so."""
        self.hands.press(self.button(english, where))

    def unfolds(self, inside: str) -> None:
        """Opens what is folded around `inside`, unless it is open."""
        folded = self.page.locator(f"details:not([open]):has({inside}) > summary")
        if folded.count():
            folded.click()

    def shows(self, *texts: str) -> None:
        """All of these can be read, now or in a moment, without anybody touching the window."""
        for text in texts:
            expect(self.page.locator("body")).to_contain_text(text, use_inner_text=True)

    def no_longer_shows(self, *texts: str) -> None:
        """None of these can be read any more."""
        for text in texts:
            expect(self.page.locator("body")).not_to_contain_text(text, use_inner_text=True)

    def counts(self, figure: int | str, english: str) -> None:
        """Says so with a figure before it: "3 / 12 have chosen"."""
        self.shows(f"{figure} {self.words(english)}")

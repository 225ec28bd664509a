"""The screen on the wall."""

from playwright.sync_api import Browser, expect

from tests.journeys.window import Window


class Projector(Window):
    """Opened once with its link; nobody touches it after that."""

    size = (1920, 1080)

    def __init__(self, browser: Browser, link: str, language: str = "fi"):
        super().__init__(browser, language, "projector")
        self.page.goto(link)

    def is_at(self, kind: str) -> None:
        """Shows a stage of this kind."""
        expect(self.page.locator(f".screen-{kind}")).to_be_visible()

    def lights(self, text: str) -> None:
        """Shows one thing large."""
        expect(self.page.locator(".spotlit, .opened-card")).to_contain_text(text)

    def is_dark(self, dark: bool = True) -> None:
        """Paper by night, or by day."""
        expect(self.page.locator("html")).to_have_attribute(
            "data-room", "dark" if dark else "light"
        )

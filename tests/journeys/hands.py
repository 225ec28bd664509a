"""How somebody uses a page: with a mouse, with the keyboard alone, or with a finger on a tablet."""

from playwright.sync_api import Locator, Page, expect


class Mouse:
    """Points and clicks; drags people to tables."""

    touch = False
    size: tuple[int, int] | None = None

    def press(self, what: Locator) -> None:
        """A button or a link."""
        what.click()

    def write(self, field: Locator, text: str) -> None:
        """Into an empty field, or over what stands there."""
        field.fill(text)

    def seats(self, page: Page, person: Locator, table: Locator) -> None:
        """Drags them onto the people of that table."""
        person.drag_to(table.locator(".column-people"))


class Keyboard(Mouse):
    """Tab, arrows, Enter and letters; nothing else."""

    def press(self, what: Locator) -> None:
        """Enter on it."""
        self._goes_to(what)
        what.page.keyboard.press("Enter")

    def write(self, field: Locator, text: str) -> None:
        """Select what is there and type over it."""
        self._goes_to(field)
        field.page.keyboard.press("ControlOrMeta+A")
        field.page.keyboard.type(text)

    def seats(self, page: Page, person: Locator, table: Locator) -> None:
        """Arrows to the name, Shift and an arrow to the table, Enter."""
        name = str(person.locator("input").get_attribute("value"))
        self._goes_to(page.locator("input[name=person]"))
        for _step in range(page.locator("input[name=person]").count()):
            if page.evaluate("document.activeElement.value") == name:
                break
            page.keyboard.press("ArrowDown")
        for _table in range(page.locator(".table-column").count()):
            page.keyboard.press("Shift+ArrowRight")
            if "is-over" in str(table.get_attribute("class")):
                break
        page.keyboard.press("Enter")

    def _goes_to(self, what: Locator) -> None:
        """Tab, until the focus is there (on one of them)."""
        expect(what.first).to_be_visible()
        for _step in range(300):
            if what.evaluate_all("all => all.includes(document.activeElement)"):
                return
            what.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never comes to {what}")


class Finger(Mouse):
    """Taps on a tablet."""

    touch = True
    size = (820, 1180)

    def press(self, what: Locator) -> None:
        """One tap."""
        what.tap()

    def seats(self, page: Page, person: Locator, table: Locator) -> None:
        """The name, then the table that says "here"."""
        person.locator("label").tap()
        table.locator(".seat-here").tap()

"""People of a list: they tap their name; their phone can be looked at in a window later."""

import re
from pathlib import Path

import requests
from openpyxl import Workbook
from playwright.sync_api import Browser, expect

from tests.journeys.aino import Aino
from tests.journeys.window import Window

HOUSES = (
    *("TE-toimisto Kouvola", "Hyvinvointialue", "Kouvolan TE-tsto", "Kela"),
    *("te toimisto  kouvola", "Hyvinvointialue ", "Ammattiopisto", "Kulttuurien talo ry"),
)
NAMES = (
    *("Aada", "Bea", "Cai", "Dina", "Eino", "Fanni", "Gun", "Helmi", "Iiris", "Jalo", "Kai"),
    *("Lumi", "Mika", "Nadia", "Onni", "Pia", "Quyen", "Rae", "Sami", "Tuula", "Ulla", "Veera"),
    *("Wilma", "Xenia", "Yrjö", "Zahra", "Åsa", "Äijö", "Östen", "Anwar", "Gita", "Celia"),
)


def workbook(folder: Path) -> Path:
    """32 people as offices keep them: a title, empty rows, stray spaces, three spellings."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Osallistujat, verkostopäivä"])
    sheet.append([])
    sheet.append(["Etunimi ", "SUKUNIMI", "Organisaatio", "Vuosia"])
    for number, name in enumerate(NAMES):
        if number % 10 == 9:
            sheet.append([None, " ", None])
        surname = f"{name}\u00a0-nen" if number == 4 else f"  Suku{number} "
        sheet.append([f" {name}", surname, HOUSES[number % len(HOUSES)], float(number % 7)])
    book.create_sheet("Muistiinpanoja")
    path = folder / "Osallistujat LOPULLINEN (2).xlsx"
    book.save(path)
    return path


class OnTheList:
    """Somebody of the list with a phone in the pocket."""

    def __init__(self, aino: Aino, name: str):
        self.aino, self.name = aino, name
        self.pocket = requests.Session()
        self.pocket.headers["Accept-Language"] = "fi"
        page = self.pocket.get(f"{aino.server.url}/j/{aino.code}").text
        found = re.search(rf'href="([^"]+/people/[^"]+)"><b dir="auto">{name} ', page)
        assert found, name
        joined = self.pocket.post(aino.server.url + found[1])
        assert joined.url.endswith("/me"), joined.url

    def looks(self, browser: Browser) -> "InHand":
        """The phone comes out of the pocket."""
        return InHand(browser, self)


class InHand(Window):
    """That phone's page; nobody touches it."""

    size = (390, 844)

    def __init__(self, browser: Browser, person: OnTheList):
        super().__init__(browser, "fi", person.name)
        url = person.aino.server.url
        cookies = [{"name": c.name, "value": c.value, "url": url} for c in person.pocket.cookies]
        self.context.add_cookies(cookies)  # type: ignore[arg-type]
        self.page.goto(f"{person.aino.session}/me")

    def sits_at(self, plant: str) -> None:
        """The table of this plant (in code) stands on the phone."""
        expect(self.page.locator(f".phone-table.table-{plant}")).to_be_visible()

    def is_told(self, table: str) -> None:
        """Once, over the page."""
        said = self.words("Your table is now %(table)s.", table=table)
        expect(self.page.locator(".said")).to_have_text(said)

    def is_told_nothing(self) -> None:
        """Nobody whose table stays is disturbed."""
        expect(self.page.locator(".said")).to_have_count(0)

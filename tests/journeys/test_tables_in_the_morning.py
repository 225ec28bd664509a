"""Tables from an Excel file to the morning: four do not come, three others do, few people move."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.journeys.aino import Aino
from tests.journeys.hands import Finger, Keyboard, Mouse
from tests.journeys.on_the_list import NAMES, OnTheList, workbook
from tests.journeys.phone import Phone
from tests.journeys.projector import Projector
from tests.journeys.server import Server
from tests.journeys.window import Window

pytestmark = pytest.mark.browser
GUESTS = (("Sini", "Kirjasto"), ("Tapani", "Seurakunta"), ("Viivi", "Kela"))


@pytest.mark.parametrize(
    "hands", [Mouse(), Keyboard(), Finger()], ids=lambda one: type(one).__name__
)
def test_tables_in_the_morning(
    chromium: Browser, server: Server, tmp_path: Path, hands: Mouse
) -> None:
    aino = Aino(chromium, server, "afternoon", hands=hands)
    projector = aino.opens_projector()
    the_list_is_read_and_mended(aino, tmp_path)
    aino.presses_next(to="arrival")
    tables = tables_are_proposed_and_the_expert_moves_two(chromium, aino)
    aino.publishes_tables()
    projector.shows(projector.words("Find your table"))
    absent = (*tables[0][:3], tables[1][0])
    people = {name: OnTheList(aino, name) for name in NAMES if name not in absent}
    guests = [Phone(chromium, aino, name, house, "fi") for name, house in GUESTS]
    for name, _house in GUESTS:
        projector.shows(name)

    aino.side.goto(f"{aino.session}/tables/repair")
    hands.press(aino.side.locator("button[value=here]"))
    plan = aino.side.locator(".plan").last
    name, came_from, plant, called = the_first_who_moves(plan)
    before = walls(projector)
    home = next(at for at, names in before.items() if name in names)
    stayer = next(n for n in before[plant] if n in people)
    mover, neighbour = (people[n].looks(chromium) for n in (name, stayer))
    neighbour.sits_at(plant)
    hands.press(plan.locator("button.primary"))
    expect(aino.side.locator(".told, .notice").first).to_be_visible()

    mover.sits_at(plant)
    mover.is_told(called)
    neighbour.shows(name)
    neighbour.is_told_nothing()
    at_table = projector.page.locator(f"li.table-{plant}")
    expect(at_table).to_contain_text(name)
    projector.no_longer_shows(*absent)
    for phone in guests:
        expect(projector.page.locator(f"li.table-{phone.sits_at()}")).to_contain_text(phone.name)

    late = OnTheList(aino, absent[0])
    projector.shows(late.name)
    aino.presses("Go back to the earlier tables", aino.side.locator("main"))
    expect(at_table).not_to_contain_text(name)
    mover.sits_at(home)
    mover.is_told(came_from)
    neighbour.is_told_nothing()
    windows = (aino, projector, mover, neighbour, *guests)
    assert [c for window in windows for c in window.complaints] == []


def the_list_is_read_and_mended(aino: Aino, folder: Path) -> None:
    """Three spellings of one house become one name."""
    aino.brings_list(workbook(folder))
    aino.side.goto(f"{aino.session}/console/people/check")
    names = aino.side.locator(".check-names").first
    expect(names.locator("b")).to_have_count(3)
    aino.hands.press(names.locator("p", has_text="TE-toimisto Kouvola").locator("button"))
    expect(aino.side.locator(".check-names")).to_have_count(0)


def tables_are_proposed_and_the_expert_moves_two(
    browser: Browser, aino: Aino
) -> list[tuple[str, ...]]:
    """Who sits where afterwards, by first names, in the order of the tables."""
    aino.proposes_tables(4, 6)
    expect(aino.side.locator(".making")).to_have_count(0)
    expect(aino.side.locator(".column-person")).to_have_count(len(NAMES))
    kaisa = Window(browser, "fi", "expert", aino.hands)
    kaisa.page.goto(aino.link("expert"))
    kaisa.hands.write(kaisa.page.locator("[name=name]"), "Kaisa")
    kaisa.hands.press(kaisa.page.locator("main button").first)
    columns = kaisa.page.locator(".table-column[data-table]")
    for number in (2, 3):
        person = columns.nth(number).locator(".column-person").first
        name = first_name(person)
        there = columns.nth(number + 1)
        kaisa.hands.seats(kaisa.page, person, there)
        expect(there.locator(".column-person", has_text=name)).to_be_visible()
    assert kaisa.complaints == []
    aino.side.goto(f"{aino.session}/tables")
    return [
        tuple(first_name(person) for person in column.locator(".column-person").all())
        for column in aino.side.locator(".table-column[data-table]").all()
    ]


def the_first_who_moves(plan: Locator) -> tuple[str, str, str, str]:
    """First name, the old table's name, the plant of the new table in code, and its name."""
    step = plan.locator(".plan-steps li:has(.soft)").first
    mark = step.locator(".table-mark")
    plant = re.search(r"table-(?!mark)(\w+)", str(mark.get_attribute("class")))
    assert plant
    name, came_from = (step.locator(part).first.inner_text() for part in ("b", ".soft"))
    return name.split()[0], came_from.strip(), plant[1], mark.inner_text().strip()


def first_name(person: Locator) -> str:
    return person.locator("b").first.inner_text().split()[0]


def walls(projector: Projector) -> dict[str, list[str]]:
    """First names on the wall by the plant of their table."""
    found = {}
    for table in projector.page.locator(".seating-tables > li").all():
        plant = str(table.get_attribute("class")).removeprefix("table-")
        found[plant] = [name.split()[0] for name in table.locator("b").all_inner_texts()]
    return found

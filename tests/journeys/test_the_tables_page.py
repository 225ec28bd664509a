"""The tables page in a real browser: Aino by mouse, Kaisa the local expert by keyboard only."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.journeys.aino import Aino
from tests.journeys.server import Server
from tests.journeys.window import Window

pytestmark = pytest.mark.browser
HOUSES = ("Kela", "Hyvinvointialue", "Työllisyysalue", "Järjestö")
NAMES = ("Aino", "Björn", "Carola", "Ben", "Eero", "Farah", "Greta", "Hassan", "Iida", "Jonas")


def test_wishes_rules_moves_and_publishing(
    chromium: Browser, server: Server, tmp_path: Path
) -> None:
    aino = Aino(chromium, server, "afternoon")
    aino.brings_list(roster(tmp_path))
    page = aino.side
    aino.proposes_tables(3, 4)
    expect(page.locator(".making")).to_have_count(0)
    expect(page.locator(".column-person")).to_have_count(10)

    page.locator(".table-rules summary").click()
    page.select_option("[name=kind]", "together")
    page.fill("[name=people]", "Aino Ek, Ben Ek")
    page.get_by_role("button", name=aino.words("Add the rule")).click()
    expect(page.locator(".rule")).to_contain_text("Aino E. ja Ben E.")

    by_mouse(aino)
    kaisa = Window(chromium, "fi", "expert")
    kaisa.page.goto(aino.link("expert"))
    kaisa.page.fill("[name=name]", "Kaisa")
    kaisa.page.locator("main button").first.click()
    aino.side.goto(f"{aino.session}/tables")
    by_keyboard(kaisa, aino)

    aino.publishes_tables()
    aino.shows("Aino E.")
    assert [c for window in (aino, kaisa) for c in window.complaints] == []


def by_mouse(aino: Aino) -> None:
    """Dragged to another table; what it costs is said at once; taken back."""
    first, second = (aino.side.locator(".table-column").nth(n) for n in (0, 1))
    name = name_in(first.locator(".column-person").first)
    aino.side.locator("h1").scroll_into_view_if_needed()
    first.locator(".column-person").first.drag_to(second.locator("h2"))
    expect(second.locator(".column-person", has_text=name)).to_be_visible()
    expect(aino.side.locator(".moved-who")).to_contain_text(name)
    expect(aino.side.locator(".move-cost b").first).to_contain_text("→")
    expect(aino.side.locator(".column-ghost")).to_contain_text(name)
    aino.presses("Undo", aino.side.locator("main"))
    expect(first.locator(".column-person", has_text=name)).to_be_visible()


def by_keyboard(kaisa: Window, aino: Aino) -> None:
    """Shift with an arrow chooses a table, Enter seats; Aino sees it and the comment, untouched."""
    page = kaisa.page
    first, second = (page.locator(".table-column").nth(n) for n in (0, 1))
    name = name_in(first.locator(".column-person").first)
    first.locator("input[name=person]").first.focus()
    page.keyboard.press("Shift+ArrowRight")
    expect(second).to_contain_class("is-over")
    page.keyboard.press("Enter")
    expect(second.locator(".column-person", has_text=name)).to_be_visible()
    expect(page.locator(".moved-who")).to_contain_text("Kaisa")
    on_hers = aino.side.locator(".table-column").nth(1)
    expect(on_hers.locator(".column-person", has_text=name)).to_be_visible()
    page.fill("[name=text]", "Nämä kaksi tuntevat toisensa jo.")
    kaisa.presses("Leave the comment")
    expect(aino.side.locator(".table-comment")).to_contain_text("tuntevat toisensa jo")


def name_in(person: Locator) -> str:
    """The name that is read there."""
    return person.locator("b").inner_text()


def roster(folder: Path) -> Path:
    """Ten people of four houses."""
    path = folder / "lista.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Nimi", "Organisaatio", "Rooli"])
        rows.writerows(
            [f"{name} Ek", HOUSES[n % 4], ("ohjaaja", "opettaja")[n % 2]]
            for n, name in enumerate(NAMES)
        )
    return path

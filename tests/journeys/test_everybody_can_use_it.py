"""axe-core finds nothing on any page, with real content on it, in a light and in a dark room."""

import pytest
from playwright.sync_api import Browser

from tests.journeys.aino import Aino
from tests.journeys.axe import complaints
from tests.journeys.phone import Phone
from tests.journeys.server import Server
from tests.journeys.window import Window
from workshop.config import SESSIONS

pytestmark = pytest.mark.browser
DESK = ("console/day", "console/people", "console/links", "tables", "organiser")
OF_A_STRANGER = ("/", "/sign-in", "/about-your-words", "/j/NOSUCH", "/nowhere")


def test_the_way_in_and_the_desk(chromium: Browser, own_server: Server) -> None:
    stranger = Window(chromium, "sv", "stranger")
    found = []
    for path in OF_A_STRANGER:
        stranger.page.goto(own_server.url + path)
        found += complaints(stranger.page, path)
    stranger.page.goto(own_server.set_up_link)
    found += complaints(stranger.page, "set-up")
    aino = Aino(chromium, own_server, "full-day")
    found += complaints(aino.page, "console before the day")
    for path in ("", "/return"):
        stranger.page.goto(f"{own_server.url}/j/{aino.code}{path}")
        found += complaints(stranger.page, f"join{path}")
    stranger.presses("Come back")
    found += complaints(stranger.page, "return, empty")
    for number in range(6):
        Phone(chromium, aino, f"Salla {number}", f"Talo {number % 3}", "fi").context.close()
    for path in ("/sessions", "/sessions/new", "/sessions/import", *DESK):
        aino.side.goto(f"{aino.session}/{path}" if path in DESK else own_server.url + path)
        found += complaints(aino.side, path)
    aino.proposes_tables(3, 4)
    found += complaints(aino.side, "tables, a proposal")
    aino.side.locator(".column-person label").first.click()
    found += complaints(aino.side, "tables, a name chosen")
    aino.publishes_tables()
    found += complaints(aino.side, "tables, published")
    for page in ("repair", "rounds"):
        aino.side.goto(f"{aino.session}/tables/{page}")
        found += complaints(aino.side, f"tables, {page}")
    assert found == []


def test_a_list_of_people_and_an_invitation(chromium: Browser, server: Server) -> None:
    aino, stranger = Aino(chromium, server, "afternoon"), Window(chromium, "sv", "stranger")
    aino.brings_list(SESSIONS / "rosters" / "example.csv")
    found = complaints(aino.side, "people, a list taken in")
    aino.side.goto(f"{aino.session}/console/people/check")
    for folded in aino.side.locator("details > summary").all():
        folded.click()
    found += complaints(aino.side, "people, looked over")
    stranger.page.goto(f"{server.url}/j/{aino.code}")
    found += complaints(stranger.page, "the list of names")
    stranger.page.locator("ul.people-list a").first.click()
    stranger.shows(stranger.words("Yes, join"))
    found += complaints(stranger.page, "is this you")
    stranger.page.goto(aino.link("facilitator"))
    found += complaints(stranger.page, "invited")
    assert found == []


def test_every_kind_of_stage_on_phone_console_and_projector(
    chromium: Browser, server: Server
) -> None:
    aino = Aino(chromium, server, "full-day")
    projector = aino.opens_projector()
    salla = Phone(chromium, aino, "Salla", "Kela", "fi")
    bjorn = Phone(chromium, aino, "Björn", "Sysselsättningsområdet", "sv")
    windows = (aino, projector, salla, bjorn)
    aino.presses_next(to="arrival")
    found = look_at("no tables", projector, salla)
    aino.proposes_tables(2, 2)
    aino.publishes_tables()
    salla.sits_at()
    projector.shows(projector.words("Find your table"))
    found += look_at("arrival", *windows)
    for stage, kind, acts in SCENES:
        aino.goes_to(stage)
        projector.is_at(kind)
        for phone in (salla, bjorn):
            phone.is_at(stage)
        found += look_at(f"{stage}, empty", salla)
        acts(aino, salla, bjorn)
        found += look_at(stage, *windows)
    aino.presses("Phones down")
    salla.looks_up()
    salla.page.goto(f"{salla.page.url}/details")
    found += look_at("details, eyes up", bjorn, salla)
    assert found == []


def look_at(name: str, *windows: Window) -> list[str]:
    return [c for window in windows for c in complaints(window.page, f"{name}, {window.name}")]


def opening(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.agrees()
    bjorn.adds_rule("Vi frågar när vi inte förstår.")
    salla.shows("Vi frågar")


def warm_up(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.picks("Silta", "Puhelu ennen siirtoa")
    bjorn.speaks_without_a_card()
    aino.presses("Open on the projector", aino.written("Puhelu"))
    aino.shows(aino.words("Stop showing"))


def introductions(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    for phone in (salla, bjorn):
        phone.introduces_themselves("Ohjausta ja neuvontaa")
    salla.shows(salla.words("Your table's answers"))


def works_needs(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.writes("Sama työntekijä soittaa", "works")
    salla.writes("Puhelimeen vastataan", "works")
    bjorn.writes("Ingen svarar", "needs")
    aino.presses_next(to="pair")
    aino.presses_next(to="table")
    salla.groups("Puhelimeen vastataan", to="Sama työntekijä soittaa")
    bjorn.opens_note("Ingen svarar")
    aino.presses("Show on the projector", aino.written("Ingen svarar"))
    aino.presses("Hide", aino.written("Puhelimeen"))
    aino.shows(aino.words("Show again"))


def problem(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.words_problem("Ei tiedetä, kenelle soittaa.", "Nuori odotti.")
    bjorn.does_not_follow("Ei tiedetä, kenelle soittaa.")


def answers(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.page.fill("main [name=text]", "Tämä koskee myös kotikäyntejä")
    salla.page.locator("main button[name=kind]").first.click()
    salla.shows("Tämä koskee myös kotikäyntejä")


def votes(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.page.locator("main .dots-choice").last.click()
    salla.presses("Vote")
    aino.presses("Close the vote and show the result")
    aino.shows(aino.words("Enter what you agreed on"))


def sentence(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.page.fill("main [name=text]", "Asiakas tietää, kuka soittaa seuraavaksi")
    salla.presses("Send")
    salla.shows(salla.words("Write another"))


def path(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.page.locator("main form textarea").first.fill("Asiakas soittaa kolmeen paikkaan")
    salla.page.locator("main form:has(textarea) button").first.click()
    salla.shows(salla.words("This is on your table's canvas. You can change it."))


def proposals(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.page.fill("main [name=what]", "Yksi yhteinen puhelinnumero")
    salla.page.locator("main [name=decider][value=elsewhere]").check()
    salla.page.fill("main [name=goes_to]", "Hyvinvointialueen johtoryhmä")
    salla.presses("Send to the table")
    bjorn.shows("Hyvinvointialueen johtoryhmä")


def seeds(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.page.fill("main [name=text]", "Avoimet ovet kerran kuussa")
    salla.presses("Send")
    bjorn.shows("Avoimet ovet kerran kuussa")


def commitments(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    salla.promises("Soitamme ennen siirtoa.", "Vaihdamme numerot", "Björn")
    bjorn.presses("I promise", bjorn.promise("Soitamme"))
    bjorn.promises("Jag skriver en anvisning.", "Jag bokar en förmiddag", "Salla")
    salla.shows("Jag skriver en anvisning.")
    bjorn.page.get_by_role("link", name=bjorn.words("Suggest a change")).click()
    bjorn.shows(bjorn.words("How would you do it?"))
    aino.presses_next(to="table")


def feedback(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    aino.presses_next(to="own")
    bjorn.writes_for_herself("Jag ringer först")
    aino.presses_next(to="form")
    bjorn.gives_feedback(4, "En bra dag")


def nothing(aino: Aino, salla: Phone, bjorn: Phone) -> None:
    pass


SCENES = [
    ("opening", "opening", opening),
    ("warm_up", "warm_up", warm_up),
    ("who_does_what", "introductions", introductions),
    ("works_needs", "canvas", works_needs),
    ("break_1", "pause", nothing),
    ("problem_definition", "problem", problem),
    ("plenary_1", "gallery", answers),
    ("choose_joint_problem", "ballot", votes),
    ("object", "sentence", sentence),
    ("deepen", "canvas", path),
    ("proposals", "proposals", proposals),
    ("commitments", "commitments", commitments),
    ("seeds_next", "seeds", seeds),
    ("closing_feedback", "feedback", feedback),
]


def test_the_judge_is_awake(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content("<html lang=fi data-room=light><title>x</title><main><img src=x></main>")
    assert ["image-alt" in complaint for complaint in complaints(page, "a picture")] == [True]
    page.close()

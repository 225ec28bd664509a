"""An afternoon in a real browser: a console, a projector, phones in two languages."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.aino import Aino
from tests.journeys.phone import Phone
from tests.journeys.projector import Projector
from tests.journeys.server import Server

pytestmark = pytest.mark.browser
PEOPLE = [
    ("Salla", "Hyvinvointialue", "fi"),
    ("Björn", "Sysselsättningsområdet", "sv"),
    ("Nadia", "Maahanmuuttopalvelut", "fi"),
    ("Linnéa", "FPA", "sv"),
    ("Hassan", "Kulttuurien talo ry", "fi"),
    ("Mats", "Kustens folkhögskola", "sv"),
]
FROM_THE_LIFT = "Linjen till tolkcentralen håller, också på fredagar"

TOO_LATE = "This part had already closed. Your text is safe: the facilitator can still take it in."


def test_an_afternoon(chromium: Browser, server: Server) -> None:
    aino = Aino(chromium, server, "afternoon")
    projector = aino.opens_projector()
    phones = people_arrive(chromium, aino, projector)
    phones.append(tables_and_a_late_arrival(chromium, aino, projector, phones))
    rules(aino, projector, phones)
    cards(aino, projector, phones)
    notes_while_one_phone_is_in_the_lift(aino, projector, phones)
    a_problem_for_each_table(aino, projector, phones)
    the_middle_of_the_day(aino, projector, phones)
    promises(aino, projector, phones)
    feedback_and_the_end(aino, projector, phones)
    what_the_organiser_gets(aino)
    assert [c for window in (aino, projector, *phones) for c in window.complaints] == []


def people_arrive(chromium: Browser, aino: Aino, projector: Projector) -> list[Phone]:
    projector.shows(aino.code)
    phones = [Phone(chromium, aino, *who) for who in PEOPLE]
    projector.shows(f"6 {projector.counted('is here', 'are here', 6)}")
    aino.shows("Salla", "Mats")
    return phones


def tables_and_a_late_arrival(
    chromium: Browser, aino: Aino, projector: Projector, phones: list[Phone]
) -> Phone:
    aino.presses_next(to="arrival")
    aino.proposes_tables(3, 4)
    phones[0].no_longer_shows(phones[0].words("Your table is"))  # a draft is nobody's business
    aino.moves("Björn", to="vadelma")  # so that both languages sit at one table
    aino.moves("Nadia", to="koivu")
    aino.publishes_tables()
    projector.shows(projector.words("Find your table"))
    tables = [phone.sits_at() for phone in phones]
    assert len(set(tables)) == 2
    pekka = Phone(chromium, aino, "Pekka", "Kela", "fi")
    assert pekka.sits_at() in tables
    projector.shows("Pekka")
    return pekka


def rules(aino: Aino, projector: Projector, phones: list[Phone]) -> None:
    salla, bjorn = phones[:2]
    aino.presses_next(to="opening")
    for phone in phones:
        phone.is_at("opening")
        phone.agrees()
    projector.counts("7 / 7", "have agreed")
    bjorn.adds_rule("Vi frågar när vi inte förstår.")
    salla.shows("Vi frågar när vi inte förstår.")
    projector.shows("Vi frågar när vi inte förstår.")
    aino.written("Vi frågar").get_by_role("button", name=aino.words("Hide")).click()
    for window in (salla, projector):
        window.no_longer_shows("Vi frågar när vi inte förstår.")


def cards(aino: Aino, projector: Projector, phones: list[Phone]) -> None:
    salla, bjorn, nadia, *others = phones
    aino.presses_next(to="warm_up")
    projector.is_at("warm_up")
    salla.is_at("warm_up")
    aino.presses_back(to="opening")  # that was too early: nothing is lost
    projector.is_at("opening")
    salla.is_at("opening")
    salla.shows(salla.words("You agreed. Thank you."))
    aino.presses_next(to="warm_up")
    salla.picks("Silta", "Puhelu ennen siirtoa")
    bjorn.picks("Bron", "Vi ringde varandra")
    nadia.speaks_without_a_card()
    projector.counts("3 / 7", "have chosen")
    projector.no_longer_shows("Puhelu ennen siirtoa")
    aino.presses("Open on the projector", aino.written("Puhelu ennen siirtoa"))
    projector.lights("Puhelu ennen siirtoa")
    projector.no_longer_shows("Salla")
    for phone in others:
        phone.is_at("warm_up")


def notes_while_one_phone_is_in_the_lift(
    aino: Aino, projector: Projector, phones: list[Phone]
) -> None:
    salla, bjorn, nadia, linnea, hassan, mats, pekka = phones
    aino.presses_next(to="works_needs")
    for phone in phones:
        phone.is_at("works_needs")
    mats.loses_network()
    for phone in phones[:5]:
        phone.writes(f"{phone.house}: sama työntekijä soittaa", "works")
    mats.writes(FROM_THE_LIFT, "works")
    mats.shows(mats.words("No connection. Your text is safe on this phone."))
    neighbour = next(p for p in phones[1:5] if p.sits_at() == salla.sits_at())
    stranger = next(p for p in phones[1:5] if p.sits_at() != salla.sits_at())
    expect(salla.on_board(neighbour.house)).to_have_count(0)  # everybody alone, in silence
    aino.presses_next(to="table")
    at_table(salla, neighbour, stranger)
    the_room_looks_up(aino, projector, [salla, bjorn, nadia])
    pekka.is_done()
    aino.counts("1 / 7", "ready")
    aino.presses_next(to="problem_definition")
    linnea.is_at("problem_definition")
    hassan.is_at("problem_definition")
    mats.has_network_again()
    mats.shows(mats.words(TOO_LATE))
    mats.is_at("problem_definition")
    aino.takes_in(FROM_THE_LIFT)


def at_table(salla: Phone, neighbour: Phone, stranger: Phone) -> None:
    mine, theirs = (f"{p.house}: sama työntekijä soittaa" for p in (salla, neighbour))
    expect(salla.on_board(theirs, "works")).to_be_visible()
    expect(salla.on_board(stranger.house)).to_have_count(0)
    neighbour.moves(theirs, to="needs")
    expect(salla.on_board(theirs, "needs")).to_be_visible()
    salla.groups(theirs, to=mine)
    expect(neighbour.on_board(mine).locator(".merged")).to_contain_text(theirs)


def the_room_looks_up(aino: Aino, projector: Projector, phones: list[Phone]) -> None:
    text = f"{phones[0].house}: sama työntekijä soittaa"
    aino.presses("Phones down")
    for phone in phones:
        phone.looks_up()
    aino.presses("Show on the projector", aino.written(text))
    projector.lights(text)
    aino.presses("Hide", aino.written(text))
    projector.no_longer_shows(text)
    aino.presses("Show again", aino.written(text))
    aino.presses("Back to the phones")
    for phone in phones:
        phone.looks_up(False)
    aino.presses("Stop the clock")
    aino.presses("Start the clock")


def a_problem_for_each_table(aino: Aino, projector: Projector, phones: list[Phone]) -> None:
    salla = phones[0]
    table = [p for p in phones if p.sits_at() == salla.sits_at()]
    neighbour = table[1]
    first, clearer = "Kukaan ei tiedä, kenelle soittaa.", "Siirrossa ei tiedetä, kenelle soittaa."
    salla.words_problem(first, "Nuori odotti kolme viikkoa.")
    neighbour.does_not_follow(first)
    projector.counts(1, "not clear yet")
    neighbour.words_problem(clearer)
    for phone in table:
        if phone is not neighbour:  # who writes it recognises it
            phone.recognises(clearer)
    projector.shows(projector.words("clear to all"))
    aino.presses("Show on the projector", aino.written(clearer))
    projector.lights(clearer)


def the_middle_of_the_day(aino: Aino, projector: Projector, phones: list[Phone]) -> None:
    aino.presses("Dark room")
    projector.is_dark()
    for stage in ("share_choose", "coffee", "deepen", "solutions", "proposals"):
        aino.presses_next(to=stage)
        for phone in phones:
            phone.is_at(stage)


def promises(aino: Aino, projector: Projector, phones: list[Phone]) -> None:
    salla, bjorn, nadia = phones[:3]
    aino.presses_next(to="commitments")
    salla.is_at("commitments")
    salla.promises("Soitamme toisillemme ennen siirtoa.", "Vaihdamme numerot tänään", "Björn")
    bjorn.presses("I promise", bjorn.promise("Soitamme toisillemme"))
    salla.shows(salla.words("Said yes"))
    nadia.promises("Kirjoitan ohjeen selkokielelle.", "Varaan aamupäivän")
    projector.no_longer_shows("Sysselsättningsområdet")  # everybody still thinks alone
    aino.presses_next(to="table")
    projector.counts(2, "agreed")
    projector.shows("Hyvinvointialue", "Sysselsättningsområdet")
    projector.no_longer_shows("Salla", "Björn")


def feedback_and_the_end(aino: Aino, projector: Projector, phones: list[Phone]) -> None:
    aino.presses_next(to="all")
    aino.presses_next(to="seeds_next")
    aino.presses_next(to="closing_feedback")
    for phone in phones:
        phone.is_at("closing_feedback")
        phone.no_longer_shows(phone.words("Send without a name"))  # in the circle nobody writes
    aino.presses_next(to="own")
    phones[0].writes_for_herself("Soitan ennen siirtoa")
    projector.no_longer_shows("Soitan ennen siirtoa")
    aino.presses_next(to="form")
    for number, phone in enumerate(phones[:5]):
        phone.shows(phone.words("Your feedback"))
        aino.no_longer_shows("Mukava iltapäivä 0")  # four could be guessed
        phone.gives_feedback(4, f"Mukava iltapäivä {number}")
    projector.counts("5 / 7", "have answered")
    aino.shows("Mukava iltapäivä 0", "Mukava iltapäivä 4")
    aino.ends_the_day()
    projector.shows(projector.words("Thank you for today!"))
    phones[0].shows("Soitan ennen siirtoa", phones[0].words("The day has ended. Thank you!"))
    phones[5].follows("Give feedback")
    phones[5].gives_feedback(5, "Vielä yksi asia")
    phones[5].no_longer_shows(phones[5].words("Send without a name"))


def what_the_organiser_gets(aino: Aino) -> None:
    notes = aino.downloads("notes.csv")
    assert notes.count(FROM_THE_LIFT) == 1
    assert notes.count("sama työntekijä soittaa") == 5
    assert "Vi frågar" not in notes
    summary = aino.downloads("summary-fi.md")
    for text in (FROM_THE_LIFT, "Siirrossa ei tiedetä", "Soitamme toisillemme", "Kirjoitan ohjeen"):
        assert text in summary
    assert "Björn" not in summary

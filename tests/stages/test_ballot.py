"""A vote: hidden until it is closed, in the order of the tables, never told by person."""

import json
import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from flask import Flask, g

from tests.people import Facilitator
from tests.stages.a_choice import ONE, OTHER, Choice, a_choice
from workshop import db
from workshop.domain.contributions.ballot import Vote, sums_of, voters
from workshop.domain.people.participant import Participant
from workshop.domain.roster.merging import merge_people
from workshop.domain.seating.place import Place
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.live import regions
from workshop.writers.files import files

PAGES = ("console", "console/day", "console/people", "organiser", "tables", "console/links")


@pytest.fixture
def choice(app: Flask, aino: Facilitator) -> Choice:
    return a_choice(app, aino)


def sums(choice: Choice) -> list[int]:
    """Marks in the order of the tables, from the store."""
    with choice.app.app_context():
        found = sums_of(db.session.get_one(Stage, choice.stage))
    return [found.get(ref, 0) for ref in choice.refs]


def marks(page: str) -> list[int]:
    """Strokes in the order in which they stand on a page."""
    rows = BeautifulSoup(page, "html.parser").select(".ballot-list .ballot-marks")
    return [len(row.select(".five i")) for row in rows]


def said(html: str) -> str:
    """What a page says and how it looks, without clocks, keys and versions."""
    page = BeautifulSoup(html, "html.parser")
    for tag in page.select("room-clock, time-of-day, script, link, [name=key]"):
        tag.decompose()
    return re.sub(r' data-[a-z-]+="[^"]*"', "", str(page))


def everything(choice: Choice, *, but: str) -> Iterator[tuple[str, str]]:
    """All pages, regions and files but one person's own page."""
    here, her = f"/s/{choice.aino.session_id}", choice.aino.browser
    for page in (*PAGES, *(f"console/ballot/{choice.stage}/{p}" for p in ("paper", "decision"))):
        yield page, said(her.get(f"{here}/{page}").text)
    yield "projector", said(choice.screen())
    with choice.app.app_context():
        stages = [s.id for s in db.session.get_one(Session, choice.aino.session_id).stages]
    for name, phone in choice.phones.items():
        for stage in stages if name != but else ():
            yield name, said(phone.browser.get(f"{phone.home}/stages/{stage}").text)
    yield from shown(choice)
    for name in files():
        text = choice.file(name)
        if name == "complete.json":
            rows = json.loads(text)
            text = str(rows["ballots"])
            assert "votes" not in rows
        yield name, text


def shown(choice: Choice) -> Iterator[tuple[str, str]]:
    """Every region that a socket could bring, of this stage and of the room."""
    with choice.app.test_request_context("/"):
        session = db.session.get_one(Session, choice.aino.session_id)
        g.session, g.language = session, "fi"
        stage = db.session.get_one(Stage, choice.stage)
        for region in regions.known.values():
            if region.name.split("/")[0] in ("ballot", "console", "projector", "phones"):
                yield region.name, said(region.html(Place(session, "fi", stage)))


def test_nobody_sees_any_votes_before_it_is_closed(choice: Choice) -> None:
    """Whatever Amina gives, every page, region and file but her own is the same."""
    assert choice.votes("Leena", 1, 2).status_code == 303
    choice.votes("Amina", 2, 0)
    before = list(everything(choice, but="Amina"))
    choice.votes("Amina", 0, 2)
    after = list(everything(choice, but="Amina"))
    assert len(before) > 80
    assert [name for (name, one), (_n, two) in zip(before, after, strict=True) if one != two] == []
    assert "2 / 5" in choice.screen() and marks(choice.screen()) == []
    assert marks(choice.aino.console()) == [] and marks(choice.sees("Amina")) == []
    choice.posts("closing")
    opened = dict(everything(choice, but="Amina"))
    assert opened["console"] != dict(before)["console"]
    for page in (choice.screen(), choice.aino.console(), choice.sees("Sanna")):
        assert marks(page) == [1, 4]


def test_the_result_stands_in_the_order_of_the_tables_and_equals_are_equal(choice: Choice) -> None:
    choice.votes("Amina", 1, 2)
    choice.votes("Leena", 2, 1)
    choice.posts("closing")
    for page in (choice.screen(), choice.sees("Omar"), choice.aino.console()):
        assert marks(page) == [3, 3] and page.index(ONE) < page.index(OTHER)
        level = BeautifulSoup(page, "html.parser").select_one(".ballot-level")
        assert level and "Koivu" in level.text and "Vadelma" in level.text
    summary = choice.file("summary-fi.md")
    assert summary.index(ONE) < summary.index(OTHER) and "2 / 5" in summary


def test_over_the_budget_it_says_so_and_keeps_what_was_chosen(choice: Choice) -> None:
    answer = choice.votes("Amina", 2, 2)
    assert answer.status_code == 422
    page = BeautifulSoup(answer.text, "html.parser")
    assert page.select_one("[role=alert]") and "annoit 4" in answer.text
    checked = [tag["value"] for tag in page.select("input[type=radio][checked]")]
    assert checked == ["2", "2"] and sums(choice) == [0, 0]
    assert choice.votes("Amina", 3, 0).status_code == 422  # more than two for one
    assert choice.votes("Amina", 0, 0).status_code == 422
    for typed in ("-1", "1.5", "kaksi", "٣x"):
        form = {f"marks-{choice.refs[0]}": typed}
        assert choice.phones["Amina"].posts(choice.stage, "votes", **form).status_code == 422
    assert sums(choice) == [0, 0]


def test_twice_the_same_post_is_one_vote_and_another_one_changes_it(choice: Choice) -> None:
    for _time in range(2):
        assert choice.votes("Amina", 2, 1, key="a-key-of-amina").status_code == 303
    assert sums(choice) == [2, 1]
    choice.votes("Amina", 0, 1)
    choice.votes("Amina", 2, 1, key="a-key-of-amina")  # an old post that comes again
    assert sums(choice) == [0, 1]
    assert choice.votes("Amina", blank="yes").status_code == 303
    assert sums(choice) == [0, 0] and "1 / 5" in choice.screen()
    choice.posts("closing")
    assert "1 / 5" in choice.screen()


def test_after_closing_a_vote_is_refused_in_words(choice: Choice) -> None:
    choice.votes("Amina", 2, 1, key="a-key-of-amina")
    choice.posts("closing")
    choice.posts("closing")
    answer = choice.votes("Leena", 0, 2)
    assert answer.status_code == 303
    page = choice.phones["Leena"].browser.get(answer.headers["Location"]).text
    assert "Äänestys on jo suljettu" in page and "ballot-form" not in page
    assert sums(choice) == [2, 1]
    assert "X-Said" not in choice.votes("Amina", 2, 1, key="a-key-of-amina").headers
    with choice.app.app_context():
        votes = db.session.query(Vote).all()
        assert [v.participant_id or v.group_id or v.entered_by for v in votes] == ["", ""]
        assert not voters(db.session.get_one(Stage, choice.stage))


def test_a_choice_that_was_taken_away_is_said_and_the_others_are_kept(choice: Choice) -> None:
    choice.votes("Leena", 2, 1)
    choice.hides(0)
    answer = choice.votes("Amina", 2, 1)
    assert answer.status_code == 303 and "X-Said" in answer.headers
    page = choice.phones["Amina"].browser.get(answer.headers["Location"]).text
    assert "Muut äänesi ovat tallessa" in page
    assert choice.votes("Omar", 2, 0).status_code == 422
    assert "Voit antaa ne äänet uudelleen" in choice.sees("Leena")
    choice.posts("closing")
    assert marks(choice.screen()) == [2] and ONE not in choice.screen()


def test_people_without_a_phone_vote_through_the_facilitator(choice: Choice) -> None:
    people = f"/s/{choice.aino.session_id}/console/people"
    choice.aino.browser.post(people, data={"key": db.new_id(), "name": "Helmi"})
    with choice.app.app_context():
        ids = {p.name: p.id for p in db.session.query(Participant)}
    first, second = (f"marks-{ref}" for ref in choice.refs)
    vote = {first: "1", second: "2"}
    assert choice.posts("votes", **vote).status_code == 422
    assert choice.posts("votes", person=ids["Amina"], **vote).status_code == 422
    over = choice.posts("votes", person=ids["Helmi"], **{first: "2", second: "2"})
    assert over.status_code == 422 and "selected" in over.text
    for _time in range(2):
        answer = choice.posts("votes", person=ids["Helmi"], **vote)
        assert answer.status_code == 303
    assert sums(choice) == [1, 2] and "1 / 6" in choice.screen()
    paper = BeautifulSoup(choice.aino.browser.get(choice.desk("paper")).text, "html.parser")
    checked = {tag["value"] for tag in paper.select("input[type=radio][checked]")}
    assert checked == {"0"} and "on äänestänyt" in paper.text
    choice.posts("closing")
    assert "X-Said" in choice.posts("votes", person=ids["Helmi"], **{first: "2"}).headers
    assert sums(choice) == [1, 2]


def test_stickers_are_typed_in_as_totals(choice: Choice) -> None:
    choice.votes("Amina", 2, 1)
    first, second = (f"marks-{ref}" for ref in choice.refs)
    nobody = choice.posts("stickers", **{first: "4", "people": "0"})
    assert nobody.status_code == 422 and 'value="4"' in nobody.text
    assert choice.posts("stickers", **{first: "-4", "people": "2"}).status_code == 422
    for total in ("9", "4"):
        form = {first: total, second: "2", "people": "2"}
        assert choice.posts("stickers", **form).status_code == 303
    assert sums(choice) == [6, 3]
    typed = choice.aino.browser.get(choice.desk("paper")).text
    assert 'value="4"' not in typed and marks(choice.screen()) == []
    assert "3 / 5" in choice.screen()
    choice.posts("closing")
    assert marks(choice.screen()) == [6, 3]
    rows = json.loads(choice.file("complete.json"))["ballots"]
    assert [(row["voted"], row["on_paper"]) for row in rows] == [(1, 2)]


def test_without_any_problem_it_says_what_to_do(app: Flask, aino: Facilitator) -> None:
    choice = a_choice(app, aino, problems=())
    assert "Valitsemme keskustelemalla" in choice.sees("Amina")
    assert "Valitsemme keskustelemalla" in choice.screen()
    assert "Palaa vaiheeseen" in aino.console() and "/decision" in aino.console()
    assert choice.posts("decision", agreed="Yhteinen ovi", reason="Sovimme").status_code == 303


def test_a_table_without_a_problem_is_named_to_the_facilitator(choice: Choice) -> None:
    assert "Pulmaa ei ole kirjoitettu" in choice.aino.console()
    assert "Mustikka" in choice.aino.console().split("Pulmaa ei ole kirjoitettu")[1][:200]


def test_choose_one_is_one_mark(app: Flask, choice: Choice) -> None:
    with app.app_context():
        stage = db.session.get_one(Stage, choice.stage)
        stage.options = {"about": "problems", "way": "one"}
        db.session.commit()
    assert 'type="radio" name="choice"' in choice.sees("Amina")
    amina = choice.phones["Amina"]
    assert amina.posts(choice.stage, "votes").status_code == 422
    assert amina.posts(choice.stage, "votes", choice=choice.refs[1]).status_code == 303
    assert sums(choice) == [0, 1]


def test_who_was_on_the_list_twice_has_one_vote(app: Flask, choice: Choice) -> None:
    choice.votes("Amina", 2, 1)
    choice.votes("Leena", 1, 0)
    with app.app_context():
        people = {p.name: p for p in db.session.query(Participant)}
        merge_people(people["Amina"], people["Leena"])
        db.session.commit()
    assert sums(choice) == [1, 0]

"""The joint problem: at lunch in the middle, in the afternoon on top; notes to read in a break."""

from bs4 import BeautifulSoup
from flask import Flask

from tests.people import Facilitator, Phone
from tests.stages.a_choice import ONE, OTHER, Choice, a_choice
from workshop import db
from workshop.domain.session.session import Session


def decided(app: Flask, aino: Facilitator) -> Choice:
    choice = a_choice(app, aino)
    choice.posts("closing")
    form = {"choice": choice.refs[1], "reason": "Siihen voimme vaikuttaa"}
    assert choice.posts("decision", **form).status_code == 303
    return choice


def line(page: str) -> str:
    """What stands on top of a phone, or ""."""
    found = BeautifulSoup(page, "html.parser").select_one(".problem-line summary")
    return " ".join(found.get_text().split()) if found else ""


def test_lunch_shows_the_chosen_problem_with_its_table(app: Flask, aino: Facilitator) -> None:
    choice = decided(app, aino)
    aino.presses_next()
    for page in (choice.screen(), choice.phones["Sanna"].sees(), aino.console()):
        shown = BeautifulSoup(page, "html.parser").select_one(".joint-problem")
        assert shown and OTHER in shown.text and "Vadelma" in shown.text and ONE not in shown.text
    assert not line(choice.phones["Sanna"].sees())


def test_it_is_on_top_of_the_afternoon_but_not_of_the_closing(
    app: Flask, aino: Facilitator
) -> None:
    choice = decided(app, aino)
    omar, on_top = choice.phones["Omar"], {}
    with app.app_context():
        stages = [(s.key, s.id) for s in db.session.get_one(Session, aino.session_id).stages]
    for key, stage in stages:
        on_top[key] = line(omar.browser.get(f"{omar.home}/stages/{stage}").text)
    assert {key for key, words in on_top.items() if words} == {
        "object", "deepen", "plenary_2", "solutions", "proposals", "gallery", "commitments",
        "seeds_next",
    }  # fmt: skip
    assert on_top["deepen"] == f"Yhteinen pulma: {OTHER}"
    aino.goes_to("sentence")
    assert "screen-problem" in choice.screen() and OTHER in choice.screen()
    aino.goes_to("canvas")
    assert "screen-problem" not in choice.screen()
    aino.goes_to("feedback")
    assert OTHER not in choice.screen()


def test_a_break_lets_the_facilitator_read_the_tables_notes(app: Flask, aino: Facilitator) -> None:
    leila, oskari = Phone(aino, "Leila"), Phone(aino, "Oskari")
    aino.seats(("Leila",), ("Oskari",))
    stage = aino.goes_to("canvas")
    leila.posts(stage, "notes", text="Yhteisvastaanotto kirjastossa", field="works_needs.works")
    made = oskari.posts(stage, "notes", text="Jotain rumaa", field="works_needs.needs").headers[
        "X-Made"
    ]
    aino.browser.post(f"/s/{aino.session_id}/console/hidden", data={"thing": f"notes/{made}"})
    aino.goes_to("pause")
    face = BeautifulSoup(aino.console(), "html.parser").select_one(".earlier")
    assert face and "Koivu" in face.text and "Yhteisvastaanotto kirjastossa" in face.text
    assert "Jotain rumaa" not in face.text and not face.select("input, textarea")
    assert "Yhteisvastaanotto" not in leila.sees()


def test_without_a_decision_nothing_is_on_top(app: Flask, aino: Facilitator) -> None:
    phone = Phone(aino, "Leila")
    aino.goes_to("sentence")
    assert not line(phone.sees())

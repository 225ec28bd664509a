"""One stage opened: its words, minutes and options, and its faces beside it."""

import re

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask

from tests.people import Phone
from tests.web.a_desk import Desk, filled
from workshop import db
from workshop.domain.people.participant import Participant
from workshop.kinds import kinds


@pytest.fixture
def desk(app: Flask) -> Desk:
    return Desk(app)


def test_every_stage_opens_and_saved_untouched_it_stays_what_it_was(desk: Desk) -> None:
    for key in desk.order():
        before = desk.stage(key)
        answer = desk.saves(key, desk.form(key))
        assert answer.status_code == 303, (key, BeautifulSoup(answer.text, "html.parser").text)
        after = desk.stage(key)
        kept = ("title", "prompts", "facilitator", "minutes", "min_minutes", "step_list", "options")
        for name in kept:
            assert getattr(after, name) == getattr(before, name), (key, name)


def test_every_face_of_every_stage_can_be_looked_at_and_nothing_works_in_it(desk: Desk) -> None:
    everything = desk.app.test_client()
    with desk.app.app_context():
        people = db.session.query(Participant).count()
        version = desk.session().version
    for key in desk.order():
        for face in ("phone", "projector", "console"):
            for code in ("fi", "sv"):
                address = f"{desk.day}/{desk.stage(key).id}/preview?face={face}&faces={code}"
                shown = desk.browser.get(address)
                assert shown.status_code == 200, address
                assert "sandbox allow-same-origin" in shown.headers["Content-Security-Policy"]
                assert "X-Inert" not in shown.headers
                assert f'<html lang="{code}"' in shown.text
                assert 'data-live=""' in shown.text or "data-live" not in shown.text
                assert everything.get(address).status_code in (302, 403)
    with desk.app.app_context():
        assert db.session.query(Participant).count() == people
        assert desk.session().version == version


def test_words_of_a_stage_reach_the_phone_in_its_language(desk: Desk) -> None:
    phone = Phone(desk.aino, "Amina")
    form = desk.form("opening")
    form["prompts-q1-text-fi"] = "Istu ikkunan viereen."
    form["title-fi"] = "Aamu"
    assert desk.saves("opening", form).status_code == 303
    assert (
        "Istu ikkunan viereen."
        in phone.browser.get(f"{phone.home}/stages/{desk.stage('opening').id}").text
    )
    title = desk.stage("opening").title
    assert (title["fi"], title["sv"]) == ("Aamu", "Vad vi gör och hur")


def test_questions_are_added_ordered_and_taken_away(desk: Desk) -> None:
    form = desk.form("problem_definition")
    first = form["prompts-q1-text-fi"]
    form["prompts-new-0-text-fi"] = "Kenen asia tämä on?"
    form["move"] = "prompts|q1|down"
    form["prompts-q3-gone"] = "y"
    assert desk.saves("problem_definition", form).status_code == 303
    prompts = [prompt["fi"] for prompt in desk.stage("problem_definition").prompts]
    assert prompts[1] == first
    assert prompts[-1] == "Kenen asia tämä on?"
    assert len(prompts) == 4
    # Left empty in the other languages, it has the words of the first one, never nothing.
    assert desk.stage("problem_definition").prompts[-1]["sv"] == "Kenen asia tämä on?"


def test_parts_make_the_minutes_of_their_stage(desk: Desk) -> None:
    form = desk.form("works_needs")
    form["steps-alone-minutes"], form["steps-pair-title-fi"] = "9", "Kahdestaan"
    assert desk.saves("works_needs", form).status_code == 303
    stage = desk.stage("works_needs")
    assert stage.minutes == 34
    assert [step["minutes"] for step in stage.step_list] == [9, 5, 20]
    assert stage.step_list[1]["title"]["fi"] == "Kahdestaan"
    assert stage.step_list[1]["mode"] == "pair"


def test_rows_of_options_keep_their_keys_and_new_ones_get_their_own(desk: Desk) -> None:
    form = desk.form("opening")
    form["options-rules-listen-text-fi"] = "Kuuntelen."
    form["options-rules-new-0-text-fi"] = "Aloitamme ajoissa."
    form["options-rules-differ-gone"] = "y"
    assert desk.saves("opening", form).status_code == 303
    rules = {rule["key"]: rule["fi"] for rule in desk.stage("opening").options["rules"]}
    assert rules["listen"] == "Kuuntelen."
    assert "differ" not in rules
    (added,) = (key for key, fi in rules.items() if fi == "Aloitamme ajoissa.")
    assert added.startswith("own_")


def test_a_vote_gets_other_numbers_and_another_matter(desk: Desk) -> None:
    form = desk.form("choose_joint_problem")
    form["options-votes"], form["options-about"] = "5", "themes"
    assert desk.saves("choose_joint_problem", form).status_code == 303
    options = desk.stage("choose_joint_problem").options
    assert (options["votes"], options["about"]) == (5, "themes")


def test_words_on_the_canvas_are_hers_and_only_what_differs_is_kept(desk: Desk) -> None:
    form = desk.form("works_needs")
    form["words-works_needs.works-label-fi"] = "Mielekästä nyt"
    assert desk.saves("works_needs", form).status_code == 303
    words = desk.stage("works_needs").options["words"]
    assert list(words) == ["works_needs.works"]
    assert words["works_needs.works"]["label"]["fi"] == "Mielekästä nyt"
    shown = desk.browser.get(
        f"{desk.day}/{desk.stage('works_needs').id}/preview?face=phone&faces=fi"
    ).text
    assert "Mielekästä nyt" in shown
    again = desk.form("works_needs")
    assert again["words-works_needs.works-label-fi"] == "Mielekästä nyt"


def test_errors_stand_at_their_field_with_what_was_typed(desk: Desk) -> None:
    form = desk.form("choose_joint_problem")
    form["options-votes"], form["minutes"], form["title-fi"] = "sata", "0", ""
    form["title-sv"] = form["title-en"] = ""
    answer = desk.saves("choose_joint_problem", form)
    assert answer.status_code == 422
    page = BeautifulSoup(answer.text, "html.parser")
    wrong = {str(field["name"]): field for field in page.select('[aria-invalid="true"]')}
    assert set(wrong) == {"options-votes", "minutes", "title-fi"}
    assert wrong["options-votes"]["value"] == "sata"
    for field in wrong.values():
        error = page.find(id=field["aria-describedby"])
        assert error and error.get_text(strip=True)
    assert "Kirjoita kokonaisluku väliltä 1–10." in page.get_text()
    assert desk.stage("choose_joint_problem").options["votes"] == 3


def test_a_list_that_must_not_be_empty_says_so(desk: Desk) -> None:
    form = desk.form("opening")
    for rule in desk.stage("opening").options["rules"]:
        form[f"options-rules-{rule['key']}-gone"] = "y"
    answer = desk.saves("opening", form)
    assert answer.status_code == 422
    assert "Jätä vähintään yksi." in answer.text
    assert len(desk.stage("opening").options["rules"]) == 4


def test_introductions_keep_their_three_questions(desk: Desk) -> None:
    page = desk.page(f"/{desk.stage('who_does_what').id}")
    assert not page.select(".row-gone, .row.is-new")


def test_what_people_answered_to_is_not_taken_away(desk: Desk) -> None:
    phone = Phone(desk.aino, "Amina")
    phone.posts(desk.stage("opening").id, "rules", text="Hiljaa ensin")
    page = desk.page(f"/{desk.stage('opening').id}")
    rules = page.find(attrs={"aria-labelledby": "options-rules-title"})
    assert isinstance(rules, Tag) and not rules.select(".row-gone")


def test_two_colleagues_save_one_stage_and_nothing_is_dropped(desk: Desk) -> None:
    hers, theirs = desk.form("lunch"), desk.form("lunch")
    theirs["title-fi"] = "Keitto"
    assert desk.saves("lunch", theirs).status_code == 303
    hers["title-fi"] = "Lounas klo 11"
    answer = desk.saves("lunch", hers)
    assert answer.status_code == 422
    page = BeautifulSoup(answer.text, "html.parser")
    assert "Keitto" in page.get_text()
    field = page.select_one("[name=title-fi]")
    assert field and field["value"] == "Lounas klo 11"
    form = page.select_one("form.editor-form")
    assert form and desk.saves("lunch", filled(form)).status_code == 303
    assert desk.stage("lunch").title["fi"] == "Lounas klo 11"


def test_every_option_that_comes_with_the_house_has_a_name(app: Flask) -> None:
    desk = Desk(app)
    for kind in kinds.values():
        form = {"key": db.new_id(), "kind": kind.key, "minutes": "5", "title_fi": "Oma"}
        made = desk.browser.post(f"{desk.day}/stages", data=form)
        stage = made.headers["Location"].rpartition("#stage-")[2]
        page = desk.page(f"/{stage}")
        names = [x.get_text(strip=True) for x in page.select("legend, .editor-form label, h2")]
        assert names and all(names)
        assert not [name for name in names if re.fullmatch(r"[A-Z][a-z]+( [a-z]+)*", name)
                    and name.lower().replace(" ", "_") in kind.options.model_fields]  # fmt: skip

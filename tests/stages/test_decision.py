"""What was agreed by talking: it is not the result, it has a reason, and the rest becomes seeds."""

import json
from typing import Any

import pytest
from flask import Flask

from tests.people import Facilitator
from tests.stages.a_choice import ONE, OTHER, Choice, a_choice
from workshop import db
from workshop.domain.contributions.decision import Decision, joint_problem
from workshop.domain.contributions.origin import sources_of
from workshop.domain.contributions.seed import Seed
from workshop.domain.session.session import Session

WHY = "Siihen voimme vaikuttaa itse"


@pytest.fixture
def choice(app: Flask, aino: Facilitator) -> Choice:
    """The vote is closed."""
    choice = a_choice(app, aino)
    choice.votes("Amina", 2, 1)
    choice.posts("closing")
    return choice


def seeds(choice: Choice) -> list[tuple[str, list[str]]]:
    """Seeds that count, with what they came from."""
    with choice.app.app_context():
        found = db.session.query(Seed).filter_by(noted_as="choice", kind="later")
        return [(s.text, list(sources_of(s))) for s in found if s.is_shown]


def decides(choice: Choice, number: int | None = None, **more: Any) -> str:
    """She enters it, having seen what stands there now; the id of the decision."""
    with choice.app.app_context():
        newest = db.session.query(Decision).order_by(Decision.created_at.desc()).first()
        seen = newest.id if newest else ""
    chosen = {} if number is None else {"choice": choice.refs[number]}
    answer = choice.posts("decision", **{"reason": WHY, "seen": seen, **chosen, **more})
    assert answer.status_code == 303, answer.text
    return answer.headers["X-Made"]


def test_what_is_not_chosen_becomes_a_seed_and_seeds_follow(choice: Choice) -> None:
    decides(choice, 1)
    assert seeds(choice) == [(ONE, [choice.refs[0]])]
    decides(choice, 0)
    assert seeds(choice) == [(OTHER, [choice.refs[1]])]
    decides(choice, 1)
    assert seeds(choice) == [(ONE, [choice.refs[0]])]
    decides(choice, agreed="Molemmat pienin askelin")
    assert {text for text, _from in seeds(choice)} == {ONE, OTHER}
    with choice.app.app_context():
        assert db.session.query(Seed).count() == 2
        assert db.session.query(Decision).count() == 4


def test_own_words_can_bring_several_together_and_these_are_no_seeds(choice: Choice) -> None:
    both = "Kerromme siirrosta toisillemme ja asiakkaalle"
    made = decides(choice, agreed=both, joins=choice.refs)
    assert seeds(choice) == []
    with choice.app.app_context():
        assert set(sources_of(db.session.get_one(Decision, made))) == set(choice.refs)
    page = choice.aino.browser.get(choice.desk("decision")).text
    assert page.count('name="joins"') == page.count("checked>") - 1 == 2
    decides(choice, agreed=both, joins=choice.refs[:1])
    assert seeds(choice) == [(OTHER, [choice.refs[1]])]


def test_it_comes_from_the_choice_and_everybody_sees_it_with_its_reason(choice: Choice) -> None:
    made = decides(choice, 1)
    with choice.app.app_context():
        assert list(sources_of(db.session.get_one(Decision, made))) == [choice.refs[1]]
    for page in (choice.screen(), choice.sees("Sanna"), choice.aino.console()):
        assert OTHER in page and WHY in page
    summary = choice.file("summary-fi.md")
    assert WHY in summary and "Näin sovimme" in summary
    rows = json.loads(choice.file("complete.json"))
    assert [row["reason"] for row in rows["decisions"]] == [WHY]
    assert WHY in choice.file("decisions.csv")


def test_without_a_choice_or_a_reason_it_says_so_and_keeps_the_text(choice: Choice) -> None:
    answer = choice.posts("decision", reason=WHY)
    assert (
        answer.status_code == 422 and WHY in answer.text and "Valitse, mistä sovitte" in answer.text
    )
    assert choice.posts("decision", choice=choice.refs[0], reason="").status_code == 422
    foreign = choice.posts("decision", choice="problems/olematon", reason=WHY)
    assert foreign.status_code == 422 and not seeds(choice)


def test_two_facilitators_at_once_see_both_texts(choice: Choice) -> None:
    decides(choice, 0)
    late = choice.posts("decision", choice=choice.refs[1], reason="Toinen perustelu", seen="")
    assert late.status_code == 422 and "Toinen perustelu" in late.text and WHY in late.text
    assert decides(choice, 1, reason="Toinen perustelu")
    with choice.app.app_context():
        assert db.session.query(Decision).count() == 2


def test_twice_the_same_post_is_one_decision(choice: Choice) -> None:
    form = {"choice": choice.refs[0], "reason": WHY, "key": "a-key-of-aino"}
    made = [choice.posts("decision", **form) for _time in range(2)]
    assert [answer.status_code for answer in made] == [303, 303]
    assert made[0].headers["X-Made"] == made[1].headers["X-Made"]
    assert len(seeds(choice)) == 1


def test_when_the_room_may_not_see_the_choice_the_decision_is_gone_too(choice: Choice) -> None:
    decides(choice, 0)
    choice.hides(0)
    choice.aino.presses_next()
    assert ONE not in choice.screen() and ONE not in choice.phones["Omar"].sees()
    with choice.app.app_context():
        session = db.session.get_one(Session, choice.aino.session_id)
        assert joint_problem(session.stages[-1]) is None


def test_reworded_it_has_its_words_of_now(choice: Choice) -> None:
    decides(choice, 0)
    stage = choice.aino.goes_to("problem")
    choice.phones["Amina"].posts(stage, "wordings", sentence="Uudet sanat pulmalle")
    choice.aino.goes_to("sentence")
    assert "Uudet sanat pulmalle" in choice.phones["Omar"].sees()

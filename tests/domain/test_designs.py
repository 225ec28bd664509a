"""The designs that come with the house can be run as they are."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from workshop.domain.catalogue.decks import load_decks
from workshop.domain.catalogue.designs import MODES, Design, load_designs
from workshop.domain.session.stage import Stage
from workshop.kinds import kinds
from workshop.kinds.day_checks import findings

SESSIONS = Path(__file__).parents[2] / "sessions"
DESIGNS = load_designs(SESSIONS / "designs")


@pytest.fixture(params=list(DESIGNS))
def design(request: pytest.FixtureRequest) -> Design:
    return DESIGNS[request.param]


def texts(value: Any) -> list[dict[str, str]]:
    """Every text in several languages, anywhere in `value`."""
    if isinstance(value, dict):
        if "fi" in value:
            return [value]
        return [text for part in value.values() for text in texts(part)]
    return [text for part in value for text in texts(part)] if isinstance(value, list) else []


def test_the_full_day_comes_first():
    assert list(DESIGNS) == ["full-day", "afternoon", "morning"]


@pytest.mark.parametrize(
    ("key", "minutes", "stages", "start"),
    [
        ("full-day", 415, 20, "08:45"),
        ("afternoon", 225, 13, "12:15"),
        ("morning", 195, 12, "08:15"),
    ],
)
def test_lengths_are_those_of_the_method(key: str, minutes: int, stages: int, start: str):
    design = DESIGNS[key]
    assert (design.minutes, len(design.stages), design.start) == (minutes, stages, start)


def test_the_full_day_runs_in_this_order():
    assert [stage.kind for stage in DESIGNS["full-day"].stages] == [
        "arrival", "opening", "warm_up", "introductions", "canvas", "pause",
        "problem", "gallery", "ballot", "pause", "sentence", "canvas", "gallery", "pause",
        "canvas", "proposals", "gallery", "commitments", "seeds", "feedback",
    ]  # fmt: skip


def test_what_a_stage_works_with_has_come_before_it(design: Design):
    stages = [Stage.copy(stage, position) for position, stage in enumerate(design.stages)]
    assert not list(findings(stages))


def test_promises_are_made_alone_first_and_before_what_is_left_for_later(design: Design):
    (stage,) = [stage for stage in design.stages if stage.kind == "commitments"]
    assert [step.mode for step in stage.steps] == ["individual", "small_group", "plenary"]
    kinds_in_order = [stage.kind for stage in design.stages]
    assert kinds_in_order.index("proposals") < kinds_in_order.index("commitments")
    assert kinds_in_order.index("commitments") < kinds_in_order.index("seeds")


def test_every_kind_and_mode_is_known(design: Design):
    assert {stage.kind for stage in design.stages} <= set(kinds)
    assert {stage.mode for stage in design.stages} <= set(MODES)


def test_every_text_is_in_three_languages(design: Design):
    found = texts(design.model_dump(mode="json"))
    assert len(found) > 60
    for text in found:
        spoken = {code: words for code, words in text.items() if code != "key"}
        assert set(spoken) == {"fi", "sv", "en"}
        assert all(words == words.strip() != "" for words in spoken.values())


def test_no_text_was_left_in_another_language(design: Design):
    """Questions of the same stage differ between languages, apart from words like "Lunch"."""
    for stage in design.stages:
        for text in [*stage.prompts, stage.facilitator]:
            assert len(set(text.values())) == 3, text


def test_a_design_becomes_plain_values(design: Design):
    stages = design.model_dump(mode="json")["stages"]
    assert json.loads(json.dumps(stages)) == stages


def test_notes_are_written_alone_before_the_table_sees_them():
    for key in ("full-day", "afternoon"):
        (stage,) = [stage for stage in DESIGNS[key].stages if stage.key == "works_needs"]
        assert [stage.steps[0].mode, stage.steps[-1].mode] == ["individual", "small_group"]
        assert stage.options["canvas"] == "works_needs"


def test_four_ground_rules(design: Design):
    (stage,) = [stage for stage in design.stages if stage.kind == "opening"]
    keys = [rule["key"] for rule in stage.options["rules"]]
    assert keys == ["own_work", "listen", "differ", "no_client_details"]


def test_feedback_asks_five_scales_and_three_open_questions_one_thing_each(design: Design):
    options = design.stages[-1].options
    assert [len(options["scale"]), len(options["open"])] == [5, 3]
    for question in [*options["scale"], *options["open"]]:
        assert len(re.findall(r"[.?]", question["label"]["fi"])) == 1
        assert " ja " not in question["label"]["fi"]


def test_a_ballot_says_how_many_votes_there_are(design: Design):
    words = {2: ("kaksi ääntä", "två röster", "two votes"),
             3: ("kolme ääntä", "tre röster", "three votes")}  # fmt: skip
    (stage,) = [stage for stage in design.stages if stage.kind == "ballot"]
    question = stage.prompts[0]
    said = words[stage.options["votes"]]
    assert all(w in question[code] for w, code in zip(said, ("fi", "sv", "en"), strict=True))


def test_tables_are_of_four_or_more_and_the_warm_up_has_its_cards(design: Design):
    assert 4 <= design.group_size.min <= design.group_size.max <= 6
    assert design.deck in load_decks(SESSIONS / "decks")


def test_a_design_is_never_changed(design: Design):
    with pytest.raises(ValidationError):
        design.start = "10:00"

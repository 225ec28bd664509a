"""What holds for every kind of stage that is registered."""

import pytest
from flask import Flask
from pydantic import ValidationError

from tests.people import Facilitator
from workshop import db
from workshop.domain.catalogue.designs.kinds import NoOptions, options_of
from workshop.domain.contributions.contribution import registry
from workshop.domain.session.session import Session
from workshop.kinds import StageKind, kinds
from workshop.writers.files import files

EVERY = pytest.mark.parametrize("kind", kinds.values(), ids=lambda kind: kind.key)


@EVERY
def test_its_usual_options_are_what_it_takes(kind: StageKind) -> None:
    taken = options_of(kind.key, kind.usual_options)
    assert options_of(kind.key, taken) == taken
    needed = [f for f in kind.options.model_fields.values() if f.is_required()]
    if needed and kind.options is not NoOptions:
        with pytest.raises(ValidationError):
            options_of(kind.key, {})


@EVERY
def test_added_by_hand_it_runs_on_every_face(
    app: Flask, aino: Facilitator, kind: StageKind
) -> None:
    """Also a kind that no design uses, and after its options were lost in an old file."""
    form = {"key": db.new_id(), "kind": kind.key, "minutes": "5"}
    form |= {f"title_{code}": "Oma vaihe" for code in ("fi", "sv", "en")}
    her, here = aino.browser, f"/s/{aino.session_id}"
    made = her.post(f"{here}/console/day/stages", data=form)
    assert made.status_code == 303, made.text
    stage = made.headers["Location"].rpartition("#stage-")[2]
    with app.app_context():
        found = db.session.get_one(Session, aino.session_id).all_stages[-1]
        assert found.id == stage and (found.options or not kind.usual_options)
    screen = aino.projector()
    for _time in range(2):
        assert her.post(f"{here}/console/stage-runs?seen={aino.seen}", data={"stage": stage})
        assert her.get(f"{here}/console").status_code == 200
        assert screen.get(f"{here}/projector").status_code == 200
        with app.app_context():
            found = db.session.get_one(Session, aino.session_id).all_stages[-1]
            found.options = {}
            db.session.commit()


def test_every_contribution_belongs_to_a_kind_and_every_sheet_to_a_file() -> None:
    declared = {model for kind in kinds.values() for model in kind.contributions}
    assert declared == set(registry.values())
    tables = {file.sheet.key for file in files().values() if file.sheet}
    assert tables >= {sheet.key for kind in kinds.values() for sheet in kind.sheets}


def test_regions_are_named_after_their_kind() -> None:
    for kind in kinds.values():
        assert all(region.name.startswith(f"{kind.key}/") for region in kind.regions)

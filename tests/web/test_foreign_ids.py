"""Another session's id in any address or any field opens nothing and changes nothing."""

import datetime as dt
from typing import Any

import pytest
from flask import Flask
from werkzeug.routing import Rule

from tests.web.whole_room import FORMS, SOON, Room, form_of
from workshop import db
from workshop.domain.contributions.contribution import registry
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import Wording
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, Round
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage

OWN_DOORS = {"session_id", "key", "token", "name", "code", "filename"}  # keys are not ids
SAID = {"table": "notes", "face": "phone"}  # parts of addresses that are no ids
MODELS: dict[str, type[Any]] = {
    "stage_id": Stage,
    "group_id": Group,
    "thing_id": Note,
    "person_id": Participant,
    **{f"{model.__name__.lower()}_id": model for model in registry.values()},
}


class TwoRooms:
    """Two whole days at the same time. `ours` is where people act, `theirs` whose ids they use."""

    def __init__(self, app: Flask):
        self.app, self.theirs = app, Room(app, "Vieras", "Toinen vieras")
        aino = self.theirs.aino
        self.there, self.here = aino.session_id, aino.makes_session("full-day")
        aino.session_id = self.here
        self.ours = Room(app, aino=aino)
        for room, session_id in ((self.theirs, self.there), (self.ours, self.here)):
            aino.session_id = session_id
            room.opens_boards("canvas")
            for form in FORMS:
                assert room.sends(form, "Meidän sanamme").status_code == 303, form
        aino.browser.post(f"/s/{self.there}/tables/drafts")
        self.makes_what_no_form_makes()

    def their(self, model: type[Any]) -> str:
        """An id of the other session."""
        with self.app.app_context():
            found = db.session.query(model).filter_by(session_id=self.there).first()
            assert found is not None, model
            return str(found.id)

    def makes_what_no_form_makes(self) -> None:
        """What facilitators make, and what is made by itself: a row of each in their session."""
        with self.app.app_context():
            stage = db.session.query(Stage).filter_by(session_id=self.there).first()
            assert stage
            for model in registry.values():
                if db.session.query(model).filter_by(session_id=self.there).first() is None:
                    needed = [c for c in model.__table__.columns if _is_needed(c)]  # type: ignore[attr-defined]
                    values = {c.name: _something(c) for c in needed}
                    values |= {"session_id": self.there, "stage_id": stage.id}
                    db.session.add(model(**values))
            db.session.commit()

    def everything(self) -> dict[str, list[str]]:
        """All rows of both sessions as text, without the count of changes."""
        with self.app.app_context():
            return {
                table.name: sorted(
                    str({k: v for k, v in row._mapping.items() if k != "version"})
                    for row in db.session.execute(table.select())
                )
                for table in db.Base.metadata.sorted_tables
            }


def _is_needed(column: Any) -> bool:
    return not column.nullable and column.default is None and column.server_default is None


def _something(column: Any) -> Any:
    kind = column.type.python_type
    return dt.date(2026, 12, 1) if kind is dt.date else kind()


@pytest.fixture
def rooms(app: Flask) -> TwoRooms:
    return TwoRooms(app)


def test_in_every_address(rooms: TwoRooms) -> None:
    before, tried = rooms.everything(), 0
    for rule in rooms.app.url_map.iter_rules():
        ids = rule.arguments - OWN_DOORS - set(SAID)
        if not ids or "session_id" not in rule.arguments:
            continue
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            values = {name: rooms.their(MODELS[name]) for name in ids}
            values |= {name: SAID[name] for name in rule.arguments & set(SAID)}
            browser = rooms.ours.aino.browser
            if rule.endpoint.startswith("participant."):
                browser = rooms.ours.amina.browser
            form = {"key": "a-key-of-ours", "to": "later", "is": "gone", "answer": "unclear"}
            answer = browser.open(_address(rooms, rule, values), method=method, data=form)
            assert answer.status_code == 404, (method, rule.rule)
            tried += 1
    assert tried >= 20
    assert rooms.everything() == before


def test_in_the_buttons_of_the_light_and_of_hiding(rooms: TwoRooms) -> None:
    before = rooms.everything()
    console = f"/s/{rooms.here}/console"
    for table, model in registry.items():
        if model.is_private:
            continue
        thing = {"thing": f"{table}/{rooms.their(model)}"}
        for button in ("spotlight", "hidden", "shown"):
            answer = rooms.ours.aino.browser.post(f"{console}/{button}", data=thing)
            assert answer.status_code == 404, (button, table)
    assert rooms.everything() == before


def test_in_every_field(rooms: TwoRooms) -> None:
    her, amina = rooms.ours.aino.browser, rooms.ours.amina
    here = f"/s/{rooms.here}"
    with rooms.app.app_context():
        note = (
            db.session.query(Note)
            .filter_by(session_id=rooms.here, field="works_needs.works")
            .one()
            .id
        )
        leena = db.session.query(Participant).filter_by(name="Leena").one().id
    new_stage = {"kind": "pause", "minutes": "5", "title_fi": "Tauko", "key": "a-key-of-ours"}
    promise = {"what": "Soitan", "due": SOON, "key": "a-key-of-ours"}
    seen = rooms.ours.aino.seen
    proposed = her.post(f"{here}/tables/drafts")
    assert proposed.status_code == 303
    with rooms.app.app_context():
        draft = db.session.query(Round).filter_by(session_id=rooms.here, published_at=None).one().id
    seat = {"draft": draft, "person": leena, "table": rooms.their(Group)}
    before = rooms.everything()
    commitments = f"{amina.home}/commitments/{rooms.ours.stages['commitments']}/commitments"
    notes = f"{amina.home}/canvas/notes"
    for browser, address, form in (
        (her, f"{here}/console/stage-runs?seen={seen}", {"stage": rooms.their(Stage)}),
        (her, f"{here}/console/day/stages", {**new_stage, "after": rooms.their(Stage)}),
        (her, f"{here}/console/late", {"thing": f"notes/{rooms.their(Note)}"}),
        (her, f"{here}/console/late", {"thing": f"wordings/{rooms.their(Wording)}"}),
        (her, f"{here}/tables/seats", seat),
        (her, f"{here}/tables/seats", {**seat, "table": "", "person": rooms.their(Participant)}),
        (amina.browser, f"{notes}/{note}/merge", {"other": rooms.their(Note)}),
        (amina.browser, f"{notes}/{note}/links", {"kind": "same", "other": rooms.their(Note)}),
        (amina.browser, commitments, {**promise, "others": rooms.their(Participant)}),
    ):
        assert browser.post(address, data=form).status_code == 404, (address, form)
    their_draft = rooms.their(Round)
    for address in ("seats", "published", "places"):
        form = {**seat, "draft": their_draft, f"place-{rooms.their(Group)}": "Meillä"}
        form["table"] = ""
        assert her.post(f"{here}/tables/{address}", data=form).status_code == 303
    card = rooms.ours.sends(form_of("warm_up"), "Oma kuva", without="", card=rooms.their(Pick))
    assert card.status_code == 422
    assert rooms.everything() == before


def test_at_the_entrance(rooms: TwoRooms) -> None:
    before = rooms.everything()
    visitor, code = rooms.app.test_client(), _code(rooms, rooms.here)
    with rooms.app.app_context():
        stranger = db.session.query(Participant).filter_by(name="Vieras").one()
        person_id, return_code = stranger.id, stranger.return_code
    for method in ("GET", "POST"):
        answer = visitor.open(f"/j/{code}/people/{person_id}", method=method)
        assert answer.status_code == 303 and answer.headers["Location"] == f"/j/{code}"
    answer = visitor.post(f"/j/{code}/return", data={"code": return_code})
    assert answer.status_code == 422
    for phone in (rooms.ours.amina, rooms.ours.leena):
        assert phone.browser.get(f"/s/{rooms.there}/me").status_code == 302
        assert phone.browser.post(f"/s/{rooms.there}/me/leave").status_code == 403
    assert rooms.everything() == before


def _address(rooms: TwoRooms, rule: Rule, values: dict[str, str]) -> str:
    with rooms.app.test_request_context():
        everything = {**values, "session_id": rooms.here}
        return rooms.app.url_map.bind("localhost").build(rule.endpoint, everything)


def _code(rooms: TwoRooms, session_id: str) -> str:
    with rooms.app.app_context():
        return db.session.get_one(Session, session_id).code

"""A complete file back into a session, with the same ids. What it does not tell stays untold."""

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from workshop import db
from workshop.domain.contributions.commitment import Commitment, Party
from workshop.domain.contributions.feedback import Feedback
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import RECOGNISED, UNCLEAR, Clarity, Problem, Wording
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, Round, Seat
from workshop.domain.session.codes import new_join_code
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.domain.session.stage_run import StageRun
from workshop.exports.document import COUNTED, Document
from workshop.exports.references import first_loose_end


class BrokenFile(ValueError):
    """The file cannot become a session: `key` is where ("notes.3.text"), `said` what is wrong."""

    def __init__(self, key: str, said: str):
        super().__init__(f"{key}: {said}" if key else said)
        self.key, self.said = key, said


def import_session(data: Any, owner_id: str | None) -> Session:
    """The session of a complete file (parsed JSON), owned by `owner_id`. The caller commits.

    Raises BrokenFile: for a broken file, for a session that is here already. Nothing is kept then.
    """
    document = _read(data)
    if db.session.get(Session, document.session.id):
        raise BrokenFile("session.id", "this workshop is here already")
    try:
        with db.session.begin_nested():
            session = _session(document, owner_id)
            for rows in _rows(document):
                db.session.add_all(rows)
                db.session.flush()
            _sew(document)
            db.session.flush()
    except IntegrityError as error:
        raise BrokenFile("", "an id or a number is used twice, or is here already") from error
    db.session.expire_all()
    return session


def _read(data: Any) -> Document:
    try:
        document = Document.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        raise BrokenFile(".".join(map(str, first["loc"])), first["msg"]) from error
    loose = first_loose_end(document)
    if loose:
        raise BrokenFile(loose, "there is nothing of this id in the file")
    return document


def _session(document: Document, owner_id: str | None) -> Session:
    about = document.session.model_dump()
    taken = set(db.session.scalars(select(Session.code)))
    if about["code"] in taken:
        about["code"] = new_join_code(taken)
    session = Session(**about, owner_id=owner_id)
    db.session.add(session)
    db.session.flush()
    return session


def _rows(document: Document) -> Iterator[Sequence[db.Base]]:
    """Row after row in the order that references need."""
    here = {"session_id": document.session.id}
    counted: dict[str, dict[str, int]] = {}
    for mark in document.marks:
        counted.setdefault(mark.stage_id, {})[mark.what] = mark.count
    yield [_stage(s.model_dump(), counted.get(s.id), here) for s in document.stages]
    yield [StageRun(**_plain(r), **here) for r in document.runs]
    yield [
        Participant(**{**_plain(p), "name": p.name or ""}, **here) for p in document.participants
    ]
    yield [Group(**_plain(g), **here) for g in document.groups]
    yield [Round(**_plain(r, "seats"), **here) for r in document.rounds]
    yield [Seat(**_plain(s), round_id=r.id, **here) for r in document.rounds for s in r.seats]
    yield [Note(**_plain(n, "merged_into_id"), **here) for n in document.notes]
    yield [Pick(**_plain(p), **here) for p in document.picks]
    yield [Problem(**_plain(p, "wordings"), **here) for p in document.problems]
    yield [
        Wording(**_plain(w, "recognised", "unclear"), problem_id=p.id, **here)
        for p in document.problems
        for w in p.wordings
    ]
    yield [
        Clarity(wording_id=w.id, answer_given=given, **here)
        for p in document.problems
        for w in p.wordings
        for given in [RECOGNISED] * w.recognised + [UNCLEAR] * w.unclear
    ]
    yield [Commitment(**_plain(c, "parties"), **here) for c in document.commitments]
    yield [
        Party(**_plain(p), commitment_id=c.id, **here)
        for c in document.commitments
        for p in c.parties
    ]
    yield [Feedback(**_plain(f), **here) for f in document.feedback]


def _stage(about: dict[str, Any], counted: dict[str, int] | None, here: dict[str, str]) -> Stage:
    if counted:
        about["options"] = {**about["options"], COUNTED: counted}
    return Stage(**about, **here)


def _plain(row: BaseModel, *without: str) -> dict[str, Any]:
    return row.model_dump(exclude=set(without))


def _sew(document: Document) -> None:
    """Merged notes find their heads when all of them are there."""
    for row in document.notes:
        if row.merged_into_id:
            db.session.get_one(Note, row.id).merged_into_id = row.merged_into_id

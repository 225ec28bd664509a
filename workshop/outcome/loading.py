"""A complete file back into a session, with the same ids. What it does not tell stays untold."""

from typing import Any

from pydantic import BaseModel, ValidationError
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from workshop import db
from workshop.domain.session.codes import new_join_code
from workshop.domain.session.session import Session
from workshop.outcome.codec import codecs
from workshop.outcome.document import document_model, rows_inside
from workshop.outcome.older_files import up_to_date


class BrokenFile(ValueError):
    """The file cannot become a session: `key` is where ("notes.3.text"), `said` what is wrong."""

    def __init__(self, key: str, said: str):
        super().__init__(f"{key}: {said}" if key else said)
        self.key, self.said = key, said


def import_session(data: Any, owner_id: str | None) -> Session:
    """The session of a complete file (parsed JSON), owned by `owner_id`. The caller commits.

    Raises BrokenFile: for a broken file, for a session that is here already. Nothing is kept then.
    """
    document: Any = _read(data)
    if db.session.get(Session, document.session.id):
        raise BrokenFile("session.id", "this workshop is here already")
    try:
        with db.session.begin_nested():
            session = _session(document, owner_id)
            for codec in codecs.values():
                for row in getattr(document, codec.name):
                    for entity in codec.write(row, session.id):
                        db.session.add(entity)
                db.session.flush()
            for codec in codecs.values():
                for row in getattr(document, codec.name) if codec.link else ():
                    assert codec.link
                    codec.link(row)
            db.session.flush()
    except IntegrityError as error:
        raise BrokenFile("", "an id or a number is used twice, or is here already") from error
    db.session.expire_all()
    return session


def _read(data: Any) -> Any:
    try:
        document: Any = document_model().model_validate(up_to_date(data))
    except ValidationError as error:
        first = error.errors()[0]
        raise BrokenFile(".".join(map(str, first["loc"])), first["msg"]) from error
    loose = _first_loose_end(document)
    if loose:
        raise BrokenFile(loose, "there is nothing of this id in the file")
    if not document.stages:
        raise BrokenFile("stages", "there is no stage in the file")
    return document


def _session(document: Any, owner_id: str | None) -> Session:
    about = document.session.model_dump()
    taken = set(db.session.scalars(select(Session.code)))
    if about["code"] in taken:
        about["code"] = new_join_code(taken)
    session = Session(**about, owner_id=owner_id)
    db.session.add(session)
    db.session.flush()
    return session


def _first_loose_end(document: BaseModel) -> str:
    """The path of the first id that is not in the file ("notes.3.stage_id"), or "".

    So another session's things stay out of reach.
    """
    lists = {name: getattr(document, name) for name in codecs}
    ids = {name: {getattr(row, "id", None) for row in rows} for name, rows in lists.items()}
    for name, codec in codecs.items():
        for path, row in rows_inside(codec, lists[name]):
            for field, target in codec.references.items():
                value = getattr(row, field, None)
                if value is not None and value not in ids[target]:
                    return f"{path}.{field}"
    return ""

"""Notes are joined one step deep, whichever way round people try it."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.outcome.a_day import a_day, stage_of
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.session.session import Session


@pytest.fixture
def session(app: Flask) -> Iterator[Session]:
    with app.app_context():
        yield a_day()


def write(session: Session, *texts: str) -> list[Note]:
    """Notes of the first participant, in this order."""
    stage = stage_of(session, "canvas")
    notes = [Note.write(stage, session.participants[0], "works", text) for text in texts]
    db.session.add_all(notes)
    db.session.commit()
    return notes


def heads(*notes: Note) -> list[str | None]:
    """The text each note is merged into."""
    db.session.commit()
    texts = {note.id: note.text for note in notes}
    return [texts.get(note.merged_into_id or "") for note in notes]


def test_what_is_sewn_to_a_sewn_note_hangs_on_its_head(session: Session) -> None:
    kela, library, cafe = write(session, "Kela", "Kirjasto", "Kahvila")
    library.merge_into(kela)
    cafe.merge_into(library)
    assert heads(kela, library, cafe) == [None, "Kela", "Kela"]


def test_a_head_takes_its_notes_along(session: Session) -> None:
    kela, library, cafe = write(session, "Kela", "Kirjasto", "Kahvila")
    library.merge_into(kela)
    db.session.commit()
    kela.merge_into(cafe)
    assert heads(kela, library, cafe) == ["Kahvila", "Kahvila", None]


def test_no_note_is_ever_sewn_to_itself(session: Session) -> None:
    kela, library = write(session, "Kela", "Kirjasto")
    kela.merge_into(kela)
    assert heads(kela, library) == [None, None]
    library.merge_into(kela)
    db.session.commit()
    kela.merge_into(library)
    assert heads(kela, library) == [None, "Kela"]

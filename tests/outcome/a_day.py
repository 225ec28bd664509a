"""A small day in a real store: two people, a table, something of everything."""

import datetime as dt

from workshop import db
from workshop.config import SESSIONS
from workshop.domain.catalogue.designs import load_designs
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.contributions.feedback import Feedback
from workshop.domain.contributions.marks import make_mark
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import UNCLEAR, Problem
from workshop.domain.people.participant import Participant
from workshop.domain.seating.tables import publish, start_draft, table_at
from workshop.domain.session.creating import create_session
from workshop.domain.session.day import Day
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage


def a_day() -> Session:
    """Committed. Aino shows her name, Elias does not."""
    session = create_session(
        load_designs(SESSIONS / "designs")["full-day"],
        title="Rajalla *yhdessä*",
        locality="Kotka",
        starts_at=dt.datetime(2026, 9, 10, 6, 0, tzinfo=dt.UTC),
        languages=["fi", "sv"],
        expected=20,
    )
    db.session.flush()
    aino = someone(session, "Aino Virtanen", "Kotkan kaupunki", shows_name=True)
    elias = someone(session, "Elias Salainen", "Kymenlaakson hyvinvointialue")
    draft = start_draft(session)
    for person in (aino, elias):
        draft.put(person, table_at(session, 0))
    publish(draft)
    db.session.flush()
    Day(session).go_on("", "Ohjaaja")
    _write(session, aino, elias)
    db.session.commit()
    return session


def someone(session: Session, name: str, organisation: str, **more: bool) -> Participant:
    """In the room."""
    person = Participant(session_id=session.id, name=name, organisation=organisation, **more)
    person.arrive()
    session.participants.append(person)
    return person


def stage_of(session: Session, kind: str) -> Stage:
    """The first stage of a kind."""
    return next(stage for stage in session.stages if stage.kind == kind)


def _write(session: Session, aino: Participant, elias: Participant) -> None:
    works = stage_of(session, "canvas")
    field = "works_needs.works"
    head = Note.write(works, aino, field, "Yhteinen <b>ovi</b>")
    joined = Note.write(works, elias, field, "En gemensam dörr åäö")
    rude = Note.write(works, elias, field, "piilossa oleva")
    late = Note.write(works, elias, field, "=1+1", late=True)
    taken = Note.write(works, elias, field, "=cmd|' /C calc'!A0", late=True)
    db.session.add_all([head, joined, rude, late, taken])
    db.session.flush()
    joined.merge_into(head)
    rude.hide("Ohjaaja")
    taken.take_in()
    make_mark(stage_of(session, "opening"), aino, "agreed")
    db.session.add(Pick.choose(stage_of(session, "warm_up"), elias, None, "Silta"))
    problem = stage_of(session, "problem")
    group = session.groups[0]
    Problem.word(problem, group, aino, "Asiakas odottaa", "Kolme viikkoa").answer(elias, UNCLEAR)
    Problem.word(problem, group, elias, "Asiakas odottaa kahdessa jonossa", "")
    Problem.word(problem, group, aino, "Asiakas odottaa yhä", "", late=True).take_in()
    due = dt.date(2026, 10, 1)
    promises = stage_of(session, "commitments")
    promise = Commitment.promise(promises, elias, "Soitan Ainolle", "Etsin numeron", due, [aino])
    db.session.add(promise)
    promise.accept(aino)
    for mark in (4, 5):
        answers = {"heard": mark, "missing": "Aikaa"}
        closing = stage_of(session, "feedback")
        db.session.add(
            Feedback(session_id=session.id, stage_id=closing.id, language="fi", answers=answers)
        )

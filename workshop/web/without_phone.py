"""Who takes part without a phone: the facilitator let them in, they never came by the entrance.

A mark says so, "no phone"; it goes when somebody comes in with a phone after all. Nobody waits for
them to press a button.
"""

from sqlalchemy import delete, select

from workshop import db
from workshop.domain.done import Mark, make_mark
from workshop.domain.participant import Participant
from workshop.domain.session import Session

NO_PHONE = "no phone"


def came_by_hand(person: Participant) -> None:
    """The facilitator has said that they are here."""
    make_mark(person.session.all_stages[0], person, NO_PHONE)


def came_by_phone(person: Participant) -> None:
    """They have a phone, perhaps a borrowed one."""
    db.session.execute(delete(Mark).where(Mark.participant_id == person.id, Mark.what == NO_PHONE))


def without_phone(session: Session) -> set[str]:
    """Ids of the people without a phone."""
    query = select(Mark.participant_id).where(Mark.session_id == session.id, Mark.what == NO_PHONE)
    return set(db.session.scalars(query))

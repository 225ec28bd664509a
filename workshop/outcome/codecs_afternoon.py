"""The complete file's rows about canvases, plenary, choices, proposals, seeds and the thread.

Nobody is told who voted, who shared a reflection or who replaced whose words.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from workshop import db
from workshop.domain.contributions.ballot import Ballot, Vote, sums_of
from workshop.domain.contributions.canvas_choice import CanvasChoice
from workshop.domain.contributions.decision import Decision
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.contributions.next_meeting import NextMeeting
from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.reflection import Reflection
from workshop.domain.contributions.response import Response
from workshop.domain.contributions.seed import Interest, Seed
from workshop.domain.contributions.shared_sentence import SharedSentence
from workshop.domain.contributions.tension import Tension
from workshop.domain.contributions.theme import Theme
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.outcome.codec import AttributedRow, Codec, ContributionRow, Id, Row, every, plain
from workshop.outcome.codecs_thread import THREAD, Reference

AT = {"stage_id": "stages", "group_id": "groups"}


class CanvasChoiceRow(Row):
    """Which canvas a table (or, without one, everybody) works on from then on."""

    stage_id: Id
    group_id: Id | None
    canvas: str


class FieldValueRow(AttributedRow):
    """What a table has in a field with one value: words, or keys that it chose."""

    field: str
    text: str
    value: list[str]
    version: int


class TensionRow(AttributedRow):
    """Two fields that pull in different directions."""

    canvas: str
    one_field: str
    other_field: str
    one_hand: str
    other_hand: str
    version: int


class ResponseRow(AttributedRow):
    """What somebody said to a thing of another table."""

    about: Reference
    kind: str
    text: str
    version: int


class ThemeRow(ContributionRow):
    """A name for what several things have in common; which ones is told by `origins`."""

    name: str
    version: int


class Sum(BaseModel):
    """Marks that a choice got."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    choice: Reference
    marks: Annotated[int, Field(ge=0, le=10_000)]


class BallotRow(Row):
    """A vote: how many voted, and sums. All of it only when it is closed; whose, never."""

    stage_id: Id
    closed_at: AwareDatetime | None
    voted: int | None
    present: int | None
    on_paper: int
    sums: list[Sum]


class DecisionRow(ContributionRow):
    """What was agreed by talking."""

    choice: str
    agreed: str
    reason: str


class SharedSentenceRow(ContributionRow):
    """A version of the room's sentence."""

    number: int
    text: str


class ProposalRow(AttributedRow):
    """A table's idea, who decides and what is tried."""

    what: str
    for_whom: str
    boundaries: list[str]
    effect: str
    decider: str
    goes_to: str
    trial: str
    trial_until: dt.date | None
    look_at: str
    version: int


class SeedRow(AttributedRow):
    """Something left for later."""

    text: str
    kind: str
    noted_as: str
    version: int


class InterestRow(Row):
    """Somebody wants to go on with a seed; their id only if they chose to show their name."""

    seed_id: Id
    participant_id: Id | None


class ReflectionRow(ContributionRow):
    """What somebody sees differently now, if they shared it."""

    text: str
    shared_at: AwareDatetime


class NextMeetingRow(Row):
    """When people meet again and who calls them."""

    day: dt.date | None
    time: str
    place: str
    convener: str
    topic: str


def _ballots(session: Session) -> Iterator[BallotRow]:
    for ballot in every(Ballot, session):
        stage = db.session.get_one(Stage, ballot.stage_id)
        sums = sums_of(stage) if ballot.is_closed else {}
        yield BallotRow(
            id=ballot.id,
            created_at=ballot.created_at,
            stage_id=ballot.stage_id,
            closed_at=ballot.closed_at,
            voted=ballot.voted,
            present=ballot.present,
            on_paper=ballot.on_paper if ballot.is_closed else 0,
            sums=[Sum(choice=choice, marks=sums[choice]) for choice in sorted(sums)],
        )


def _ballot(row: BallotRow, session_id: str) -> Iterable[db.Base]:
    yield Ballot(**row.model_dump(exclude={"sums"}), session_id=session_id)
    for one in row.sums:
        here = {"session_id": session_id, "stage_id": row.stage_id, "source": "paper"}
        yield Vote(**one.model_dump(), **here)


def _interests(session: Session) -> Iterator[InterestRow]:
    shown = {p.id for p in session.participants if p.shows_name}
    for interest in every(Interest, session, in_order=False):
        row = InterestRow.model_validate(interest)
        named = row.participant_id in shown
        yield row if named else row.model_copy(update={"participant_id": None})


AFTERNOON = (
    plain("canvas_choices", CanvasChoice, CanvasChoiceRow, since=3, references=AT),
    plain("field_values", FieldValue, FieldValueRow, since=3, references=AT),
    plain("tensions", Tension, TensionRow, since=3, references=AT),
    plain("responses", Response, ResponseRow, since=3, references=AT),
    plain("themes", Theme, ThemeRow, since=3, references=AT),
    Codec(
        "ballots", BallotRow, (Ballot, Vote), _ballots, _ballot, since=3, references=AT,
    ),
    plain("decisions", Decision, DecisionRow, since=3, references=AT),
    plain("shared_sentences", SharedSentence, SharedSentenceRow, since=3, references=AT),
    plain("proposals", Proposal, ProposalRow, since=3, references=AT),
    plain("seeds", Seed, SeedRow, since=3, references=AT),
    Codec(
        "interests", InterestRow, (Interest,), _interests, since=3,
        write=lambda row, session_id: [Interest(**row.model_dump(), session_id=session_id)],
        references={"seed_id": "seeds", "participant_id": "participants"},
    ),
    Codec(
        "reflections", ReflectionRow, (Reflection,), since=3, references=AT,
        read=lambda session: [
            ReflectionRow.model_validate(r) for r in every(Reflection, session, in_order=False)
            if r.shared_at
        ],
        write=lambda row, session_id: [Reflection(**row.model_dump(), session_id=session_id)],
    ),
    plain("next_meetings", NextMeeting, NextMeetingRow, since=3),
    *THREAD,
)  # fmt: skip

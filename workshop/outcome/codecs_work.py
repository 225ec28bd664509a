"""The complete file's rows about what people wrote, without who wrote it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, model_validator

from workshop import db
from workshop.domain.contributions.commitment import ASKED, Commitment, Party, PartyAnswer
from workshop.domain.contributions.feedback import (
    Feedback,
    answers_in,
    feedback_of,
    tellable,
)
from workshop.domain.contributions.note import Note, NoteLink
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import RECOGNISED, UNCLEAR, Clarity, Problem, Wording
from workshop.domain.session.session import Session
from workshop.outcome.codec import (
    AttributedRow,
    Codec,
    Id,
    LifecycleRow,
    Row,
    every,
    plain,
    told,
)
from workshop.outcome.codecs_marks import MARKS

Answer = Literal["asked", "accepted", "declined", "suggested"]
Count = Annotated[int, Field(ge=0, le=1000)]
AT = {"stage_id": "stages", "group_id": "groups"}


class NoteRow(AttributedRow):
    """A few words in a field of a stage."""

    field: str
    text: str
    moved_at: AwareDatetime | None
    merged_into_id: Id | None
    cluster_name: str = ""
    position: int | None = None
    version: int = 1


class NoteLinkRow(Row):
    """Two notes that say the same, or disagree and are both kept."""

    note_id: Id
    other_id: Id
    kind: Literal["same", "disagree"]


class PickRow(AttributedRow):
    """A card (its key in the session's deck, null without a card) and a line."""

    card: str | None
    line: str


class WordingRow(LifecycleRow):
    """One version of a problem and how many recognised it or found it unclear."""

    number: int
    based_on: int | None = None
    sentence: str
    example: str
    recognised: Count
    unclear: Count

    @model_validator(mode="before")
    @classmethod
    def _of_version_1(cls, values: Any) -> Any:
        """Schema 1 said only whether it was late."""
        if isinstance(values, dict) and "late" in values:
            late = values["late"]
            values = {k: v for k, v in values.items() if k != "late"}
            values["late_at"] = values.get("created_at") if late else None
        return values


class ProblemRow(Row):
    """A table's problem with every wording, the latest one last."""

    stage_id: Id
    group_id: Id
    wordings: Annotated[list[WordingRow], Field(min_length=1)]


class AnswerRow(Row):
    """One answer to a promise: to which words, and what was suggested."""

    answer: Answer
    suggestion: str
    about: str


class PartyRow(Row):
    """The other person in a promise; their id only if they chose to show their name.

    `answers` are those before the one that stands, which is told by the row itself.
    """

    participant_id: Id | None
    organisation: str
    answer: Answer
    suggestion: str
    answered_at: AwareDatetime | None
    answers: list[AnswerRow] = Field(default_factory=list)


class CommitmentRow(AttributedRow):
    """A promise; `owner_id` only if the owner chose to show their name."""

    owner_id: Id | None
    organisation: str
    what: str
    first_step: str
    sign: str = ""
    decider: str = ""
    kind: str = ""
    status: str = "open"
    due: dt.date
    version: int = 1
    parties: list[PartyRow]


class FeedbackRow(Row):
    """One answer to one question (its key), when so many answered that nobody can guess whose it
    is. No row is a person: no language, and `created_at` is only the day."""

    stage_id: Id
    question: str
    answer: Annotated[int, Field(ge=1, le=5)] | str


def _note(row: NoteRow, session_id: str) -> Iterable[db.Base]:
    yield Note(**row.model_dump(exclude={"merged_into_id"}), session_id=session_id)


def _merge(row: NoteRow) -> None:
    """Merged notes find their heads when all of them are there."""
    if row.merged_into_id:
        db.session.get_one(Note, row.id).merged_into_id = row.merged_into_id


def _problems(session: Session) -> Iterator[ProblemRow]:
    for problem in every(Problem, session):
        wordings = []
        for wording in problem.wordings:
            given = Counter(c.answer_given for c in wording.clarities)
            known = {name: getattr(wording, name, None) for name in WordingRow.model_fields}
            known |= {"recognised": given[RECOGNISED], "unclear": given[UNCLEAR]}
            wordings.append(WordingRow.model_validate(known))
        yield ProblemRow(
            id=problem.id,
            created_at=problem.created_at,
            stage_id=problem.stage_id,
            group_id=problem.group_id,
            wordings=wordings,
        )


def _problem(row: ProblemRow, session_id: str) -> Iterable[db.Base]:
    here: dict[str, Any] = {"session_id": session_id}
    yield Problem(**row.model_dump(exclude={"wordings"}), **here)
    for one in row.wordings:
        about = one.model_dump(exclude={"recognised", "unclear"})
        at = {"stage_id": row.stage_id, "group_id": row.group_id}
        yield Wording(**about, **at, problem_id=row.id, **here)
        for given in [RECOGNISED] * one.recognised + [UNCLEAR] * one.unclear:
            yield Clarity(wording_id=one.id, answer_given=given, **here)


def _commitments(session: Session) -> Iterator[CommitmentRow]:
    shown = {p.id for p in session.participants if p.shows_name}
    for promise in every(Commitment, session):
        known = {name: getattr(promise, name, None) for name in CommitmentRow.model_fields}
        known["owner_id"] = promise.participant_id if promise.participant_id in shown else None
        parties = [_party(party) for party in promise.parties]
        known["parties"] = [
            p if p.participant_id in shown else p.model_copy(update={"participant_id": None})
            for p in parties
        ]
        if promise.withdrawn_at:
            known |= dict.fromkeys(promise.text_columns, "")
        yield CommitmentRow.model_validate(known)


def _party(party: Party) -> PartyRow:
    row = PartyRow.model_validate(party)
    standing = bool(row.answers) and party.answer != ASKED
    return row.model_copy(update={"answers": row.answers[:-1]}) if standing else row


def _commitment(row: CommitmentRow, session_id: str) -> Iterable[db.Base]:
    about = row.model_dump(exclude={"owner_id", "parties"})
    yield Commitment(**about, participant_id=row.owner_id, session_id=session_id)
    for party in row.parties:
        about = party.model_dump(exclude={"answers"})
        yield Party(**about, commitment_id=row.id, session_id=session_id)
        here = {"party_id": party.id, "session_id": session_id}
        for answer in party.answers:
            yield PartyAnswer(**answer.model_dump(), **here)
        if party.answered_at:
            stands = {"answer": party.answer, "suggestion": party.suggestion, "about": row.what}
            yield PartyAnswer(**stands, **here, created_at=party.answered_at)


def _feedback(session: Session) -> Iterator[FeedbackRow]:
    for stage in session.all_stages:
        for one in tellable(answers_in(feedback_of(stage))):
            yield FeedbackRow(**vars(one), stage_id=stage.id)


def _answer(row: FeedbackRow, session_id: str) -> Iterable[db.Base]:
    about = row.model_dump(exclude={"question", "answer"})
    yield Feedback(**about, answers={row.question: row.answer}, session_id=session_id)


WORK = (
    Codec(
        "notes", NoteRow, (Note,), since=1,
        read=lambda session: [told(NoteRow, n) for n in every(Note, session)],
        write=_note, link=_merge, references={**AT, "merged_into_id": "notes"},
    ),
    plain(
        "note_links", NoteLink, NoteLinkRow, references={"note_id": "notes", "other_id": "notes"}
    ),
    plain("picks", Pick, PickRow, since=1, references=AT),
    Codec(
        "problems", ProblemRow, (Problem, Wording, Clarity), _problems, _problem,
        since=1, references=AT,
    ),
    Codec(
        "commitments", CommitmentRow, (Commitment, Party, PartyAnswer), _commitments, _commitment,
        since=1, references={**AT, "owner_id": "participants", "participant_id": "participants"},
    ),
    Codec(
        "feedback", FeedbackRow, (Feedback,), _feedback, _answer,
        since=1, references={"stage_id": "stages"},
    ),
    MARKS,
)  # fmt: skip

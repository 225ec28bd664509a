"""Casting votes and deciding: what becomes of what was chosen, and of what was not."""

from collections.abc import Mapping, Sequence

from workshop import db
from workshop.domain.contributions.ballot import Ballot, Decision, Vote, votes_of
from workshop.domain.contributions.contribution import PAPER
from workshop.domain.contributions.origin import come_only_from, origins_of
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.seed import CHOICE, LATER, Seed
from workshop.domain.contributions.work_items import WorkItem
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage


class Closed(Exception):
    """The ballot has been closed: no more votes."""


def cast(stage: Stage, person: Participant, marks: Mapping[str, int]) -> Ballot:
    """`person` gives these marks instead of any they had given. Raises Closed."""
    ballot = Ballot.for_stage(stage)
    if ballot.is_closed:
        raise Closed
    given = {choice: count for choice, count in marks.items() if count}
    for vote in votes_of(stage):
        if vote.participant_id != person.id:
            continue
        if vote.choice in given:
            vote.marks = given.pop(vote.choice)
        else:
            db.session.delete(vote)
    for choice, count in given.items():
        db.session.add(Vote.by(stage, person, choice=choice, marks=count))
    return ballot


def count_paper(stage: Stage, marks: Mapping[str, int], by: str) -> Ballot:
    """Stickers counted on paper, instead of what was counted before. Raises Closed."""
    ballot = Ballot.for_stage(stage)
    if ballot.is_closed:
        raise Closed
    for vote in votes_of(stage):
        if vote.participant_id is None:
            db.session.delete(vote)
    for choice, count in marks.items():
        if count:
            db.session.add(
                Vote(
                    session_id=stage.session_id,
                    stage_id=stage.id,
                    choice=choice,
                    marks=count,
                    source=PAPER,
                    entered_by=by,
                )
            )
    return ballot


def paper_sums(stage: Stage) -> Mapping[str, int]:
    """What was counted on paper."""
    return {v.choice: v.marks for v in votes_of(stage) if v.participant_id is None}


def who_voted(stage: Stage) -> set[str]:
    """Ids of the people who have voted; never for what."""
    return {vote.participant_id for vote in votes_of(stage) if vote.participant_id}


def decide(
    stage: Stage,
    items: Sequence[WorkItem],
    choice: str,
    agreed: str,
    reason: str,
    by: str,
    language: str,
) -> Decision:
    """What was agreed by talking. Every item that was not chosen becomes a seed by itself."""
    decision = Decision(
        id=db.new_id(),
        session_id=stage.session_id,
        stage_id=stage.id,
        language=language,
        choice=choice,
        agreed=agreed,
        reason=reason,
        decided_by=by,
    )
    db.session.add(decision)
    db.session.flush()
    come_only_from(decision, [choice] if choice else [])
    _keep_the_others(stage, [item for item in items if item.reference != choice], choice)
    return decision


def _keep_the_others(stage: Stage, others: Sequence[WorkItem], choice: str) -> None:
    """Seeds of what was not chosen; the one of what is chosen now is taken back."""
    seeds = {s.id: s for s in Seed.all_of(stage) if s.noted_as == CHOICE}
    by_item = {
        edge.source: seeds[edge.thing.removeprefix("seeds/")]
        for edge in origins_of(stage.session_id)
        if edge.thing.removeprefix("seeds/") in seeds
    }
    if choice in by_item:
        by_item[choice].withdraw()
    for item in others:
        seed = by_item.get(item.reference)
        if seed is None:
            seed = Seed(
                id=db.new_id(),
                session_id=stage.session_id,
                stage_id=stage.id,
                group_id=item.group.id if item.group else None,
                language=item.language,
                text=item.words,
                kind=LATER,
                noted_as=CHOICE,
            )
            db.session.add(seed)
            db.session.flush()
            come_only_from(seed, [item.reference])
        seed.take_back_withdrawal()


def seeds_left_by(stage: Stage) -> list[str]:
    """References of the seeds that a choice left."""
    return [reference(s) for s in Seed.all_of(stage) if s.noted_as == CHOICE and s.is_shown]

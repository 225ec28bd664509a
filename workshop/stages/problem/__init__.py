"""Problem: each table words its own development task until nobody says "not clear to me yet".

__init__  the kind      form · participant  wording it, answering      regions  the words of now
sources   the notes it comes from
"""

from collections.abc import Collection, Iterator
from typing import Any, TypedDict

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.problem import RECOGNISED, UNCLEAR, Problem, Wording
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group, current_round, group_of
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Column, Item, Items, Record, Sheet
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.stages.problem.form import WordingForm
from workshop.stages.problem.participant import actions
from workshop.stages.problem.regions import mine, now
from workshop.stages.problem.sources import notes_of_problems, tied
from workshop.surface.table_notes import OfferedNote, by_side, notes_before

Tables = list[tuple[Group, list[Participant], Problem | None]]

PROBLEMS = Sheet(
    "problems",
    _("Problems"),
    _("Each table's problem in all its wordings."),
    (
        Column("id", _("Id")),
        Column("table", _("Table")),
        Column("wording", _("Version")),
        Column("sentence", _("Sentence")),
        Column("example", _("Example")),
        Column("recognised", _("Recognised by")),
        Column("unclear", _("Not clear to")),
    ),
)


class PhoneFace(TypedDict):
    """The table's task and a form that begins with its words of now."""

    problem: Problem | None
    form: WordingForm
    sides: dict[str, list[OfferedNote]]


class ProjectorFace(TypedDict):
    """Per table who is there and its task."""

    tables: Tables


class ConsoleFace(ProjectorFace):
    """The same with what each problem comes from; `spotlit`: the id of what the projector shows."""

    sources: dict[str, list[Any]]
    spotlit: str


class ProblemKind(StageKind):
    """A sentence, an example, and how it looks to everybody at the table."""

    key = "problem"
    name = _("The table's problem")
    has_done_button = False
    contributions = (Wording,)
    has_own_list = True
    spotlight = "stages/problem/spotlight.html"
    regions = (now, mine)
    participant = actions
    sheets = (PROBLEMS,)
    exercises = (Exercise("wordings", ("sentence", "example"), Wording),)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The form begins with the words the table has now: rewriting is changing them."""
        group = group_of(participant)
        problem = Problem.worded(stage, group) if group else None
        offered = notes_before(stage, group, participant.language) if group else []
        form = WordingForm()
        form.notes.data = tied(problem, offered)
        form.tied.data = " ".join(form.notes.data)
        form.seen.data = 0
        if problem and problem.wording:
            form.sentence.data = problem.wording.sentence
            form.example.data = problem.wording.example
            form.seen.data = problem.wording.number
        return {"problem": problem, "form": form, "sides": by_side(offered)}

    def projector(self, stage: Stage, place: Place) -> ProjectorFace:
        """Per table how many still say "not clear": numbers, never who."""
        return {"tables": _tables(stage)}

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """Every table's sentence with its counts; hidden ones too, to show them again."""
        tables = _tables(stage)
        problems = [problem for _group, _here, problem in tables if problem]
        return {
            "tables": tables,
            "sources": notes_of_problems(stage.session_id, problems),
            "spotlit": spotlit_id(stage.session_id),
        }

    def asked(self, stage: Stage) -> list[Participant]:
        """People at tables."""
        return [person for _group, here, _problem in _tables(stage) for person in here]

    def ready(self, stage: Stage) -> Collection[str]:
        """Those who recognise their table's task as it is worded now."""
        return {
            clarity.participant_id
            for _group, _here, problem in _tables(stage)
            for clarity in (problem.clarities if problem else [])
            if clarity.answer_given == RECOGNISED and clarity.participant_id
        }

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """The tables' problems as they were worded last; one whose only words wait is left out."""
        items = []
        for problem in Problem.all_of(stage):
            shown = reader.shown(problem.wordings)
            if shown:
                items.append(_item(problem.group, shown[-1], reader))
        if items:
            yield Items(items=tuple(items))

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """Every wording, the latest last."""
        for problem in Problem.all_of(stage):
            for wording in reader.shown(problem.wordings):
                given = [c.answer_given for c in wording.clarities]
                values = (
                    problem.id, group_name(problem.group), wording.number,
                    reader.said(wording, wording.sentence), reader.said(wording, wording.example),
                    given.count(RECOGNISED), given.count(UNCLEAR),
                )  # fmt: skip
                yield Record(PROBLEMS.key, values)


def _item(group: Group, wording: Wording, reader: Reader) -> Item:
    given = [c.answer_given for c in wording.clarities]
    counts = (
        gettext("I recognise this: %(n)d", n=given.count(RECOGNISED)),
        gettext("Not clear to me yet: %(n)d", n=given.count(UNCLEAR)),
    )
    example = Item(label=gettext("Example"), words=reader.said(wording, wording.example))
    under = [example] if wording.example else []
    return Item(
        label=group_name(group),
        words=reader.said(wording),
        under=(*under, Item(words=". ".join(counts))),
    )


def _tables(stage: Stage) -> Tables:
    current = current_round(stage.session)
    by_group = {p.group_id: p for p in Problem.all_of(stage)}
    return [
        (group, [p for p in members if p.is_here], by_group.get(group.id))
        for group, members in (seated_at(current) if current else [])
    ]

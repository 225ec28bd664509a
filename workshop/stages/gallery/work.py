"""The tables' work as a gallery shows it: also a table that wrote nothing has its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from flask_babel import gettext as _

from workshop.domain.contributions.proposal import ELSEWHERE, OWN, WE
from workshop.domain.contributions.response import Response
from workshop.domain.contributions.thread import sources_by_thing
from workshop.domain.contributions.work_items import WorkItem, items_of
from workshop.domain.seating.rounds import Group, current_round
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.stage import Stage
from workshop.stages.gallery.canvases import TableCanvas, canvases_of
from workshop.stages.gallery.options import CANVASES, PROBLEMS, SOURCES, options_of
from workshop.stages.gallery.shown import Shown


@dataclass(frozen=True)
class TableWork:
    """What one table has to show; `canvas` where canvases are shown."""

    group: Group
    items: list[Shown] = field(default_factory=list)
    canvas: TableCanvas | None = None

    @property
    def pieces(self) -> list[Shown]:
        """What of it can be woven into themes."""
        return self.canvas.pieces if self.canvas else self.items


@dataclass(frozen=True)
class Work:
    """Every table in its order; `about_all` was said about all of it together.

    `has_source`: the stage where the tables do this work is part of the day.
    """

    shows: str
    tables: list[TableWork]
    about_all: list[Response]
    has_source: bool

    @property
    def is_empty(self) -> bool:
        """No table has written anything."""
        return not any(table.items for table in self.tables)

    @property
    def items(self) -> Iterator[Shown]:
        """Everything that can be opened and answered."""
        return (item for table in self.tables for item in table.items)

    @property
    def longest(self) -> int:
        """Characters of all that the most talkative table says."""
        return max((sum(len(i.words) for i in table.items) for table in self.tables), default=0)

    def table(self, group_id: str) -> TableWork | None:
        """That of one table."""
        return next((table for table in self.tables if table.group.id == group_id), None)


def work_of(stage: Stage, language: str) -> Work:
    """The tables' work of now; a fixed number of queries."""
    shows = options_of(stage).shows
    source = source_of(stage)
    said = [response for response in Response.all_of(stage) if response.counts]
    groups = _seated(stage)
    if shows == CANVASES:
        tables = _canvas_tables(source, groups, language)
    else:
        tables = _item_tables(stage, groups, shows)
    by_thing: dict[str, list[Response]] = {}
    for response in said:
        by_thing.setdefault(response.about, []).append(response)
    answered = [
        replace(table, items=[_answered(item, by_thing) for item in table.items])
        for table in tables
    ]
    return Work(shows, answered, by_thing.get(about_all(stage), []), source is not None)


def source_of(stage: Stage) -> Stage | None:
    """The latest stage before this one where tables do the work that is shown."""
    kind = SOURCES[options_of(stage).shows]
    earlier = [s for s in stage.session.stages if s.kind == kind and s.position < stage.position]
    return earlier[-1] if earlier else None


def about_all(stage: Stage) -> str:
    """The reference of everything together."""
    return f"stages/{stage.id}"


def _answered(item: Shown, by_thing: dict[str, list[Response]]) -> Shown:
    return replace(item, said=tuple(by_thing.get(item.reference, ())))


def _seated(stage: Stage) -> list[Group]:
    current = current_round(stage.session)
    return [group for group, _members in (seated_at(current) if current else [])]


def _canvas_tables(source: Stage | None, groups: list[Group], language: str) -> list[TableWork]:
    canvases = canvases_of(source, groups, language) if source else {}
    return [
        TableWork(group, [_whole(group, canvas)], canvas)
        if (canvas := canvases.get(group.id))
        else TableWork(group)
        for group in groups
    ]


def _whole(group: Group, canvas: TableCanvas) -> Shown:
    return Shown(f"groups/{group.id}", group, group, canvas.title, "")


def _item_tables(stage: Stage, groups: list[Group], shows: str) -> list[TableWork]:
    items = items_of(stage.session, shows)
    sources = sources_by_thing(stage.session_id, [item.thing for item in items])
    by_group: dict[str, list[Shown]] = {}
    known = {group.id: group for group in groups}
    for item in items:
        if item.group is not None:
            known[item.group.id] = item.group
            shown = _shown(item, shows, sources[item.reference])
            by_group.setdefault(item.group.id, []).append(shown)
    in_order = sorted(known.values(), key=lambda group: group.position)
    return [TableWork(group, by_group.get(group.id, [])) for group in in_order]


def _shown(item: WorkItem, shows: str, sources: Iterable[Any]) -> Shown:
    more = _of_problem(item.thing) if shows == PROBLEMS else _of_proposal(item.thing)
    lines = tuple((label, words) for label, words in more if words)
    return Shown(
        item.reference, item.thing, item.group, item.words, item.language, lines, tuple(sources)
    )


def _of_problem(problem: Any) -> Iterator[tuple[str, str]]:
    yield _("For example:"), problem.wording.example


def _of_proposal(proposal: Any) -> Iterator[tuple[str, str]]:
    yield _("For whom:"), proposal.for_whom
    yield _("What the client notices:"), proposal.effect
    yield _("What is tried:"), proposal.trial
    deciders = {
        WE: _("We may decide."),
        OWN: _("Our own organisation decides."),
        ELSEWHERE: _("Must be decided elsewhere."),
    }
    yield deciders.get(proposal.decider, ""), proposal.goes_to or " "

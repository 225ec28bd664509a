"""Everything that was written so far, stage by stage and table by table: within reach all day."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from flask import render_template

from workshop import kinds
from workshop.domain.contributions.contribution import Contribution
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage
from workshop.web.doors import this_session
from workshop.web.facilitator.guard import door

Tables = list[tuple[Group | None, list[Contribution]]]


@dataclass(frozen=True)
class Written:
    """What came of one stage, by table; None for what belongs to no table."""

    stage: Stage
    tables: Tables


@door.get("/written")
def written() -> str:
    """For reading in a break, without moving anybody."""
    found = [Written(stage, _tables(stage)) for stage in this_session().stages]
    return render_template(
        "web/facilitator/written.html",
        session=this_session(),
        written=[one for one in found if one.tables],
        spotlit=spotlit_id(this_session().id),
    )


def _tables(stage: Stage) -> Tables:
    """In the order of the tables; private things are nobody's to read here."""
    things: Sequence[Contribution] = [
        thing
        for thing in kinds.kind_of(stage).all_of(stage)
        if thing.counts and not thing.is_private and thing.words
    ]

    def place(thing: Contribution) -> int:
        group = getattr(thing, "group", None)
        return group.position if group else -1

    tables = groupby(sorted(things, key=place), key=place)
    return [
        (getattr(them[0], "group", None), them) for _place, some in tables if (them := list(some))
    ]

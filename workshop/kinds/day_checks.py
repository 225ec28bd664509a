"""What will not work in a day as it is planned: said to the facilitator, never in her way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask_babel import gettext as _
from flask_babel import ngettext
from pydantic import ValidationError

from workshop.domain.session.stage import Stage
from workshop.kinds.registry import kind_of, kinds

LONGEST = 180  # minutes without a break


@dataclass(frozen=True)
class Finding:
    """One thing to look at. `stage` is None where it is about the whole day."""

    stage: Stage | None
    words: str


def findings(
    stages: Sequence[Stage], planned: int | None = None, removed: Sequence[Stage] = ()
) -> Iterator[Finding]:
    """What is wrong with a day of these stages, in their order.

    `planned` is how many minutes the day was planned for; `removed` are stages taken out of it.
    """
    yield from _length(stages, planned)
    yield from _breaks(stages)
    for place, stage in enumerate(stages):
        yield from _minutes(stage)
        yield from _matter(stage, stages[:place], [*stages[place + 1 :], *removed])


def _length(stages: Sequence[Stage], planned: int | None) -> Iterator[Finding]:
    more = sum(stage.minutes for stage in stages) - (planned or 0)
    if planned and more > 0:
        said = ngettext(
            "The day is %(num)d minute longer than its design.",
            "The day is %(num)d minutes longer than its design.",
            more,
        )
        yield Finding(None, said)
    elif planned and more < 0:
        said = ngettext(
            "The day is %(num)d minute shorter than its design.",
            "The day is %(num)d minutes shorter than its design.",
            -more,
        )
        yield Finding(None, said)


def _breaks(stages: Sequence[Stage]) -> Iterator[Finding]:
    """The stage in which the third hour without a break ends; once in each stretch."""
    minutes = 0
    for stage in stages:
        before, minutes = minutes, 0 if stage.mode == "break" else minutes + stage.minutes
        if before <= LONGEST < minutes:
            yield Finding(stage, _("Three hours without a break. Put a break before this."))


def _minutes(stage: Stage) -> Iterator[Finding]:
    parts = sum(step["minutes"] for step in stage.step_list)
    if stage.step_list and parts != stage.minutes:
        said = _(
            "Its parts take %(parts)d min, the stage %(minutes)d min.",
            parts=parts,
            minutes=stage.minutes,
        )
        yield Finding(stage, said)
    if stage.minutes < stage.min_minutes:
        said = _(
            "%(minutes)d min is short: it needs at least %(least)d min.",
            minutes=stage.minutes,
            least=stage.min_minutes,
        )
        yield Finding(stage, said)


def _matter(stage: Stage, before: Sequence[Stage], other: Sequence[Stage]) -> Iterator[Finding]:
    """A stage that works with what came of an earlier one: a vote, a gallery."""
    kind = kind_of(stage)
    try:
        needed = kind.needs(kind.options_of(stage))
    except ValidationError:  # options of an older file: the kind will say so itself
        return
    if not needed or any(one.kind in needed for one in before):
        return
    there = next((one for one in other if one.kind in needed), None)
    named = ", ".join(_("“%(name)s”", name=kinds[key].name) for key in needed if key in kinds)
    if there is None:
        said = _("It works with what comes of %(kinds)s. Add such a stage before it.", kinds=named)
    elif there.removed_at:
        said = _(
            "It works with what comes of %(kinds)s, and that was removed. Put it back.",
            kinds=named,
        )
    else:
        said = _(
            "It works with what comes of %(kinds)s. Move that before it.",
            kinds=named,
        )
    yield Finding(stage, said)

"""The closing: the circle, one's own reflection, and a few questions tied to nobody.

__init__  the kind      options · form · participant  asking and answering      parts  of the stage
reflecting · regions  for oneself, shared by choice      results  from five answers on
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.feedback import ENOUGH, Feedback
from workshop.domain.contributions.marks import find_mark, who_marked
from workshop.domain.contributions.reflection import Reflection
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.feedback import reflecting
from workshop.stages.feedback.form import ReflectionForm, feedback_form
from workshop.stages.feedback.options import FeedbackOptions, OpenQuestion, ScaleQuestion
from workshop.stages.feedback.participant import actions
from workshop.stages.feedback.parts import FORM, has_reflection, part_now
from workshop.stages.feedback.regions import mine
from workshop.stages.feedback.results import (
    FEEDBACK,
    Results,
    result_blocks,
    result_records,
    results_of,
)
from workshop.web.forms import Keyed

__all__ = ["FeedbackStage", "reflecting"]  # it hangs its routes on the same blueprint


class PhoneFace(TypedDict):
    """The part of the moment; the questions, or thanks; the form for oneself."""

    step_of_closing: str
    form: Keyed
    scale: tuple[ScaleQuestion, ...]
    open: tuple[OpenQuestion, ...]
    sent: bool
    own: ReflectionForm
    reflects: bool


class ProjectorFace(TypedDict):
    """What was shared, without names; how many have answered, nothing more."""

    step_of_closing: str
    shared: Sequence[Reflection]
    answered: int
    here: int


class ConsoleFace(ProjectorFace):
    """The answers when there are so many that nobody can guess whose they are."""

    enough: int
    results: Results
    spotlit: str


class FeedbackStage(StageKind[FeedbackOptions]):
    """Questions whose answers carry no name."""

    key = "feedback"
    name = _("Feedback")
    options = FeedbackOptions
    has_done_button = False
    contributions = (Feedback, Reflection)
    has_own_list = True
    spotlight = "stages/feedback/spotlight.html"
    regions = (mine,)
    participant = actions
    ends = ("phone",)
    sheets = (FEEDBACK,)
    exercises = (
        Exercise("feedback", ("open_missing", "open_takeaway"), Feedback),
        Exercise("reflections", ("text",), Reflection, (("share", "yes"),)),
    )

    def has_problem_on_top(self, stage: Stage) -> bool:
        """The closing looks back on the day, not on the problem."""
        return False

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The part of the moment: in the circle only the question."""
        options = self.options_of(stage)
        return {
            "step_of_closing": part_now(stage),
            "form": feedback_form(stage),
            "scale": options.scale,
            "open": options.open,
            "sent": find_mark(stage, participant, "done") is not None,
            "own": ReflectionForm(),
            "reflects": has_reflection(stage),
        }

    def projector(self, stage: Stage, place: Place) -> ProjectorFace:
        """What was shared; how many have answered, nothing more."""
        readiness = self.readiness(stage)
        return {
            "step_of_closing": part_now(stage),
            "shared": [one for one in Reflection.shared_in(stage) if one.is_shown],
            "answered": readiness.done,
            "here": readiness.of,
        }

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """Counts; the answers when there are enough; hidden reflections too, to show them again."""
        return {
            **self.projector(stage, place),
            "shared": [one for one in Reflection.shared_in(stage) if one.counts],
            "enough": ENOUGH,
            "results": results_of(stage, self.options_of(stage)),
            "spotlit": spotlit_id(stage.session_id),
        }

    def end(self, place: Place) -> dict[str, Any]:
        """The way back to the form, and what I wrote for myself."""
        me, stages = place.participant, [s for s in place.session.stages if s.kind == self.key]
        if me is None or not stages:
            return {"stage": None, "sent": False, "reflections": []}
        return {
            "stage": stages[-1],
            "sent": find_mark(stages[-1], me, "done") is not None,
            "reflections": Reflection.of(stages[-1], me),
        }

    def ready(self, stage: Stage) -> Collection[str] | None:
        """Who has sent theirs; nobody is asked before the form."""
        return who_marked(stage, "done") if part_now(stage) in (FORM, "") else None

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """What was shared, and the spread of each question."""
        return result_blocks(stage, self.options_of(stage), reader)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """Question by question, so that no row is one person."""
        return result_records(stage, self.options_of(stage), reader)

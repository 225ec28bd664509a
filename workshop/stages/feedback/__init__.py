"""Feedback: a few questions at the end, tied to nobody; shown when enough have answered."""

import random
from typing import Any

from wtforms import RadioField
from wtforms.validators import AnyOf, Optional

from workshop.agenda import Readiness, StageKind
from workshop.domain.contributions.feedback import ENOUGH, Feedback, feedback_of
from workshop.domain.contributions.marks import count_marks, find_mark
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage
from workshop.live import Place
from workshop.web.forms import Keyed, words
from workshop.web.language import local

POINTS = ["1", "2", "3", "4", "5"]


def feedback_form(stage: Stage, *sent: Any) -> Keyed:
    """A form with the questions of the stage's script; every one may be left empty."""
    fields: dict[str, Any] = {}
    for asked in stage.options.get("scale", []):
        fields[f"scale_{asked['key']}"] = RadioField(
            local(asked["label"]),
            [Optional(), AnyOf(POINTS)],
            choices=POINTS,
            validate_choice=False,
        )
    for asked in stage.options.get("open", []):
        fields[f"open_{asked['key']}"] = words(local(asked["label"]), length=1000, required=False)
    form: Keyed = type("FeedbackForm", (Keyed,), fields)(*sent)
    return form


def answers_in(stage: Stage, form: Keyed) -> dict[str, Any]:
    """What was answered: {question key: 1–5 or text}, without the empty ones."""
    data = form.data
    scale = {q["key"]: data[f"scale_{q['key']}"] for q in stage.options.get("scale", [])}
    texts = {q["key"]: data[f"open_{q['key']}"] for q in stage.options.get("open", [])}
    return {k: int(v) for k, v in scale.items() if v} | {k: v for k, v in texts.items() if v}


def distribution(answers: list[Feedback], key: str) -> list[int]:
    """How many gave 1, 2, 3, 4, 5."""
    given = [a.answers.get(key) for a in answers]
    return [given.count(int(point)) for point in POINTS]


def texts(answers: list[Feedback], key: str) -> list[str]:
    """What was written, in an order that differs from question to question but stays on the screen:
    two texts in the same place must not be taken for one person's."""
    written = [a.answers[key] for a in answers if a.answers.get(key)]
    random.Random(key).shuffle(written)
    return written


class FeedbackStage(StageKind):
    """Questions whose answers carry no name."""

    key = "feedback"
    has_done_button = False

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """The questions, or thanks."""
        return {
            "form": feedback_form(stage),
            "sent": find_mark(stage, participant, "done") is not None,
        }

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """How many have answered, nothing more."""
        readiness = self.readiness(stage)
        return {"answered": readiness.done, "here": readiness.of}

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """Counts; the answers when there are so many that nobody can guess whose they are."""
        answers = list(feedback_of(stage))
        shown = answers if len(answers) >= ENOUGH else []
        return {
            **self.projector(stage, place),
            "enough": ENOUGH,
            "is_enough": bool(shown),
            "scales": [(q, distribution(shown, q["key"])) for q in stage.options.get("scale", [])],
            "written": [(q, texts(shown, q["key"])) for q in stage.options.get("open", [])],
        }

    def readiness(self, stage: Stage) -> Readiness:
        """Who has sent theirs."""
        here = sum(p.is_here for p in stage.session.participants)
        return Readiness(min(count_marks(stage, "done"), here), here)


from workshop.stages.feedback import participant as routes  # noqa: E402, F401

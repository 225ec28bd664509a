"""The form of the feedback, made of the stage's questions."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import RadioField
from wtforms.validators import AnyOf, Optional

from workshop.domain.catalogue.designs.kinds import usual_options
from workshop.domain.session.stage import Stage
from workshop.stages.feedback.options import FeedbackOptions
from workshop.web.forms import Keyed, words
from workshop.web.language import local

POINTS = ["1", "2", "3", "4", "5"]


class ReflectionForm(Keyed):
    """What I write for myself."""

    text = words(_("For myself"), length=500)


def options_of(stage: Stage) -> FeedbackOptions:
    """The stage's questions; the usual ones where it has none."""
    return FeedbackOptions.model_validate(stage.options or usual_options(stage.kind))


def feedback_form(stage: Stage, *sent: Any) -> Keyed:
    """A form with the questions of the stage; every one may be left empty."""
    fields: dict[str, Any] = {}
    for asked in options_of(stage).scale:
        fields[f"scale_{asked.key}"] = RadioField(
            local(asked.label),
            [Optional(), AnyOf(POINTS)],
            choices=POINTS,
            validate_choice=False,
        )
    for question in options_of(stage).open:
        fields[f"open_{question.key}"] = words(local(question.label), length=1000, required=False)
    form: Keyed = type("FeedbackForm", (Keyed,), fields)(*sent)
    return form


def answers_in(stage: Stage, form: Keyed) -> dict[str, Any]:
    """What was answered: {question key: 1–5 or text}, without the empty ones."""
    data, options = form.data, options_of(stage)
    scale = {q.key: data[f"scale_{q.key}"] for q in options.scale}
    texts = {q.key: data[f"open_{q.key}"] for q in options.open}
    return {k: int(v) for k, v in scale.items() if v} | {k: v for k, v in texts.items() if v}

"""What participants do with their own reflection: write, share, keep to themselves, remove."""

from flask import abort, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.reflection import Reflection
from workshop.domain.session.day import Day
from workshop.kinds.showing import show_stage
from workshop.stages.feedback.form import ReflectionForm
from workshop.stages.feedback.participant import actions
from workshop.stages.feedback.parts import OWN
from workshop.surface.submit import back_to, late_words, submit
from workshop.web.doors import done, find, find_stage, me, this_session
from workshop.web.participant.stage_page import stage_page


@actions.post("/<stage_id>/reflections")
def reflect(stage_id: str) -> Response | tuple[str, int]:
    """For myself; `share` is the button that shows it to all."""
    stage, form = find_stage(stage_id, "feedback"), ReflectionForm(request.form)
    if not form.validate():
        return stage_page(stage, 422, own=form, step_of_closing=OWN)
    shared = bool(request.form.get("share"))
    return submit(
        stage,
        form,
        lambda late: Reflection.write(stage, me(), form.text.data, shared=shared, late=late),
        is_private=not shared,
    )


@actions.post("/<reflection_id>/sharing")
def share(reflection_id: str) -> Response:
    """The room may read it, without my name."""
    mine = _mine(reflection_id)
    late = not Day(this_session()).is_open(mine.stage)
    mine.share(late=late)
    return _changed(mine, late_words() if late else "")


@actions.post("/<reflection_id>/sharing/withdrawal")
def keep_private(reflection_id: str) -> Response:
    """Only I read it again."""
    mine = _mine(reflection_id)
    mine.keep_private()
    return _changed(mine)


@actions.post("/<reflection_id>/removal")
def remove(reflection_id: str) -> Response:
    """Its words are gone for good."""
    mine = _mine(reflection_id)
    mine.keep_private()
    mine.erase()
    return _changed(mine, _("Removed."))


def _mine(reflection_id: str) -> Reflection:
    found: Reflection = find(Reflection, reflection_id)
    if found.participant_id != me().id:
        abort(404)
    return found


def _changed(mine: Reflection, said: str = "") -> Response:
    db.session.commit()
    show_stage(mine.stage, me())
    return done(back_to(mine.stage), said=said)

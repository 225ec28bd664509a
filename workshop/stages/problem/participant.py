"""What participants do with their table's task: word it, and say how it looks to them."""

from collections.abc import Callable

from flask import Blueprint, abort, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.problem import RECOGNISED, UNCLEAR, Problem, Wording
from workshop.domain.seating.rounds import Group, group_of
from workshop.domain.session.stage import Stage
from workshop.kinds.showing import show_stage
from workshop.live import refresh
from workshop.stages.problem.form import WordingForm
from workshop.stages.problem.sources import tie
from workshop.surface.submit import back_to, submit
from workshop.surface.table_notes import notes_before
from workshop.web.doors import done, find, find_stage, me, this_session
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("problem", __name__)


@actions.post("/<stage_id>/wordings")
def word_problem(stage_id: str) -> Response | tuple[str, int]:
    """A new wording of the table's task; the earlier ones stay."""
    stage, group = _stage_and_table(stage_id)
    form = WordingForm(request.form)
    if group is None or not form.validate():
        return stage_page(stage, 422, form=form)
    answer = submit(stage, form, lambda late: _word(stage, group, form, late), also=_faster(stage))
    for member in group.members:  # everybody is asked again about the new words
        refresh(this_session(), "problem/mine", stage=stage, person=member)
    return answer


@actions.post("/<stage_id>/clarity/<wording_id>")
def say_clarity(stage_id: str, wording_id: str) -> Response:
    """ "I recognise this" or "Not clear to me yet"; pressing again changes the answer."""
    stage, group = _stage_and_table(stage_id)
    wording: Wording = find(Wording, wording_id)
    answer = request.form.get("answer", "")
    if group is None or (wording.stage_id, wording.group_id) != (stage.id, group.id):
        abort(404)
    if answer not in (RECOGNISED, UNCLEAR):
        abort(400)
    wording.answer(me(), answer)
    db.session.commit()
    show_stage(stage, me())
    is_old = wording is not wording.problem.wording
    said = _("The sentence has just changed. Read it and answer again.") if is_old else ""
    return done(back_to(stage), said=said)


def _word(stage: Stage, group: Group, form: WordingForm, late: bool) -> Wording:
    """The wording, and the notes it comes from."""
    wording = Problem.word(
        stage, group, me(), form.sentence.data, form.example.data,
        based_on=form.seen.data, late=late,
    )  # fmt: skip
    db.session.flush()
    offered = {note.reference for note in notes_before(stage, group, me().language)}
    ticked = [name for name in form.notes.data or () if name in offered]
    tie(wording.problem, ticked, offered & set((form.tied.data or "").split()))
    return wording


def _faster(stage: Stage) -> Callable[[], str]:
    """What is said when somebody else at the table had sent new words meanwhile."""

    def said() -> str:
        group = group_of(me())
        problem = Problem.of(stage, group) if group else None
        if problem is None or not problem.at_the_same_time:
            return ""
        return _("Somebody at your table was faster. Both texts are kept: choose together.")

    return said


def _stage_and_table(stage_id: str) -> tuple[Stage, Group | None]:
    return find_stage(stage_id, "problem"), group_of(me())

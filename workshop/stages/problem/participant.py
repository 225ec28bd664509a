"""What participants do with their table's task: word it, and say how it looks to them."""

from flask import abort, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.agenda import show_faces
from workshop.domain.contributions.problem import RECOGNISED, UNCLEAR, Problem, Wording
from workshop.domain.seating.rounds import Group, group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.live import refresh
from workshop.stages.problem import WordingForm
from workshop.web.doors import done, find, find_stage, me, this_session
from workshop.web.participant import door
from workshop.web.participant.stage_page import late_words, stage_page


@door.post("/stages/<stage_id>/wordings")
def word_problem(stage_id: str) -> Response | tuple[str, int]:
    """A new wording of the table's task; the earlier ones stay."""
    stage, group = _stage_and_table(stage_id)
    form = WordingForm(request.form)
    if group is None or not form.validate():
        return stage_page(stage, 422, form=form)
    late = not Day(this_session()).is_open(stage)
    made = accept(
        this_session(),
        form.key.data,
        lambda: Problem.word(stage, group, me(), form.sentence.data, form.example.data, late=late),
    )
    db.session.commit()
    _show(stage, group)
    for member in group.members:  # everybody is asked again about the new words
        refresh(this_session(), "problem/mine", stage=stage, person=member)
    said = late_words() if late else ""
    return done(url_for(".stage", stage_id=stage_id), made.target_id, said)


@door.post("/stages/<stage_id>/clarity/<wording_id>")
def say_clarity(stage_id: str, wording_id: str) -> Response:
    """ "I recognise this" or "Not clear to me yet"; pressing again changes the answer."""
    stage, group = _stage_and_table(stage_id)
    wording: Wording = find(Wording, wording_id)
    answer = request.form.get("answer", "")
    of = (wording.problem.stage_id, wording.problem.group_id)
    if group is None or of != (stage.id, group.id):
        abort(404)
    if answer not in (RECOGNISED, UNCLEAR):
        abort(400)
    wording.answer(me(), answer)
    db.session.commit()
    _show(stage, group)
    refresh(this_session(), "problem/mine", stage=stage, person=me())
    is_old = wording.id != wording.problem.wording.id
    said = _("The words have just changed. Read them and press again.") if is_old else ""
    return done(url_for(".stage", stage_id=stage_id), said=said)


def _stage_and_table(stage_id: str) -> tuple[Stage, Group | None]:
    return find_stage(stage_id, "problem"), group_of(me())


def _show(stage: Stage, group: Group) -> None:
    refresh(this_session(), "problem/now", stage=stage, group=group)
    show_faces(stage)

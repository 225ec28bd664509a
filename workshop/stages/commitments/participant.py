"""What participants do with promises: make one, take it back, answer one they are asked into.

Other words for a promise are in `rewording`.
"""

from flask import abort, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.agenda import show_faces
from workshop.domain.contributions.commitment import ACCEPTED, DECLINED, SUGGESTED, Commitment
from workshop.domain.people.participant import Participant
from workshop.domain.session.submission import accept
from workshop.live import refresh
from workshop.stages.commitments.form import SuggestionForm, promise_form
from workshop.web.doors import done, find, find_stage, me, this_session
from workshop.web.participant import door
from workshop.web.participant.stage_page import stage_page


@door.post("/stages/<stage_id>/commitments")
def promise(stage_id: str) -> Response | tuple[str, int]:
    """A promise; the others are asked on their phones. Late is fine until the day is over."""
    stage, form = find_stage(stage_id, "commitments"), promise_form(me(), request.form)
    others = [find(Participant, person_id) for person_id in form.others.data or []]
    if this_session().is_over or not form.validate():
        return stage_page(stage, 409 if this_session().is_over else 422, form=form)
    made = accept(
        this_session(),
        form.key.data,
        lambda: Commitment.promise(
            stage, me(), form.what.data, form.first_step.data, form.due.data, others
        ),
    )
    db.session.commit()
    show_promise(find(Commitment, made.target_id))
    return done(url_for(".stage", stage_id=stage_id), made.target_id)


@door.post("/commitments/<commitment_id>/withdrawal")
def withdraw(commitment_id: str) -> Response:
    """The owner takes the promise back."""
    commitment: Commitment = find(Commitment, commitment_id)
    if commitment.owner_id != me().id:
        abort(404)
    if this_session().is_over:
        abort(409)
    if not commitment.withdrawn_at:
        commitment.withdraw()
    db.session.commit()
    show_promise(commitment)
    return done(url_for(".stage", stage_id=commitment.stage_id))


@door.post("/commitments/<commitment_id>/answer")
def answer_promise(commitment_id: str) -> Response | tuple[str, int]:
    """ "I promise", "I cannot promise", or another way to do it."""
    commitment = _asked_of_me(commitment_id)
    answer, back = request.form.get("answer", ""), url_for(".stage", stage_id=commitment.stage_id)
    if this_session().is_over:
        abort(409)
    if commitment.withdrawn_at:
        return done(back, said=_("This promise has been taken back."))
    if answer == ACCEPTED:
        commitment.accept(me())
    elif answer == DECLINED:
        commitment.decline(me())
    elif answer == SUGGESTED:
        form = SuggestionForm(request.form)
        if not form.validate():
            return stage_page(commitment.stage, 422, suggest=commitment, suggestion=form)
        accept(this_session(), form.key.data, lambda: commitment.suggest(me(), form.text.data))
    else:
        abort(400)
    db.session.commit()
    show_promise(commitment)
    return done(back)


@door.get("/commitments/<commitment_id>/suggestion")
def suggest_change(commitment_id: str) -> tuple[str, int]:
    """The page on which somebody writes how they would rather do it."""
    commitment = _asked_of_me(commitment_id)
    return stage_page(commitment.stage, suggest=commitment, suggestion=SuggestionForm())


def _asked_of_me(commitment_id: str) -> Commitment:
    commitment: Commitment = find(Commitment, commitment_id)
    if me().id not in [party.participant_id for party in commitment.parties]:
        abort(404)
    return commitment


def show_promise(commitment: Commitment) -> None:
    """A person's promises stand on every stage of this kind."""
    for stage in [s for s in this_session().stages if s.kind == "commitments"]:
        if commitment.owner:
            refresh(this_session(), "commitments/mine", stage=stage, person=commitment.owner)
        for party in commitment.parties:
            if party.participant:
                refresh(this_session(), "commitments/asked", stage=stage, person=party.participant)
    show_faces(commitment.stage)

"""What participants do with commitments: make one, take it back, word it anew, answer one."""

from flask import Blueprint, abort, redirect, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.commitment import ACCEPTED, DECLINED, SUGGESTED, Commitment
from workshop.domain.contributions.origin import come_from
from workshop.domain.contributions.revision import Outdated
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds.showing import show_faces
from workshop.live import refresh
from workshop.stages.commitments.form import (
    PromiseForm,
    SuggestionForm,
    WordsForm,
    promise_form,
    words_form,
)
from workshop.surface.submit import back_to, submit
from workshop.web.doors import done, find, find_stage, me, this_session
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("commitments", __name__)

Page = Response | tuple[str, int]


@actions.post("/<stage_id>/commitments")
def promise(stage_id: str) -> Page:
    """A commitment; the others are asked on their phones. Nothing is promised after the day."""
    stage, form = find_stage(stage_id, "commitments"), promise_form(me(), request.form)
    others = [find(Participant, person_id) for person_id in form.others.data or []]
    if this_session().is_over or not form.validate():
        return stage_page(stage, 409 if this_session().is_over else 422, form=form)
    if request.form.get("consent"):  # the form asked; an older page did not
        me().shows_name = form.shows_name.data
    answer = submit(stage, form, lambda late: _made(stage, form, others, late))
    _show(find(Commitment, answer.headers["X-Made"]))
    refresh(this_session(), "console/people")
    return answer


@actions.post("/<commitment_id>/withdrawal")
def withdraw(commitment_id: str) -> Response:
    """The owner takes the commitment back."""
    commitment = _mine(commitment_id)
    if this_session().is_over:
        abort(409)
    commitment.withdraw()
    return _changed(commitment)


@actions.route("/<commitment_id>/wording", methods=["GET", "POST"])
def reword(commitment_id: str) -> Page:
    """The page with the words of now, to be changed; whoever was asked is asked again."""
    commitment = _mine(commitment_id)
    if this_session().is_over or commitment.withdrawn_at:
        return redirect(back_to(commitment.stage)) if request.method == "GET" else abort(409)
    form = words_form(commitment, me(), request.form or None)
    if request.method == "GET":
        return stage_page(commitment.stage, reword=commitment, form=form)
    if not form.validate():
        return stage_page(commitment.stage, 422, reword=commitment, form=form)
    try:
        accept(this_session(), form.key.data, lambda: _reworded(commitment, form))
    except Outdated:
        form.seen.process_data(commitment.version)
        form.seen.raw_data = None
        page = {"reword": commitment, "form": form, "meanwhile": True}
        return stage_page(commitment.stage, 409, **page)
    return _changed(commitment)


@actions.post("/<commitment_id>/answer")
def answer_promise(commitment_id: str) -> Page:
    """ "I promise", "I cannot promise", or another way to do it."""
    commitment = _asked_of_me(commitment_id)
    answer = request.form.get("answer", "")
    if this_session().is_over:
        abort(409)
    if commitment.withdrawn_at:
        return done(back_to(commitment.stage), said=_("This commitment has been taken back."))
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
    return _changed(commitment)


@actions.get("/<commitment_id>/suggestion")
def suggest_change(commitment_id: str) -> tuple[str, int]:
    """The page on which somebody writes how they would rather do it."""
    commitment = _asked_of_me(commitment_id)
    return stage_page(commitment.stage, suggest=commitment, suggestion=SuggestionForm())


def _mine(commitment_id: str) -> Commitment:
    commitment: Commitment = find(Commitment, commitment_id)
    if commitment.participant_id != me().id:
        abort(404)
    return commitment


def _asked_of_me(commitment_id: str) -> Commitment:
    commitment: Commitment = find(Commitment, commitment_id)
    if me().id not in [party.participant_id for party in commitment.parties]:
        abort(404)
    return commitment


def _made(stage: Stage, form: PromiseForm, others: list[Participant], late: bool) -> Commitment:
    made = Commitment.promise(stage, me(), **form.values, others=others, late=late)
    db.session.add(made)
    db.session.flush()
    come_from(made, form.origins)
    return made


def _reworded(commitment: Commitment, form: WordsForm) -> Commitment:
    """Nobody is asked again about words that are the same."""
    commitment.reword(form.values, seen=form.seen.data or 0)
    return commitment


def _changed(commitment: Commitment) -> Response:
    """Keep it, show it, go back to the stage."""
    stage = commitment.stage
    db.session.commit()
    _show(commitment)
    return done(back_to(stage))


def _show(commitment: Commitment) -> None:
    """A person's commitments, and those of their table, stand on every stage of this kind."""
    for stage in [s for s in this_session().stages if s.kind == "commitments"]:
        if commitment.owner:
            refresh(this_session(), "commitments/mine", stage=stage, person=commitment.owner)
        for party in commitment.parties:
            if party.participant:
                names = ("commitments/asked", "commitments/answered")
                refresh(this_session(), *names, stage=stage, person=party.participant)
        if commitment.group:
            refresh(this_session(), "commitments/table", stage=stage, group=commitment.group)
    show_faces(commitment.stage)

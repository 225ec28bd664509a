"""The owner words a promise anew, often after a suggestion; whoever was asked is asked again."""

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.session.submission import accept
from workshop.stages.commitments.form import WordsForm, words_form
from workshop.stages.commitments.participant import show_promise
from workshop.web.doors import done, find, me, this_session
from workshop.web.participant import door
from workshop.web.participant.stage_page import stage_page


@door.route("/commitments/<commitment_id>/wording", methods=["GET", "POST"])
def reword(commitment_id: str) -> Response | tuple[str, int]:
    """The page with the words of now, to be changed."""
    promise: Commitment = find(Commitment, commitment_id)
    if promise.owner_id != me().id:
        abort(404)
    back = url_for(".stage", stage_id=promise.stage_id)
    if this_session().is_over or promise.withdrawn_at:
        return redirect(back) if request.method == "GET" else abort(409)
    form = words_form(promise, me(), request.form or None)
    if request.method == "GET":
        return stage_page(promise.stage, reword=promise, form=form)
    if not form.validate():
        return stage_page(promise.stage, 422, reword=promise, form=form)
    accept(this_session(), form.key.data, lambda: _reworded(promise, form))
    db.session.commit()
    show_promise(promise)
    return done(back)


def _reworded(promise: Commitment, form: WordsForm) -> Commitment:
    """Nobody is asked again about words that are the same."""
    words = (form.what.data, form.first_step.data, form.due.data)
    if words != (promise.what, promise.first_step, promise.due):
        promise.reword(*words)
    return promise

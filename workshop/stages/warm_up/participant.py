"""What participants do in the warm-up."""

from flask import request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.agenda import show_faces
from workshop.domain.contributions.pick import Pick
from workshop.domain.session.day import Day
from workshop.domain.session.submission import accept
from workshop.stages.warm_up import late_pick_words, pick_form
from workshop.web.doors import done, find_stage, me, this_session
from workshop.web.participant import door
from workshop.web.participant.stage_page import stage_page


@door.post("/stages/<stage_id>/picks")
def choose_card(stage_id: str) -> Response | tuple[str, int]:
    """This picture, or none; choosing again changes the choice."""
    stage, form = find_stage(stage_id, "warm_up"), pick_form(this_session(), request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    late = not Day(this_session()).is_open(stage)
    card = None if form.without.data else form.card.data
    made = accept(
        this_session(),
        form.key.data,
        lambda: Pick.choose(stage, me(), card, form.line.data, late=late),
    )
    db.session.commit()
    show_faces(stage)
    said = late_pick_words() if late else ""
    return done(url_for(".stage", stage_id=stage_id), made.target_id, said)

"""What participants do with seeds: add one, say that they want to go on with one."""

from flask import Blueprint, abort, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.seed import PARTICIPANT, Seed, go_on_with
from workshop.domain.session.stage import Stage
from workshop.kinds.registry import kinds
from workshop.kinds.showing import show_faces, show_stages_of
from workshop.live import refresh
from workshop.stages.seeds.form import OwnSeedForm
from workshop.surface.submit import back_to, submit
from workshop.web.doors import done, find, find_stage, me, this_session
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("seeds", __name__)


@actions.post("/<stage_id>/seeds")
def add_seed(stage_id: str) -> Response | tuple[str, int]:
    """One thing that was left unfinished."""
    stage, form = find_stage(stage_id, "seeds"), OwnSeedForm(request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    answer = submit(
        stage,
        form,
        lambda late: Seed.by(stage, me(), late=late, text=form.text.data, noted_as=PARTICIPANT),
    )
    show_stages_of(kinds["seeds"], this_session())
    return answer


@actions.post("/<stage_id>/interests/<seed_id>")
def say_interest(stage_id: str, seed_id: str) -> Response:
    """ "I want to go on with this", or not any more (`undo`)."""
    stage: Stage = find_stage(stage_id, "seeds")
    seed: Seed = find(Seed, seed_id)
    undo = bool(request.form.get("undo"))
    if not undo and not seed.is_shown:
        abort(404)
    go_on_with(seed, me(), not undo)
    db.session.commit()
    refresh(this_session(), "seeds/mine", stage=stage, person=me())
    show_faces(stage)
    return done(
        back_to(stage),
        said="" if undo else _("Good. You are among those who want to go on with this."),
    )

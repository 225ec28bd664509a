"""What a facilitator does with seeds: keep a note as one, add one, mend one; the next meeting."""

from typing import Any

from flask import Blueprint, abort, render_template, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.next_meeting import NextMeeting
from workshop.domain.contributions.reference import referred
from workshop.domain.contributions.revision import Outdated, reword
from workshop.domain.contributions.seed import FACILITATOR, Seed, park
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds.registry import kinds
from workshop.kinds.showing import show_stages_of
from workshop.stages.seeds.form import SeedForm, meeting_form, wording_form
from workshop.web import language
from workshop.web.doors import done, find, find_stage, this_session
from workshop.web.facilitator.guard import console_url

actions = Blueprint("seeds", __name__)

Page = str | Response | tuple[str, int]


def show_seeds(session: Session) -> None:
    """Wherever seeds or the next meeting stand. Call after the commit."""
    show_stages_of(kinds["seeds"], session)


@actions.post("/parked")
def park_thing() -> Response:
    """Any `thing` ("notes/<id>") is kept for later; twice is once."""
    thing = referred(request.form.get("thing", ""), this_session().id)
    hidden = thing is None or getattr(thing, "is_private", False) or not thing.is_shown
    if hidden or isinstance(thing, Seed) or not thing.words:
        abort(404)
    park(thing)
    db.session.commit()
    show_seeds(this_session())
    return done(console_url(), said=_("Kept. It is on the list of what was left unfinished."))


@actions.route("/<stage_id>/seeds", methods=["GET", "POST"])
def add_seed(stage_id: str) -> Page:
    """One that she notes herself."""
    stage, form = find_stage(stage_id, "seeds"), SeedForm(request.form)
    if request.method == "POST" and form.validate():
        words = (form.text.data, form.kind.data, FACILITATOR, language.current())
        accept(this_session(), form.key.data, lambda: Seed.note(stage, *words))
        return _kept()
    return _page("stages/seeds/add.html", form)


@actions.route("/<seed_id>/wording", methods=["GET", "POST"])
def reword_seed(seed_id: str) -> Page:
    """Other words or another kind; the words before are kept."""
    seed: Seed = find(Seed, seed_id)
    form = wording_form(seed, request.form or None)
    if request.method == "POST" and form.validate():
        values = {"text": form.text.data, "kind": form.kind.data}
        try:
            reword(seed, values, seen=form.seen.data or 0)
        except Outdated:
            form.seen.process_data(seed.version)
            return _page("stages/seeds/reword.html", form, 409, seed=seed, is_outdated=True)
        return _kept()
    return _page("stages/seeds/reword.html", form, seed=seed)


@actions.route("/<stage_id>/meeting", methods=["GET", "POST"])
def meet(stage_id: str) -> Page:
    """When people meet again, and who calls them together. What was agreed last counts."""
    stage: Stage = find_stage(stage_id, "seeds")
    form = meeting_form(this_session(), request.form or None)
    if request.method == "POST" and form.validate():
        agreed = NextMeeting(
            id=db.new_id(),
            session_id=stage.session_id,
            day=form.day.data,
            time=f"{form.time.data:%H:%M}" if form.time.data else "",
            place=form.place.data,
            convener=form.convener.data,
            topic=form.topic.data,
        )
        accept(this_session(), form.key.data, lambda: agreed)
        return _kept()
    return _page("stages/seeds/meeting.html", form, stage=stage)


def _kept() -> Response:
    db.session.commit()
    show_seeds(this_session())
    return done(console_url())


def _page(template: str, form: Any, status: int = 0, **more: Any) -> Page:
    status = status or (422 if request.method == "POST" else 200)
    page = render_template(template, session=this_session(), form=form, **more)
    return page, status

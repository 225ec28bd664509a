"""What the observer does: note a matter, word it anew, take it back, read all of them aloud."""

from typing import Any

from flask import Blueprint, abort, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.revision import Outdated, reword
from workshop.domain.contributions.seed import OBSERVER, Seed
from workshop.domain.seating.place import Place
from workshop.domain.session.day import Day
from workshop.domain.session.submission import accept
from workshop.stages.seeds.facilitator import show_seeds
from workshop.stages.seeds.form import observer_form, wording_form
from workshop.web import language
from workshop.web.doors import done, find, find_stage, this_session
from workshop.web.observer.page import observer_page

actions = Blueprint("seeds", __name__)

Page = str | Response | tuple[str, int]


@actions.post("/seeds")
def note() -> Page:
    """One line, about the stage of the moment or another one."""
    form = observer_form(this_session(), request.form)
    stage = find_stage(form.stage.data) if form.stage.data else Day(this_session()).stage
    if not form.validate():
        return observer_page(422, form=form)
    words = (form.text.data, form.kind.data, OBSERVER, language.current())
    made = accept(this_session(), form.key.data, lambda: Seed.note(stage, *words))
    return _changed(made.target_id)


@actions.route("/<seed_id>/wording", methods=["GET", "POST"])
def reword_seed(seed_id: str) -> Page:
    """Other words; if somebody else was faster, both texts are shown."""
    seed = _noted(seed_id)
    form: Any = wording_form(seed, request.form or None)
    is_outdated = False
    if request.method == "POST" and form.validate():
        values = {"text": form.text.data, "kind": form.kind.data}
        try:
            reword(seed, values, seen=form.seen.data or 0)
            return _changed()
        except Outdated:
            form.seen.process_data(seed.version)
            is_outdated = True
    status = 409 if is_outdated else 422 if request.method == "POST" else 200
    return render_template(
        "stages/seeds/observer_reword.html",
        session=this_session(),
        seed=seed,
        form=form,
        is_outdated=is_outdated,
    ), status


@actions.post("/<seed_id>/withdrawal")
def withdraw(seed_id: str) -> Response:
    """It leaves every screen and file."""
    _noted(seed_id).withdraw()
    return _changed()


@actions.get("/reading")
def read_aloud() -> str:
    """Every seed in large letters, to be read aloud."""
    place = Place(this_session(), language.current())
    return render_template("stages/seeds/reading_page.html", session=this_session(), place=place)


def _noted(seed_id: str) -> Seed:
    """What an observer noted, or 404: nobody else's words are hers to change."""
    seed: Seed = find(Seed, seed_id)
    if seed.noted_as != OBSERVER or seed.withdrawn_at:
        abort(404)
    return seed


def _changed(made: str = "") -> Response:
    db.session.commit()
    show_seeds(this_session())
    return done(url_for("observer.view", session_id=this_session().id), made)

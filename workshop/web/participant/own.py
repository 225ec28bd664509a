"""My own words: I may reword them while the stage is open, and take them back at any time."""

from typing import Any

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import IntegerField

from workshop import db, kinds
from workshop.domain.contributions.contribution import Contribution, registry
from workshop.domain.contributions.revision import Outdated, reword
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.kinds.showing import show_thing
from workshop.web import language
from workshop.web.doors import done, find, me, this_session
from workshop.web.forms import Form, words
from workshop.web.participant.guard import door

LONGEST = 280  # characters, where a stage says nothing else

Page = str | Response | tuple[str, int]


@door.get("/own/<table>/<thing_id>")
def own(table: str, thing_id: str) -> Page:
    """One thing that I wrote."""
    thing = _mine(table, thing_id)
    return _page(thing, _form(thing))


@door.post("/own/<table>/<thing_id>/wording")
def reword_own(table: str, thing_id: str) -> Page:
    """Other words for it; the words before are kept."""
    thing = _mine(table, thing_id)
    form = _form(thing, request.form)
    if not _may_reword(thing):
        return _page(
            thing, form, said=gettext("This part has closed. You can still take it back.")
        ), 409
    if not form.validate():
        return _page(thing, form), 422
    try:
        typed = {name: form[name].data for name in thing.writers_texts}
        reword(thing, typed, seen=form.seen.data or 0, by=me())
    except Outdated:
        form.seen.process_data(thing.version)
        words_of_now = gettext("It was changed on another screen meanwhile. Your words are below.")
        return _page(thing, form, said=words_of_now), 409
    return _changed(thing)


@door.post("/own/<table>/<thing_id>/withdrawal")
def withdraw_own(table: str, thing_id: str) -> Page:
    """It leaves every screen and file; while the stage is open it can come back."""
    thing = _mine(table, thing_id)
    if not request.form.get("undo"):
        thing.withdraw()
    elif _may_reword(thing):
        thing.take_back_withdrawal()
    return _changed(thing)


def _mine(table: str, thing_id: str) -> Any:
    """What I wrote, of a kind whose writer may change it; or 404."""
    model = registry.get(table)
    if model is None or not model.writers_texts:
        abort(404)
    thing = find(model, thing_id)
    if thing.participant_id != me().id:
        abort(404)
    return thing


def _may_reword(thing: Contribution) -> bool:
    return Day(this_session()).is_open(thing.stage)


def _form(thing: Any, posted: Any = None) -> Any:
    """A field for each text; `seen` is the version that was before the writer."""
    longest = max(LONGEST, int((thing.stage.options or {}).get("max_chars", 0)))
    fields: dict[str, Any] = {
        name: words(_("Your text"), length=longest, default=getattr(thing, name))
        for name in thing.writers_texts
    }
    fields["seen"] = IntegerField(default=thing.version)
    return type("OwnForm", (Form,), fields)(posted)


def _page(thing: Any, form: Any, said: str = "") -> str:
    stage = thing.stage
    return render_template(
        "web/participant/own.html",
        stage=stage,
        kind=kinds.kind_of(stage),
        day=Day(this_session()),
        place=Place(this_session(), language.current(), stage, group_of(me()), me()),
        is_open=False,  # no "I am done" here
        thing=thing,
        form=form,
        said=said,
        may_reword=_may_reword(thing),
    )


def _changed(thing: Any) -> Response:
    """Keep it, and show it wherever things of this stage are shown."""
    stage = thing.stage
    db.session.commit()
    show_thing(thing)
    return done(url_for("participant.stage", stage_id=stage.id))

"""What the facilitator does: walk from table to table on the projector, weave themes."""

from typing import Any

from flask import Blueprint, abort, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.origin import come_from, come_only_from, sources_of
from workshop.domain.contributions.projector_view import show_on_projector
from workshop.domain.contributions.theme import Theme
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds.showing import show_kind
from workshop.live import refresh
from workshop.stages.gallery.form import theme_form
from workshop.stages.gallery.themes import woven
from workshop.stages.gallery.work import to_weave
from workshop.web import language
from workshop.web.doors import done, find, find_stage, this_session
from workshop.web.facilitator.guard import console_url, who
from workshop.web.forms import trim

facilitator_actions = Blueprint("gallery", __name__)

Page = str | Response | tuple[str, int]
NAME = 80  # characters


@facilitator_actions.post("/<stage_id>/view")
def view(stage_id: str) -> Response:
    """One table, all of them, or the themes on the projector."""
    stage, what = find_stage(stage_id, "gallery"), request.form.get("what", "")
    if what not in ("", "themes"):
        what = f"groups/{find(Group, what.removeprefix('groups/')).id}"
    show_on_projector(stage, what, who())
    db.session.commit()
    refresh(this_session(), "projector/view", "console/face")
    return done(console_url())


@facilitator_actions.get("/<stage_id>/themes")
def themes(stage_id: str) -> Page:
    """What the tables brought, and the themes woven from it."""
    return _page(find_stage(stage_id, "gallery"))


@facilitator_actions.post("/<stage_id>/themes")
def weave(stage_id: str) -> Page:
    """A new theme."""
    stage = find_stage(stage_id, "gallery")
    items = to_weave(stage)
    form = theme_form(items, request.form)
    if not form.validate():
        return _page(stage, form), 422
    known = {item.reference for item in items}

    def make() -> Theme:
        theme = Theme.weave(stage, form.name.data, who(), language.current())
        db.session.add(theme)
        db.session.flush()
        come_from(theme, [item for item in form.items.data or () if item in known])
        return theme

    accept(this_session(), form.key.data, make)
    return _changed(stage)


@facilitator_actions.post("/themes/<theme_id>/items")
def put(theme_id: str) -> Response:
    """An item into the theme, or out of it (`out`)."""
    theme: Theme = find(Theme, theme_id)
    item = request.form.get("item", "")
    sources = list(sources_of(theme))
    if request.form.get("out"):
        come_only_from(theme, [source for source in sources if source != item])
    elif item in {one.reference for one in to_weave(theme.stage)}:
        come_from(theme, [item])
    else:
        abort(404)
    return _changed(theme.stage)


@facilitator_actions.post("/themes/<theme_id>/name")
def rename(theme_id: str) -> Response:
    """Another name; an empty one changes nothing."""
    theme: Theme = find(Theme, theme_id)
    theme.name = trim(request.form.get("name"))[:NAME] or theme.name
    return _changed(theme.stage)


@facilitator_actions.post("/themes/<theme_id>/removal")
def remove(theme_id: str) -> Response:
    """The theme goes, what was in it stays; `undo` brings it back."""
    theme: Theme = find(Theme, theme_id)
    if request.form.get("undo"):
        theme.take_back_withdrawal()
    else:
        theme.withdraw()
    return _changed(theme.stage)


def _changed(stage: Stage) -> Response:
    db.session.commit()
    show_kind(stage)
    return done(url_for("facilitator.gallery.themes", stage_id=stage.id))


def _page(stage: Stage, form: Any = None) -> str:
    items = to_weave(stage)
    found = woven(this_session(), items)
    used = {item.reference for one in found for item in one.items}
    return render_template(
        "stages/gallery/themes.html",
        session=this_session(),
        stage=stage,
        items=items,
        themes=found,
        used=used,
        removed=[t for t in Theme.of_session(this_session().id) if t.withdrawn_at],
        form=form or theme_form(items),
        back=url_for("facilitator.console"),
    )

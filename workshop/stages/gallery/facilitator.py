"""What the facilitator does: drive the projector, weave themes."""

from flask import Blueprint, abort, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.projector_view import on_projector, show_on_projector
from workshop.domain.contributions.theme import Theme
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds.showing import show_kind
from workshop.live import refresh
from workshop.stages.gallery.form import NameForm, ThemeForm
from workshop.stages.gallery.themes import put, take_out, themes_of
from workshop.stages.gallery.view import read
from workshop.stages.gallery.work import Work, work_of
from workshop.web import language
from workshop.web.doors import done, find, find_stage, this_session
from workshop.web.facilitator.guard import console_url, who

facilitator_actions = Blueprint("gallery", __name__)

Page = str | Response | tuple[str, int]


@facilitator_actions.post("/<stage_id>/view")
def view(stage_id: str) -> Response:
    """All side by side, one table, one item, the themes: as the button says."""
    stage = find_stage(stage_id, "gallery")
    wanted = read(request.form.get("show", ""), work_of(stage, language.current()))
    if wanted is None:
        abort(404)
    if on_projector(stage) != wanted.written:
        show_on_projector(stage, wanted.written, who())
    db.session.commit()
    refresh(this_session(), "projector/view", "console/face")
    return done(console_url())


@facilitator_actions.get("/<stage_id>/themes")
def themes(stage_id: str) -> str:
    """Items on one side, themes on the other."""
    return _page(find_stage(stage_id, "gallery"))


@facilitator_actions.post("/<stage_id>/themes")
def weave(stage_id: str) -> Page:
    """A new theme, with the items that were ticked."""
    stage, form = find_stage(stage_id, "gallery"), ThemeForm(request.form)
    if not form.validate():
        return _page(stage, form), 422
    pieces = _pieces(work_of(stage, language.current()))
    items = [name for name in form.items.data or () if name in pieces]

    def made() -> Theme:
        theme = Theme.weave(stage, form.name.data, who(), language.current())
        db.session.add(theme)
        db.session.flush()
        put(theme, items)
        return theme

    accept(this_session(), form.key.data, made)
    return _changed(stage)


@facilitator_actions.post("/themes/<theme_id>/items")
def put_into(theme_id: str) -> Response:
    """An `item` into this theme, `out_of` another one if it is named."""
    theme = _theme(theme_id)
    known = _pieces(work_of(theme.stage, language.current()))
    other = _theme(request.form["out_of"]) if request.form.get("out_of") else None
    if other is not None:
        woven = themes_of(theme.stage, work_of(theme.stage, language.current()))
        known |= {item.reference for one in woven for item in one.items}
    item = request.form.get("item", "")
    if item not in known:
        abort(404)
    put(theme, [item], other)
    return _changed(theme.stage)


@facilitator_actions.post("/themes/<theme_id>/taken-out")
def take_item_out(theme_id: str) -> Response:
    """An `item` belongs to no theme any more, or only to others."""
    theme = _theme(theme_id)
    take_out(theme, [request.form.get("item", "")])
    return _changed(theme.stage)


@facilitator_actions.post("/themes/<theme_id>/name")
def name_theme(theme_id: str) -> Page:
    """Another name; an empty one changes nothing."""
    theme, form = _theme(theme_id), NameForm(request.form)
    if not form.validate():
        return _page(theme.stage, wrong=theme.id), 422
    theme.name = form.name.data
    return _changed(theme.stage)


@facilitator_actions.post("/themes/<theme_id>/removal")
def remove(theme_id: str) -> Response:
    """It leaves every screen; its items stay where they are."""
    theme = _theme(theme_id)
    theme.withdraw()
    return _changed(theme.stage)


def _theme(theme_id: str) -> Theme:
    theme: Theme = find(Theme, theme_id)
    if theme.stage.kind != "gallery":
        abort(404)
    return theme


def _pieces(work: Work) -> set[str]:
    return {piece.reference for table in work.tables for piece in table.pieces}


def _changed(stage: Stage) -> Response:
    db.session.commit()
    show_kind(stage)
    return done(url_for("facilitator.gallery.themes", stage_id=stage.id))


def _page(stage: Stage, form: ThemeForm | None = None, wrong: str = "") -> str:
    work = work_of(stage, language.current())
    woven = themes_of(stage, work)
    return render_template(
        "stages/gallery/themes.html",
        session=this_session(),
        stage=stage,
        work=work,
        themes=woven,
        placed={item.reference for one in woven for item in one.items},
        form=form or ThemeForm(),
        name_key=db.new_id,
        wrong=wrong,
    )

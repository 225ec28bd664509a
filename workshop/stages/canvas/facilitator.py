"""What the facilitator does: choose each table's canvas, look closer, show one, move notes."""

from flask import Blueprint, abort, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import Address
from workshop.domain.contributions.canvas_choice import choose_canvas
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.projector_view import on_projector, show_on_projector
from workshop.domain.seating.rounds import Group
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.kinds.showing import show_stage
from workshop.live import refresh, reload_pages
from workshop.stages.canvas.chosen import (
    all_canvases_of,
    canvas_of,
    known,
    note_fields,
    to_choose_from,
)
from workshop.stages.canvas.options import options_of
from workshop.surface.canvas.content import CanvasContent, content_of, used_by
from workshop.surface.canvas.listing import listed
from workshop.surface.canvas.picture import PAGE, picture
from workshop.surface.canvas.words import words_of
from workshop.web import language
from workshop.web.doors import done, find, find_stage, this_session
from workshop.web.facilitator.guard import console_url, who

facilitator_actions = Blueprint("canvas", __name__)


@facilitator_actions.get("/<stage_id>/tables")
def tables(stage_id: str) -> str:
    """Which canvas each table works on, also before the stage begins."""
    stage = find_stage(stage_id, "canvas")
    usual = known(options_of(stage).canvas)
    return render_template(
        "stages/canvas/tables.html",
        session=this_session(),
        stage=stage,
        tables=all_canvases_of(stage),
        now=canvas_of(stage, None),
        choices=to_choose_from(stage, usual),
        fitting=options_of(stage).canvases,
    )


@facilitator_actions.get("/<stage_id>/tables/<group_id>")
def table(stage_id: str, group_id: str) -> str:
    """One table's canvas, enlarged, and the canvases it may have instead."""
    stage: Stage = find_stage(stage_id, "canvas")
    group: Group = find(Group, group_id)
    now = canvas_of(stage, group)
    canvas = catalogue.canvases().get(request.args.get("canvas", "")) or now
    quiet = Day(this_session()).is_quiet(stage)
    content = CanvasContent() if quiet else content_of(stage, group, canvas)
    words = words_of(stage, canvas, language.current())
    return render_template(
        "stages/canvas/table.html",
        session=this_session(),
        stage=stage,
        group=group,
        canvas=canvas,
        now=now,
        words=words,
        used=[one for one, _content in used_by(stage, group, now)],
        choices=to_choose_from(stage, now),
        picture=None if quiet else picture(canvas, content, words, frame=PAGE),
        places=listed(canvas, content, words),
        content=content,
        fields=note_fields(stage, canvas),
        is_quiet=quiet,
        shown=on_projector(stage) == f"groups/{group.id}",
    )


@facilitator_actions.post("/<stage_id>/choices")
def choose(stage_id: str) -> Response:
    """This canvas for one table, or for all; what was written on another one stays."""
    stage = find_stage(stage_id, "canvas")
    key = request.values.get("canvas", "")
    if key not in catalogue.canvases():
        abort(404)
    group = find(Group, request.form["group"]) if request.form.get("group") else None
    if _is_new(stage, group, key):
        choose_canvas(stage, group, key, who())
    db.session.commit()
    show_stage(stage)
    reload_pages(this_session(), only="phones")
    before = Day(this_session()).stage.id != stage.id
    return done(
        url_for("facilitator.canvas.tables", stage_id=stage.id) if before else console_url()
    )


@facilitator_actions.post("/<stage_id>/view")
def view(stage_id: str) -> Response:
    """One table's canvas on the projector, or the question again."""
    stage, what = find_stage(stage_id, "canvas"), request.form.get("group", "")
    if what:
        what = f"groups/{find(Group, what).id}"
    if not Day(this_session()).is_quiet(stage) and on_projector(stage) != what:
        show_on_projector(stage, what, who())
    db.session.commit()
    refresh(this_session(), "projector/view", "console/face")
    return done(console_url())


@facilitator_actions.post("/notes/<note_id>/field")
def move_note(note_id: str) -> Response:
    """A note to another field of its canvas, or of the one that its table works on now."""
    note: Note = find(Note, note_id)
    stage, target = note.stage, request.form.get("field", "")
    address = Address.read(target)
    field = address.find(catalogue.canvases()) if address else None
    if stage.kind != "canvas" or field is None or not field.holds_many:
        abort(404)
    if target != note.field:
        note.move(target)
    db.session.commit()
    show_stage(stage)
    group = note.group_id or ""
    return done(url_for("facilitator.canvas.table", stage_id=stage.id, group_id=group))


def _is_new(stage: Stage, group: Group | None, key: str) -> bool:
    """Pressed twice it is one choice."""
    if group:
        return canvas_of(stage, group).key != key
    return any(
        canvas.key != key for canvas in [canvas_of(stage, None), *all_canvases_of(stage).values()]
    )

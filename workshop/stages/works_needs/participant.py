"""What participants do: write a note; at the table move it, sew it to another, part it."""

from flask import abort, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import agenda, db
from workshop.domain.contributions.note import Note
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.domain.session.submission import accept
from workshop.live import Place, refresh
from workshop.stages.works_needs import note_form
from workshop.stages.works_needs.board import is_board_open, is_on_board, threads
from workshop.web import language
from workshop.web.doors import done, find, find_stage, me, this_session
from workshop.web.participant import door
from workshop.web.participant.stage_page import late_words, stage_page


@door.post("/stages/<stage_id>/notes")
def write_note(stage_id: str) -> Response | tuple[str, int]:
    """One note, on the side whose button was pressed."""
    stage = find_stage(stage_id, "works_needs")
    form = note_form(stage, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    late = not Day(this_session()).is_open(stage)
    made = accept(
        this_session(),
        form.key.data,
        lambda: Note.write(stage, me(), form.column.data, form.text.data, late=late),
    )
    db.session.commit()
    refresh(this_session(), "works_needs/mine", stage=stage, person=me())
    refresh(this_session(), "works_needs/board", stage=stage, group=group_of(me()))
    agenda.show_faces(stage)
    said = late_words() if late else ""
    return done(url_for(".stage", stage_id=stage_id), made.target_id, said)


@door.get("/notes/<note_id>")
def note(note_id: str) -> str:
    """One note of my table, and what can be done with it."""
    found = _at_my_table(note_id)
    group, stage = group_of(me()), found.stage
    assert group
    all_threads = threads(stage, group)
    return render_template(
        "stages/works_needs/note.html",
        stage=stage,
        kind=agenda.kind_of(stage),
        day=Day(this_session()),
        place=Place(this_session(), language.current(), stage, group, me()),
        is_open=False,  # no "I am done" here: this is a page of one note
        note=found,
        sewn=next((t.sewn for t in all_threads if t.head.id == found.id), None),
        others=[t for t in all_threads if t.head.id not in (found.id, found.merged_into_id)],
        columns=stage.options["columns"],
    )


@door.post("/notes/<note_id>/column")
def move_note(note_id: str) -> Response:
    """To the column that the button names."""
    found = _at_my_table(note_id)
    column = request.form.get("column", "")
    if column not in [c["key"] for c in found.stage.options["columns"]]:
        abort(404)
    if column != found.field:
        found.move(column)
    return _changed(found)


@door.post("/notes/<note_id>/merge")
def merge_note(note_id: str) -> Response:
    """Sew it to the note that the button names (`into`); both texts stay."""
    found, other = _at_my_table(note_id), _at_my_table(request.form.get("into", ""))
    if other.stage_id != found.stage_id:
        abort(404)
    found.merge_into(other)
    return _changed(found)


@door.post("/notes/<note_id>/part")
def part_note(note_id: str) -> Response:
    """A note of its own again."""
    found = _at_my_table(note_id)
    found.part()
    return _changed(found)


def _at_my_table(note_id: str) -> Note:
    """A note that stands on my table's board now, or 404."""
    found: Note = find(Note, note_id)
    is_ours = found.stage.kind == "works_needs" and is_on_board(found, group_of(me()))
    if not is_ours or not is_board_open(found.stage):
        abort(404)
    return found


def _changed(changed: Note) -> Response:
    """Keep it, show it to the table, go back to the board."""
    stage, note_id = changed.stage, changed.id
    db.session.commit()
    refresh(this_session(), "works_needs/board", stage=stage, group=changed.group)
    agenda.show_faces(stage)
    return done(url_for(".stage", stage_id=stage.id, _anchor=f"note-{note_id}"))

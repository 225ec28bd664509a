"""The verbs on notes of one's own table, to be hung on the actions of a kind that has a board."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import Blueprint, abort, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.note import DISAGREE, SAME, Note, link, unlink
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.kinds import kind_of
from workshop.kinds.showing import show_stage
from workshop.surface.board import Cluster, clusters_of, is_board_open, is_on_board
from workshop.web import language
from workshop.web.doors import done, find, me, this_session
from workshop.web.forms import trim

NAME = 60  # characters of a cluster's name


@dataclass(frozen=True)
class Field:
    """A part of the surface where notes can stand; `title` in the session's languages."""

    key: str
    title: dict[str, str]


Answer = Response | tuple[str, int]
Fields = Callable[[Stage], Sequence[Field]]


def hang(actions: Blueprint, fields: Fields) -> None:
    """Add the page of one note and its verbs; the blueprint is named like its kind."""

    def at_my_table(note_id: str) -> Note:
        """A note that stands on my table's board now, or 404."""
        found: Note = find(Note, note_id)
        is_ours = found.stage.kind == actions.name and is_on_board(found, group_of(me()))
        if not is_ours or not is_board_open(found.stage):
            abort(404)
        return found

    def other_of(found: Note) -> Note:
        """The note of the same stage that the field `other` names, or 404."""
        other = at_my_table(request.form.get("other", ""))
        if other.stage_id != found.stage_id:
            abort(404)
        return other

    @actions.get("/notes/<note_id>")
    def note(note_id: str) -> str:
        """One note of my table, and what can be done with it."""
        return _page(at_my_table(note_id), fields)

    @actions.post("/notes/<note_id>/field")
    def move_note(note_id: str) -> Response:
        """To the field that the button names."""
        found, target = at_my_table(note_id), request.form.get("field", "")
        if target not in [field.key for field in fields(found.stage)]:
            abort(404)
        if target != found.field:
            found.move(target)
        return _changed(found)

    @actions.post("/notes/<note_id>/merge")
    def merge_note(note_id: str) -> Answer:
        """Into the cluster of the `other`; both texts stay."""
        found = at_my_table(note_id)
        if not request.form.get("other"):
            return _page(found, fields, chose_none=True), 422
        found.merge_into(other_of(found))
        return _changed(found)

    @actions.post("/notes/<note_id>/split")
    def split_note(note_id: str) -> Response:
        """A note of its own again."""
        found = at_my_table(note_id)
        found.split()
        return _changed(found)

    @actions.post("/notes/<note_id>/cluster-name")
    def name_cluster(note_id: str) -> Response:
        """What the table calls the cluster; empty takes the name away."""
        found = at_my_table(note_id)
        found.name_cluster(trim(request.form.get("name"))[:NAME])
        return _changed(found)

    @actions.post("/notes/<note_id>/place")
    def order_note(note_id: str) -> Response:
        """One place earlier or later among the clusters of its field."""
        found = at_my_table(note_id)
        _order(found, -1 if request.form.get("to") == "earlier" else 1)
        return _changed(found)

    @actions.post("/notes/<note_id>/links")
    def link_note(note_id: str) -> Answer:
        """It says the "same" as the `other`, or they "disagree"; `undo` ends it."""
        found, kind = at_my_table(note_id), request.form.get("kind", "")
        if kind not in (SAME, DISAGREE):
            abort(404)
        if not request.form.get("other"):
            return _page(found, fields, chose_none=True), 422
        (unlink if request.form.get("undo") else link)(found, other_of(found), kind)
        return _changed(found)


def _page(found: Note, fields: Fields, *, chose_none: bool = False) -> str:
    group, stage = group_of(me()), found.stage
    assert group
    all_clusters = clusters_of(stage, group)
    own = next((c for c in all_clusters if c.head.id == found.id), None)
    return render_template(
        "surface/note.html",
        stage=stage,
        kind=kind_of(stage),
        day=Day(this_session()),
        place=Place(this_session(), language.current(), stage, group, me()),
        is_open=False,  # no "I am done" here: this is a page of one note
        note=found,
        cluster=own,
        others=[c for c in all_clusters if c.head.id not in (found.id, found.merged_into_id)],
        fields=fields(stage),
        name_length=NAME,
        chose_none=chose_none,
    )


def _order(note: Note, steps: int) -> None:
    """Exchange its place with the neighbour's; all clusters of the field get a position."""
    group = note.group
    assert group
    heads = [c.head for c in _in_field(clusters_of(note.stage, group), note.field)]
    if note not in heads:
        return
    at = heads.index(note)
    heads.insert(max(0, at + steps), heads.pop(at))
    for position, head in enumerate(heads):
        head.position = position


def _in_field(found: Sequence[Cluster], key: str) -> list[Cluster]:
    return [cluster for cluster in found if cluster.field == key]


def _changed(changed: Note) -> Response:
    """Keep it, show it to the table, go back to the board."""
    stage, note_id = changed.stage, changed.id
    db.session.commit()
    show_stage(stage, me())
    where = url_for("participant.stage", stage_id=stage.id, field=changed.field)
    return done(f"{where}#note-{note_id}")

"""Every table's work with what was said to it, on phones; what I said."""

from typing import Any

from workshop.domain.contributions.response import Response
from workshop.domain.seating.place import Place
from workshop.live import region
from workshop.stages.gallery.themes import themes_of
from workshop.stages.gallery.work import work_of


@region("gallery/tables", per="phones", template="stages/gallery/tables.html")
def tables(place: Place) -> dict[str, Any]:
    """The same for everybody: table by table, then the themes."""
    assert place.stage
    work = work_of(place.stage, place.language)
    return {"work": work, "themes": [w for w in themes_of(place.stage, work) if w.theme.is_shown]}


@region("gallery/mine", per="person", template="components/own_notes.html")
def mine(place: Place) -> dict[str, Any]:
    """What I have said, to change it or to take it back."""
    assert place.stage and place.participant
    said = Response.all_of(place.stage)
    return {"notes": [r for r in said if r.participant_id == place.participant.id and r.text]}

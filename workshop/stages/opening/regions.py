"""What the opening shows as it comes."""

from typing import Any

from workshop.domain.contributions.note import notes_of
from workshop.domain.seating.place import Place
from workshop.live import region
from workshop.surface.regions import own_notes

mine = own_notes("opening")


@region("opening/added", per="phones", template="stages/opening/added.html")
def added(place: Place) -> dict[str, Any]:
    """Rules that people have added."""
    assert place.stage
    return {"notes": [n for n in notes_of(place.stage, field="rule") if n.is_shown]}

"""How many have voted, on phones; the result when the vote is closed."""

from typing import Any

from workshop.domain.seating.place import Place
from workshop.live import region
from workshop.stages.ballot.result import result_of


@region("ballot/counted", per="phones", template="stages/ballot/counted.html")
def counted(place: Place) -> dict[str, Any]:
    """The same for everybody: nobody sees more than the room does."""
    assert place.stage
    return {"result": result_of(place.stage)}

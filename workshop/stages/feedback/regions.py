"""What I wrote for myself."""

from typing import Any

from workshop.domain.contributions.reflection import Reflection
from workshop.domain.seating.place import Place
from workshop.live import region


@region("feedback/mine", per="person", template="stages/feedback/mine.html")
def mine(place: Place) -> dict[str, Any]:
    """My own reflections, private and shared; on my phone only."""
    assert place.stage and place.participant
    return {"reflections": Reflection.of(place.stage, place.participant)}

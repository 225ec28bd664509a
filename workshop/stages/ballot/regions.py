"""What phones show as it comes: how many have voted; then the result, then what was agreed."""

from typing import Any

from workshop.domain.seating.place import Place
from workshop.kinds import kind_of
from workshop.live import region
from workshop.stages.ballot.poll import Poll


@region("ballot/now", per="phones", template="stages/ballot/now.html")
def now(place: Place) -> dict[str, Any]:
    """How far the vote is. Nothing of the result before it is closed."""
    assert place.stage
    return {"poll": Poll.of(place.stage, kind_of(place.stage).options_of(place.stage))}

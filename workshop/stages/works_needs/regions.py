"""What I have sent, and the board of my table."""

from typing import Any

from workshop.domain.seating.place import Place
from workshop.live import region
from workshop.stages.works_needs.options import options_of
from workshop.surface.board import clusters_of, is_board_open
from workshop.surface.regions import own_notes

mine = own_notes("works_needs", leaves_for_the_board=True)


@region("works_needs/board", per="group", template="stages/works_needs/board.html")
def board(place: Place) -> dict[str, Any]:
    """The table's notes; nothing while people still work alone."""
    assert place.stage
    stage, group = place.stage, place.group
    is_open = group is not None and is_board_open(stage)
    return {
        "is_open": is_open,
        "columns": options_of(stage).columns,
        "clusters": clusters_of(stage, group) if group and is_open else [],
    }

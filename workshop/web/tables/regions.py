"""What the page hears without asking: how far the engine is."""

from typing import Any

from workshop.domain.seating.place import Place
from workshop.domain.seating.proposal_run import running
from workshop.live import region
from workshop.web.tables.scores import levels_in_words


@region("tables/progress", per="tables", template="web/tables/progress.html")
def progress(place: Place) -> dict[str, Any]:
    """Tables being made: the best so far, and a way to stop."""
    run = running(place.session)
    so_far = run.so_far if run else {}
    return {"run": run, "so_far": levels_in_words(so_far.get("levels", []))}

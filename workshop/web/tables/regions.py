"""What the pages hear without asking: how far the engine is."""

from typing import Any

from flask_babel import gettext as _

from workshop.domain.seating.place import Place
from workshop.domain.seating.proposal_run import HALVES, REPAIR, ROUNDS, TABLES, running
from workshop.live import region
from workshop.web.tables.engine_runs import page_of
from workshop.web.tables.scores import levels_in_words

TEMPLATE = "web/tables/progress.html"


@region("tables/progress", per="tables", template=TEMPLATE)
def progress(place: Place) -> dict[str, Any]:
    """Tables being made."""
    return _progress(place, _("Looking for the best tables."), TABLES)


@region("tables/rounds-progress", per="tables", template=TEMPLATE)
def rounds_progress(place: Place) -> dict[str, Any]:
    """Later rounds being worked out."""
    return _progress(place, _("Rounds with new meetings are being worked out."), ROUNDS)


@region("tables/repair-progress", per="tables", template=TEMPLATE)
def repair_progress(place: Place) -> dict[str, Any]:
    """A repair, or the halves of a table, being worked out."""
    return _progress(place, _("Plans for the tables are being worked out."), REPAIR, HALVES)


def _progress(place: Place, words: str, *purposes: str) -> dict[str, Any]:
    """What is worked on, the best so far, and where it is shown."""
    run = running(place.session, *purposes)
    if run is None:
        return {"run": None}
    so_far = levels_in_words(run.so_far.get("levels", []))
    return {"run": run, "words": words, "so_far": so_far, "page": page_of(run)}

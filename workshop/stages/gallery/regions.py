"""The tables' work on phones, with what was said to it, and the themes."""

from typing import Any

from workshop.domain.seating.place import Place
from workshop.live import region
from workshop.stages.gallery.form import RESPONSES
from workshop.stages.gallery.options import options_of
from workshop.stages.gallery.themes import woven
from workshop.stages.gallery.work import tables_work, to_weave


@region("gallery/work", per="phones", template="stages/gallery/work.html")
def work(place: Place) -> dict[str, Any]:
    """Every table, in its fixed order."""
    assert place.stage
    options = options_of(place.stage)
    return {
        "tables": tables_work(place.stage, place.language),
        "themes": woven(place.session, to_weave(place.stage)) if options.themes else [],
        "can_respond": bool(options.responses),
        "names": RESPONSES,
        "stage": place.stage,
    }

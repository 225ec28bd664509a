"""The list on the phones, what I want to go on with, and the observer's lists."""

from typing import Any

from workshop.domain.contributions.seed import interests_of
from workshop.domain.seating.place import Place
from workshop.live import region
from workshop.stages.seeds.lists import list_face, noted_by_observer, shown_seeds
from workshop.stages.seeds.words import KIND_NAMES


@region("seeds/list", per="phones", template="stages/seeds/list.html")
def listed(place: Place) -> dict[str, Any]:
    """Every seed with a button, and the next meeting."""
    return list_face(place.session)


@region("seeds/mine", per="person", template="stages/seeds/mine.html")
def mine(place: Place) -> dict[str, Any]:
    """What I noted myself, and what I want to go on with."""
    assert place.participant
    me, seeds = place.participant, shown_seeds(place.session)
    wanted = {i.seed_id for i in interests_of(place.session.id) if i.participant_id == me.id}
    written = [s for s in seeds if s.participant_id == me.id and s.noted_as == "participant"]
    return {"written": written, "wanted": [s for s in seeds if s.id in wanted]}


@region("seeds/noted", per="observer", template="stages/seeds/noted.html")
def noted(place: Place) -> dict[str, Any]:
    """The observer's own list."""
    return {"seeds": noted_by_observer(place.session), "kinds": KIND_NAMES}


@region("seeds/reading", per="observer", template="stages/seeds/reading.html")
def reading(place: Place) -> dict[str, Any]:
    """Every seed in large letters."""
    return list_face(place.session)

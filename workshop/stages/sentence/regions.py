"""What I have sent, and everybody's sentences, without a name and without a table."""

from typing import Any

from workshop.domain.contributions.note import notes_of
from workshop.domain.contributions.shared_sentence import sentence_of
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.live import region
from workshop.surface.regions import own_notes

mine = own_notes("sentence")


def sentences(stage: Stage) -> dict[str, Any]:
    """Everybody's, as they came, and the shared one."""
    return {
        "sentences": [note for note in notes_of(stage) if note.is_shown],
        "shared": sentence_of(stage),
    }


@region("sentence/all", per="phones", template="stages/sentence/all.html")
def everybody(place: Place) -> dict[str, Any]:
    """On phones."""
    assert place.stage
    return sentences(place.stage)

"""What phones show as it comes: everybody's sentences without names, and the one of all."""

from typing import Any

from workshop.domain.contributions.shared_sentence import sentence_of
from workshop.domain.seating.place import Place
from workshop.live import region
from workshop.stages.sentence.sentences import shown_sentences
from workshop.surface.regions import own_notes

mine = own_notes("sentence")


@region("sentence/answers", per="phones", template="stages/sentence/answers.html")
def answers(place: Place) -> dict[str, Any]:
    """Everybody's sentences."""
    assert place.stage
    return {"notes": shown_sentences(place.stage)}


@region("sentence/shared", per="phones", template="stages/sentence/shared.html")
def shared(place: Place) -> dict[str, Any]:
    """The sentence of all, once there is one."""
    assert place.stage
    return {"sentence": sentence_of(place.stage)}

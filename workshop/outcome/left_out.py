"""What a summary leaves out, counted."""

from dataclasses import dataclass

from workshop.domain.contributions.contribution import registry
from workshop.domain.session.session import Session
from workshop.outcome.codec import every


@dataclass(frozen=True)
class LeftOut:
    """How many contributions: `hidden` by a facilitator; `private`: own words in feedback,
    reflections that were not shared, late, taken back."""

    hidden: int
    private: int


def left_out(session: Session) -> LeftOut:
    """Counted over the whole session; a text is counted once, as hidden if it is both."""
    hidden = private = 0
    for model in registry.values():
        for thing in every(model, session):
            if thing.hidden_at:
                hidden += 1
            elif thing.is_private:
                private += len(list(thing.texts))
            elif not thing.counts:
                private += 1
    return LeftOut(hidden, private)

"""What every kind of stage provides, and which kinds there are.

A kind has three faces, each a template in `templates/stages/<key>/` with a context from here:
`phone.html` (a page with forms), `projector.html` and `console.html` (regions: nothing to type in).
A stage whose kind does not exist yet runs as "prompt": the question and the timer.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from workshop.domain.done import count_marks, who_marked
from workshop.domain.participant import Participant
from workshop.domain.stage import Stage
from workshop.live import Place, refresh


@dataclass(frozen=True)
class Readiness:
    """How many have done what the stage asks, of how many in the room."""

    done: int
    of: int


class StageKind:
    """A plain kind; subclasses say what is different about theirs."""

    key = "prompt"
    has_done_button = True  # phones show "I am done"; Next shows how many

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """What `phone.html` needs beside `stage` and `participant`."""
        return {}

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """What `projector.html` needs beside `stage` and `place`."""
        return {}

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """What `console.html` needs beside `stage` and `place`."""
        return {}

    def readiness(self, stage: Stage) -> Readiness | None:
        """For Next; None where nothing is asked."""
        if not self.has_done_button:
            return None
        here = [p for p in stage.session.participants if p.is_here]
        return Readiness(min(count_marks(stage, "done"), len(here)), len(here))

    def ready(self, stage: Stage) -> Collection[str] | None:
        """Ids of those whom `readiness` counts; None where a kind knows only how many."""
        return who_marked(stage, "done") if self.has_done_button else None

    def template(self, face: str) -> str:
        """The template of a face: phone, projector or console."""
        return f"stages/{self.key}/{face}.html"


kinds: dict[str, StageKind] = {}


def register(kind: StageKind) -> StageKind:
    """Add a kind. Called once per kind, in `stages/__init__.py`."""
    kinds[kind.key] = kind
    return kind


def kind_of(stage: Stage) -> StageKind:
    """The kind that runs `stage`."""
    return kinds.get(stage.kind, kinds["prompt"])


def show_faces(stage: Stage) -> None:
    """Something was written in `stage`: the console and, in its turn, the projector show it."""
    refresh(stage.session, "console/face", "console/notes", "console/next", "projector/view")

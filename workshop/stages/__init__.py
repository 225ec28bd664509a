"""The kinds of stage that come with Rajapaja: one folder each, in four mirrored trees.

A new kind is a folder here, in templates/stages/, static/css/stages/ and tests/stages/, and a line
below. Stages never import each other. `docs/adding-a-stage.md` goes through it step by step.
"""

from typing import Any

from workshop.kinds import StageKind, register
from workshop.kinds.registry import register_outside
from workshop.stages.arrival import Arrival
from workshop.stages.ballot import BallotKind
from workshop.stages.canvas import CanvasKind
from workshop.stages.commitments import Commitments
from workshop.stages.feedback import FeedbackStage
from workshop.stages.gallery import GalleryKind
from workshop.stages.introductions import Introductions
from workshop.stages.opening import Opening
from workshop.stages.pause import Pause
from workshop.stages.problem import ProblemKind
from workshop.stages.prompt import Prompt
from workshop.stages.proposals import ProposalsKind
from workshop.stages.seeds import SeedsKind
from workshop.stages.sentence import SentenceKind
from workshop.stages.warm_up import WarmUp

KINDS: tuple[StageKind[Any], ...] = (
    Arrival(),
    Opening(),
    WarmUp(),
    Introductions(),
    ProblemKind(),
    CanvasKind(),
    GalleryKind(),
    BallotKind(),
    SentenceKind(),
    ProposalsKind(),
    Commitments(),
    SeedsKind(),
    FeedbackStage(),
    Prompt(),
    Pause(),
)


def register_all(outside: tuple[str, ...] = ()) -> None:
    """Register these kinds, and those of the modules `outside`. Once or again, it is the same."""
    register(*KINDS)
    register_outside(outside)

"""The kinds of stages: one folder each, in four mirrored trees. Stages never import each other.

A new kind is a folder here, in templates/stages/, static/css/stages/ and tests/stages/, and a line
below.
"""

from workshop.agenda import StageKind, register
from workshop.stages.arrival import Arrival
from workshop.stages.commitments import Commitments
from workshop.stages.feedback import FeedbackStage
from workshop.stages.introductions import Introductions
from workshop.stages.opening import Opening
from workshop.stages.pause import Pause
from workshop.stages.problem import ProblemKind
from workshop.stages.warm_up import WarmUp
from workshop.stages.works_needs import WorksNeeds

register(StageKind())
register(Arrival())
register(Opening())
register(Pause())
register(ProblemKind())
register(Commitments())
register(WarmUp())
register(FeedbackStage())
register(Introductions())
register(WorksNeeds())

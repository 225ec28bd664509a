"""The kinds of stages: one folder each, in four mirrored trees. Stages never import each other.

A new kind is a folder here, in templates/stages/, static/css/stages/ and tests/stages/, and one line below.
"""

from workshop.agenda import StageKind, register
from workshop.stages.arrival import Arrival
from workshop.stages.opening import Opening
from workshop.stages.pause import Pause

register(StageKind())
register(Arrival())
register(Opening())
register(Pause())

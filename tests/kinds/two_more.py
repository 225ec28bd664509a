"""Two more kinds, whose actions are called like those of the first one."""

from flask import Blueprint

from workshop.kinds import StageKind, register
from workshop.web.doors import find_stage


def actions(kind: str) -> Blueprint:
    """A blueprint that has what `dot_vote` has."""
    made = Blueprint(kind, __name__)

    @made.post("/<stage_id>/dots")
    def put_dot(stage_id: str) -> str:
        """Says which kind has answered."""
        return find_stage(stage_id, kind).kind

    return made


class Second(StageKind):
    """Another one."""

    key = "second"
    participant = actions("second")
    facilitator = actions("second")

    def template(self, face: str) -> str:
        """As a question."""
        return f"stages/prompt/{face}.html"


class Third(Second):
    """And one more."""

    key = "third"
    participant = actions("third")
    facilitator = actions("third")


register(Second(), Third())

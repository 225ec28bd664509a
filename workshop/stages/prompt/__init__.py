"""A question and a timer, and nothing to send."""

from workshop.kinds import StageKind


class Prompt(StageKind):
    """People talk; phones, console and projector show the question."""

    key = "prompt"

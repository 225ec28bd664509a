"""What a vote takes besides its question."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, one_of, whole_number
from workshop.domain.catalogue.designs.kinds import usual_options
from workshop.domain.session.stage import Stage

Votes = Annotated[int, whole_number(1, 10)]


class BallotOptions(Content):
    """What is voted `about`; dots with a budget and a cap per choice, or choose one."""

    about: Annotated[str, one_of("problems", "themes", "proposals")] = "problems"
    way: Annotated[str, one_of("dots", "one")] = "dots"
    votes: Votes = 1
    max_per_choice: Votes = 1


def options_of(stage: Stage) -> BallotOptions:
    """The stage's options; the usual ones where it has none."""
    return BallotOptions.model_validate(stage.options or usual_options(stage.kind))

"""What a vote takes besides its question."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, one_of, whole_number

Votes = Annotated[int, whole_number(1, 10)]
ONE = "one"


class BallotOptions(Content):
    """What is voted `about`; dots with a budget and a cap per choice, or choose one."""

    about: Annotated[str, one_of("problems", "themes", "proposals")] = "problems"
    way: Annotated[str, one_of("dots", ONE)] = "dots"
    votes: Votes = 1
    max_per_choice: Votes = 1

    @property
    def budget(self) -> int:
        """How many marks one person has."""
        return 1 if self.way == ONE else self.votes

    @property
    def cap(self) -> int:
        """How many of them one choice can get."""
        return min(self.budget, self.max_per_choice)

"""What is wrong in a file of content, said so that its writer can put it right."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing to put right.

    `file` as the writer knows it ("full-day.toml"); `stage` its key, or its number from 1 where it
    has no usable key, or "" outside stages; `key` dotted ("options.columns.works.title"); items of
    a list go by their own key, or by number from 1.
    """

    file: str
    stage: str
    key: str
    message: str

    def __str__(self) -> str:
        stage = f"stage {self.stage}" if self.stage.isdigit() else f'stage "{self.stage}"'
        where = [self.file, stage if self.stage else "", self.key, self.message]
        return ": ".join(part for part in where if part)


class ContentError(ValueError):
    """A file of content cannot be used. `problems` is all that is wrong; str() has a line each."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(map(str, self.problems)))

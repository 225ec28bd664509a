"""What can be wrong with a roster (problems stop the import) or worth knowing (notices do not)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from workshop.domain.roster.messages import MESSAGES


@dataclass(frozen=True)
class Finding:
    """One thing to tell: where it is, what it is (a key of MESSAGES) and the words to fill in.

    `row` is the row number the person sees; `column` a heading as written, or a letter (A, B, ...)
    where there is no heading. Translate with `gettext(MESSAGES[f.code]) % f.values`.
    """

    row: int | None
    column: str | None
    code: str
    params: dict[str, str] = field(default_factory=dict)

    @property
    def values(self) -> dict[str, str]:
        """Everything the placeholders of the message may ask for."""
        place = {"row": "" if self.row is None else str(self.row), "column": self.column or ""}
        return place | self.params

    @property
    def message(self) -> str:
        """The same as one or two English sentences."""
        return MESSAGES[self.code] % self.values


class Problem(Finding):
    """Must be mended in the file before the roster can be used."""


class Notice(Finding):
    """The roster was read; this is how, or what was left out."""


class RosterError(ValueError):
    """The roster cannot be used. `problems` holds all that was found, in the order of the rows."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.row or 0))
        super().__init__("\n".join(problem.message for problem in self.problems))

"""The downloads by name. A new one is a file here and a line below."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.config import LANGUAGES
from workshop.domain.session.session import Session
from workshop.exports import csv_kinds
from workshop.exports.complete import complete_file
from workshop.exports.csv_kinds import csv_file
from workshop.exports.summary import summary_file


@dataclass(frozen=True)
class Download:
    """A file to take along. `make(session, language)` gives its bytes.

    `language` None is the reader's.
    """

    name: str
    mimetype: str
    make: Callable[[Session, str], bytes]
    language: str | None = None

    def content(self, session: Session, language: str = "fi") -> bytes:
        """The file."""
        return self.make(session, self.language or language)


_CSV = {
    "notes": csv_kinds.notes,
    "problems": csv_kinds.problems,
    "commitments": csv_kinds.commitments,
    "picks": csv_kinds.picks,
    "feedback": csv_kinds.feedback,
    "participants": csv_kinds.participants,
}
_ALL = (
    *(
        Download(f"summary-{code}.md", "text/markdown; charset=utf-8", summary_file, code)
        for code in LANGUAGES
    ),
    *(
        Download(f"{name}.csv", "text/csv; charset=utf-8", csv_file(lines))
        for name, lines in _CSV.items()
    ),
    Download("complete.json", "application/json", complete_file),
)
DOWNLOADS: dict[str, Download] = {download.name: download for download in _ALL}

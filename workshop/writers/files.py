"""Every file of a session by its name. A new form of file is a writer and a line in `files`."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from workshop.domain.session.session import Session
from workshop.kinds.outcome import outcome_of, records_of, sheets
from workshop.locale import Use, languages
from workshop.locale.speaking import speaking
from workshop.outcome.blocks import Sheet
from workshop.outcome.document import complete
from workshop.writers.csv import csv_file
from workshop.writers.json import json_file
from workshop.writers.markdown import markdown

SUMMARY, TABLE, COMPLETE = "summary", "table", "complete"


@dataclass(frozen=True)
class File:
    """A file to take along. `make(session, language)` gives its bytes; `language` None is the
    reader's. `sheet` says what a table holds."""

    name: str
    use: str  # summary | table | complete
    mimetype: str
    make: Callable[[Session, str], bytes]
    language: str | None = None
    sheet: Sheet | None = None

    def content(self, session: Session, language: str = languages.default.code) -> bytes:
        """The file. Needs an application context."""
        return self.make(session, self.language or language)


def files() -> dict[str, File]:
    """The files by name: a summary for each language, a table for each sheet, the complete file."""
    every = [
        *(
            File(f"summary-{code}.md", SUMMARY, "text/markdown; charset=utf-8", _summary, code)
            for code in languages.offered(Use.FACILITATORS)
        ),
        *(
            File(
                f"{sheet.key}.csv", TABLE, "text/csv; charset=utf-8", partial(_table, sheet),
                sheet=sheet,
            )
            for sheet in sheets()
        ),
        File("complete.json", COMPLETE, "application/json", _complete),
    ]  # fmt: skip
    return {file.name: file for file in every}


def _summary(session: Session, language: str) -> bytes:
    return markdown(outcome_of(session, language))


def _table(sheet: Sheet, session: Session, language: str) -> bytes:
    with speaking(language):
        return csv_file(sheet, records_of(session, sheet, language))


def _complete(session: Session, _language: str) -> bytes:
    return json_file(complete(session))

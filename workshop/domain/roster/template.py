"""An empty roster to fill in: headings that the reader knows, and one row as an example."""

import io

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

# Sheet title, headings, example. The example's surname says that it is one.
_TEMPLATES: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "fi": (
        "Osallistujat",
        ("Nimi", "Organisaatio", "Tehtävä", "Paikkakunta", "Kielet"),
        ("Maija Esimerkki", "Mallilan kunta", "ohjaaja", "Mallila", "suomi, ruotsi"),
    ),
    "sv": (
        "Deltagare",
        ("Namn", "Organisation", "Uppgift", "Ort", "Språk"),
        ("Maja Exempel", "Exempelby kommun", "handledare", "Exempelby", "svenska, finska"),
    ),
    "en": (
        "Participants",
        ("Name", "Organisation", "Role", "Locality", "Languages"),
        (
            "Maya Example",
            "Sampleton City",
            "counsellor",
            "Sampleton",
            "English, Finnish",
        ),
    ),
}
_ROWS_READY = 60  # more than a workshop holds


def template_languages() -> tuple[str, ...]:
    """Codes of the languages whose headings the reader of rosters knows."""
    return tuple(_TEMPLATES)


def write_roster_template(language: str) -> bytes:
    """An .xlsx file in one of `template_languages()`; raises KeyError for another one.

    Cells are marked as text, or Excel turns what people type ("5-10") into dates.
    """
    title, headings, example = _TEMPLATES[language]
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    sheet.append(headings)
    sheet.append(example)
    for index, heading in enumerate(headings, start=1):
        sheet.cell(1, index, heading).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(index)].width = 26
        for row in range(2, _ROWS_READY + 2):
            sheet.cell(row, index).number_format = "@"
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()

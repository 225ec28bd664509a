"""Excel workbooks, and the files that only look like one."""

import io
import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from tests.domain.roster.files import codes, problems, read, saved, workbook

HEADER = ("Nimi", "Organisaatio")


def test_a_workbook_is_known_by_its_content_not_its_name() -> None:
    data = workbook(HEADER, ("Päivi Åström", "Hämeen TE"))

    for filename in ("lista.xlsx", "lista.csv", "LISTA", ""):
        assert read(data, filename).rows[0].name == "Päivi Åström"


def test_numbers_and_dates_are_what_a_person_would_type() -> None:
    moments = (7.0, 2.5, date(2026, 3, 1), datetime(2026, 3, 1, 13, 30), time(9, 5), True)
    data = workbook(("tunnus", "a", "b", "c", "d", "e"), moments)

    (row,) = read(data).rows

    assert row.id == "7"
    assert row.traits == {
        "a": ("2.5",),
        "b": ("2026-03-01",),
        "c": ("2026-03-01 13:30",),
        "d": ("09:05",),
        "e": ("TRUE",),
    }


def test_rows_are_counted_with_titles_and_gaps() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "Osallistujat"
    sheet["B3"], sheet["C3"] = "Nimi", "Organisaatio"
    sheet["B6"], sheet["C6"] = "Aino", "Kela"

    (aino,) = read(saved(book)).rows

    assert (aino.line, aino.name, aino.organisation) == (6, "Aino", "Kela")


def test_the_first_visible_sheet_with_content_is_read_and_the_others_named() -> None:
    book = Workbook()
    hidden = book.worksheets[0]
    hidden.append(("Nimi",))
    hidden.append(("Piilossa",))
    hidden.sheet_state = "hidden"
    book.create_sheet("Tyhjä")
    for title, name in (("Aamu", "Aino"), ("Ilta", "Iiris")):
        sheet = book.create_sheet(title)
        sheet.append(HEADER)
        sheet.append((name, "Kela"))
    book.create_sheet("Taul5")

    roster = read(saved(book))

    assert [row.name for row in roster.rows] == ["Aino"]
    (notice,) = roster.notices
    assert notice.message == "The sheet “Aamu” was read. Not read: Ilta."


def test_a_formula_that_excel_never_calculated_stays_as_text() -> None:
    data = workbook(("Nimi", "Organisaatio", "Rooli"), ("=cmd|' /C calc'!A0", "Kela", "ohjaaja"))

    assert read(data).rows[0].name == "=cmd|' /C calc'!A0"


def test_a_formula_that_excel_calculated_counts_as_its_result() -> None:
    written = workbook(HEADER, ("Aino", "Kela"), (), ('="Bo"&" Berg"', "FPA"))
    sheet = "xl/worksheets/sheet1.xml"
    data = _replaced(written, sheet, b'<c r="A4">', b'<c r="A4" t="str">')
    data = _replaced(data, sheet, b"<v />", b"<v>Bo Berg</v>")

    assert [(row.line, row.name) for row in read(data).rows] == [(2, "Aino"), (4, "Bo Berg")]


def test_problems_name_the_row_and_the_heading() -> None:
    data = workbook(HEADER, ("Aino", "x" * 201), ("Bo", "Kela", None, "muistiinpano"))

    found = [(problem.row, problem.column, problem.code) for problem in problems(data)]

    assert found == [(2, "Organisaatio", "cell_too_long"), (3, "D", "cells_beyond_headings")]


def test_line_breaks_from_other_programs_are_spaces() -> None:
    assert read(workbook(HEADER, ("Aino_x000D_\nSalo", "Kela"))).rows[0].name == "Aino Salo"


def test_a_workbook_with_nothing_in_it_is_empty() -> None:
    assert codes(saved(Workbook())) == ["empty_file"]


@pytest.mark.parametrize(
    "data, code",
    [
        (b"", "empty_file"),
        (b"\r\n \r\n", "empty_file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_excel"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password_protected",
        ),
        (b"%PDF-1.7\n", "pdf"),
        (b"\n<HTML><table>", "web_page"),
        (b"PK\x03\x04 and no more", "broken_workbook"),
        (workbook(HEADER)[:-40], "broken_workbook"),
    ],
)
def test_other_files_are_named_for_what_they_are(data: bytes, code: str) -> None:
    (problem,) = problems(data, "lista.xls")

    assert problem.code == code
    assert "lista.xls" in problem.message


@pytest.mark.parametrize(
    "parts, code",
    [
        (("mimetype", "content.xml"), "opendocument"),
        (("[Content_Types].xml", "word/document.xml"), "not_a_table"),
        (("xl/workbook.xml",), "broken_workbook"),
    ],
)
def test_other_zip_files_are_named_too(parts: tuple[str, ...], code: str) -> None:
    assert codes(_zipped({part: b"<x/>" for part in parts})) == [code]


def test_cells_at_the_far_end_of_many_rows_do_not_keep_us_busy() -> None:
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"/></row>' for n in range(1, 2_000))
    sheet = "xl/worksheets/sheet1.xml"
    empty = b"<sheetData></sheetData>"
    data = _replaced(saved(Workbook()), sheet, empty, f"<sheetData>{rows}</sheetData>".encode())

    assert codes(data) == ["too_many_columns"]


def test_a_workbook_that_swells_when_unpacked_is_too_big() -> None:
    assert codes(_zipped({"xl/workbook.xml": b"0" * 60_000_000})) == ["too_big"]


def _zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    return _zipped(parts | {part: parts[part].replace(old, new)})

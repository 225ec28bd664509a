"""What separates the cells, and what quotation marks hold together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.roster.files import codes, problems, read, written_csv


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_each_usual_delimiter_is_found(delimiter: str) -> None:
    rows = [["Namn", "Organisation", "Ort"], ["Åsa Öberg", "FPA", "Vasa"]]

    (asa,) = read(written_csv(rows, delimiter, "utf-8")).rows

    assert (asa.name, asa.organisation, asa.locality) == ("Åsa Öberg", "FPA", "Vasa")


def test_commas_inside_cells_do_not_fool_a_semicolon_file() -> None:
    data = b"Nimi;Kielet\nAino;fi, sv, en\nBo;sv, fi, en\nCia;en, sv, fi\n"

    assert [row.languages[0] for row in read(data).rows] == ["fi", "sv", "en"]


def test_a_single_column_of_last_name_comma_first_name() -> None:
    assert read(b"Nimi\nSalo, Aino\nBerg, Bo\n").rows[0].name == "Salo, Aino"


def test_excels_own_hint_line_is_obeyed_and_not_counted() -> None:
    roster = read(b"sep=;\r\nNimi;Rooli\r\nAino;ohjaaja\r\n")

    assert (roster.rows[0].line, roster.rows[0].role) == (2, "ohjaaja")


def test_rows_are_counted_as_a_spreadsheet_shows_them() -> None:
    data = b'Nimi,Rooli\n\nAino,"ohjaaja\nja tulkki"\n,\nBo,tulkki\n'

    rows = read(data).rows

    assert [(row.name, row.line) for row in rows] == [("Aino", 3), ("Bo", 5)]
    assert rows[0].role == "ohjaaja ja tulkki"


def test_old_mac_line_ends_are_line_ends() -> None:
    assert [row.name for row in read(b"Nimi;Rooli\rAino;a\rBo;b\r").rows] == ["Aino", "Bo"]


def test_a_quotation_mark_that_never_closes_swallows_nobody_silently() -> None:
    data = b'Nimi,Rooli\nAino,ohjaaja\nBo,"tulkki\nCia,ohjaaja\n'

    (problem,) = problems(data)

    assert (problem.code, problem.row) == ("open_quote", 3)


def test_an_endless_quotation_is_an_open_quotation_mark_too() -> None:
    assert codes(b'Nimi,Rooli\nAino,"' + b"x" * 200_000) == ["open_quote"]


def test_a_nickname_in_quotation_marks_is_just_a_name() -> None:
    assert read(b'Nimi,Rooli\nAino "Ansku" Salo,a\n').rows[0].name == 'Aino "Ansku" Salo'


def test_a_formula_is_only_text() -> None:
    data = b"Nimi;Rooli\n=cmd|' /C calc'!A0;@SUM(1+1)\n"

    (row,) = read(data).rows

    assert (row.name, row.role) == ("=cmd|' /C calc'!A0", "@SUM(1+1)")


def _texts(letters: str) -> st.SearchStrategy[str]:
    return st.text(letters, min_size=1, max_size=30).map(lambda t: " ".join(t.split())).filter(bool)


TEXTS = _texts("abcåäöÅÄÖéü 123;,\t'\"=+-@|\n")
PEOPLE = st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=8)


@given(
    people=PEOPLE,
    delimiter=st.sampled_from([";", ",", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_what_the_csv_module_writes_comes_back_whole(
    people: list[tuple[str, str, str]], delimiter: str, encoding: str
) -> None:
    rows = [(str(index), *person) for index, person in enumerate(people)]
    header = ("Tunnus", "Nimi", "Organisaatio", "Rooli")

    roster = read(written_csv([header, *rows], delimiter, encoding))

    assert [(row.id, row.name, row.organisation, row.role) for row in roster.rows] == rows

"""`=cmd` in a note must stay a note in the spreadsheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.writers.spreadsheet_safety import safe_cell, unsafe_cell


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        "+358 40 123",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\tx",
        "  =1+1",
        "＝1+1",
        "'=1",
    ],
)
def test_what_could_run_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Aino", "ä = ö", "2 - 1", "'90s", "a@b.fi", "#1", "–ajatus"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == unsafe_cell(text) == text


@given(st.text() | st.text("'=+-@\t\r\n ax"))
def test_it_can_be_undone_exactly(text: str) -> None:
    assert unsafe_cell(safe_cell(text)) == text


@given(st.text() | st.text("'=+-@\t\r\n ax"))
def test_nothing_safe_begins_like_a_formula(text: str) -> None:
    cell = safe_cell(text)

    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert not cell.startswith(("\t", "\r", "\n"))

"""Languages in the words of the three UI languages."""

import pytest

from tests.domain.roster.files import read
from workshop.domain.roster.languages import language_codes


@pytest.mark.parametrize(
    "written, codes",
    [
        ("suomi, ruotsi", ("fi", "sv")),
        ("fi/sv", ("fi", "sv")),
        ("FI SV EN", ("fi", "sv", "en")),
        ("svenska", ("sv",)),
        ("finska och arabiska", ("fi", "ar")),
        ("Finnish and Somali", ("fi", "so")),
        ("suomea, englantia ja venäjää", ("fi", "en", "ru")),
        ("ruotsi (äidinkieli); sorani; dari", ("sv", "ckb", "fa")),
        ("suomen kieli, svenska språket, Ukrainian language", ("fi", "sv", "uk")),
        ("sv-FI, en_GB", ("sv", "en")),
        ("tigrinja + amhara", ("ti", "am")),
        ("suomalainen viittomakieli", ("fse",)),
        ("suomi, Suomi, fi", ("fi",)),
        ("", ()),
        ("-", ()),
    ],
)
def test_words_and_codes_become_codes(written: str, codes: tuple[str, ...]) -> None:
    assert language_codes(written) == (codes, ())


def test_a_word_that_is_no_language_is_told_and_left_out() -> None:
    assert language_codes("suomi, murre") == (("fi",), ("murre",))


def test_a_notice_counts_the_rows_with_the_word() -> None:
    data = b"Nimi;Talo;Kielet\nAino;a;fi\nBo;b;sv, murre\nCia;c;murre\n"

    roster = read(data)

    (notice,) = [notice for notice in roster.notices if notice.code == "unknown_language"]
    assert (notice.row, notice.column, notice.params["count"]) == (3, "Kielet", "2")
    assert [row.languages for row in roster.rows] == [("fi",), ("sv",), ()]

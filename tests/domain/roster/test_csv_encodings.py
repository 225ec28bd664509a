"""The same list, as different programs save it."""

import pytest

from tests.domain.roster.files import codes, finnish_excel_csv, read

LIST = "Nimi;Organisaatio;Kielet\r\nPäivi Åström;Hämeenlinnan työllisyysalue;suomi, ruotsi\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_finnish_letters_survive_every_encoding(encoding: str) -> None:
    (paivi,) = read(LIST.encode(encoding)).rows

    assert paivi.name == "Päivi Åström"
    assert paivi.organisation == "Hämeenlinnan työllisyysalue"
    assert paivi.languages == ("fi", "sv")


@pytest.mark.parametrize("bom, encoding", [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_utf_16_in_both_byte_orders(bom: bytes, encoding: str) -> None:
    assert read(bom + LIST.encode(encoding)).rows[0].name == "Päivi Åström"


def test_excel_in_finland_writes_semicolons_and_windows_1252() -> None:
    roster = read(finnish_excel_csv("Nimi;Työpaikka", "Jörgen Öhman;Kela, Turku"))

    assert roster.columns == ("Nimi", "Työpaikka")
    assert roster.rows[0].organisation == "Kela, Turku"


def test_a_mac_writes_decomposed_letters_which_become_whole() -> None:
    decomposed = "Nimi,Kunta\nPa\u0308ivi,Ja\u0308rvenpa\u0308a\u0308\n"

    (paivi,) = read(decomposed.encode()).rows

    assert (paivi.name, paivi.locality) == ("P\u00e4ivi", "J\u00e4rvenp\u00e4\u00e4")


def test_spaces_and_invisible_characters_around_a_name_are_dropped() -> None:
    pasted = "Nimi,Rooli\n\u00a0 Aino\x07\u200b\u00a0Salo \u202c,\t ohjaaja \n"

    (aino,) = read(pasted.encode()).rows

    assert (aino.name, aino.role) == ("Aino Salo", "ohjaaja")


def test_the_joiner_inside_a_persian_name_stays() -> None:
    assert read("name\nعلی\u200cرضا\n".encode()).rows[0].name == "علی\u200cرضا"


def test_letters_that_an_earlier_program_broke_are_pointed_out() -> None:
    roster = read("Nimi,Kunta\nAino,HÃ¤meenlinna\nBo,JÃ¤rvenpÃ¤Ã¤\n".encode())

    (notice,) = [n for n in roster.notices if n.code == "garbled_letters"]
    assert (notice.row, notice.column) == (2, "Kunta")
    assert "HÃ¤meenlinna" in notice.message


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(256)) * 4,
        b"\xff\xfeN\x00i",
        b"Nimi\n" + b"\x01\x02\x03\x04" * 20,
    ],
    ids=["picture", "all bytes", "half a UTF-16 letter", "mostly control characters"],
)
def test_a_file_that_is_not_text_is_called_so(data: bytes) -> None:
    assert codes(data) == ["not_text"]

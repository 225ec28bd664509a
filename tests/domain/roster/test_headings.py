"""Headings in three languages, as people really write them."""

import pytest

from tests.domain.roster.files import codes, problems, read
from workshop.domain.roster.columns import WORDS, Meaning, meaning_of


@pytest.mark.parametrize(
    "headings",
    [
        "Nimi;Organisaatio;Tehtävä;Paikkakunta;Kielet",
        "NAMN;Arbetsplats;uppgift;Kommun;Arbetsspråk",
        "Full name;Organization;Job Title;Town;Working languages",
        "osallistuja;tyopaikka;rooli;kunta;työ-kielet",
        "Nimi (pakollinen);Työnantaja;Nimike:;Alue;Kieli *",
        "Nimi / Namn;Organisaatio / Organisation;Rooli/Roll;Kunta/Kommun;Kielet/Språk",
    ],
)
def test_the_same_columns_in_many_words(headings: str) -> None:
    (row,) = read(f"{headings}\nAino Salo;Kela;ohjaaja;Vaasa;fi\n".encode()).rows

    assert (row.name, row.organisation, row.role) == ("Aino Salo", "Kela", "ohjaaja")
    assert (row.locality, row.languages, row.traits) == ("Vaasa", ("fi",), {})


@pytest.mark.parametrize("first, last", [("Etunimi", "Sukunimi"), ("Förnamn", "Efternamn")])
def test_first_and_last_name_are_joined_whatever_their_order(first: str, last: str) -> None:
    assert read(f"{last};{first}\nSalo;Aino\n;Bo\n".encode()).rows[0].name == "Aino Salo"
    assert read(f"{first};{last}\nAino;Salo\nBo;\n".encode()).rows[1].name == "Bo"


def test_ids_are_enough() -> None:
    (row,) = read(b"Tunnus;Organisaatio\nA-07;Kela\n").rows

    assert (row.id, row.name) == ("A-07", None)


def test_up_to_three_title_rows_may_come_first() -> None:
    data = "Osallistujat\n\nRajanylityspaja, Vaasa\nNimi;Rooli\nAino;ohjaaja\n"

    roster = read(data.encode())

    assert roster.columns == ("Nimi", "Rooli")
    assert roster.rows[0].line == 5


def test_other_columns_become_traits_under_the_heading_as_written() -> None:
    data = "Nimi;Vuosia alalla;Teemat;Tyhjä\nAino;5-10;asuminen / terveys, työ;\n"

    (aino,) = read(data.encode()).rows

    assert aino.traits == {"Vuosia alalla": ("5-10",), "Teemat": ("asuminen", "terveys", "työ")}


def test_without_names_and_ids_it_says_what_was_found_and_what_works() -> None:
    (problem,) = problems("Henkilö;Talo\nAino;Kela\nBo;FPA\n".encode())

    assert (problem.code, problem.row) == ("no_person_column", 1)
    assert problem.params["found"] == "Henkilö, Talo"
    assert {"nimi", "namn", "name", "id", "etunimi"} <= set(problem.params["known"].split(", "))


def test_without_organisations_it_reads_on_and_says_so() -> None:
    assert [notice.code for notice in read(b"Nimi\nAino\n").notices] == ["no_organisation_column"]


@pytest.mark.parametrize(
    "headings",
    [
        "Nimi;Organisaatio;Työpaikka",
        "Nimi;Namn;Rooli",
        "Namn;Efternamn;Roll",
        "Etunimi;Nimi;Rooli",
        "Nimi;Tausta;tausta",
    ],
)
def test_two_columns_that_mean_the_same_are_not_guessed_between(headings: str) -> None:
    (problem,) = problems(f"{headings}\na;b;c\n".encode())

    assert problem.code == "same_meaning"
    assert problem.params["first"] in headings.split(";")
    assert problem.column in headings.split(";")


def test_a_column_with_text_and_no_heading_is_named_by_its_letter() -> None:
    (problem,) = problems(b"Nimi;;Rooli\nAino;x;ohjaaja\n")

    assert (problem.code, problem.row, problem.column) == ("no_heading", 1, "B")


def test_an_empty_column_without_a_heading_is_nothing() -> None:
    assert read(b"Nimi;;Rooli;\nAino;;ohjaaja;\n").columns == ("Nimi", "Rooli")


def test_a_list_with_headings_only_has_no_people() -> None:
    assert codes(b"Nimi;Rooli\n") == ["no_people"]


def test_no_word_has_two_meanings() -> None:
    for meaning, words in WORDS.items():
        assert {meaning_of(word) for word in words} == {meaning}


def test_each_meaning_is_known_in_three_languages() -> None:
    for fi, sv, en, meaning in [
        ("nimi", "namn", "name", Meaning.NAME),
        ("tunnus", "kod", "code", Meaning.ID),
        ("työnantaja", "arbetsgivare", "employer", Meaning.ORGANISATION),
        ("tehtävä", "uppgift", "role", Meaning.ROLE),
        ("paikkakunta", "ort", "locality", Meaning.LOCALITY),
        ("kielet", "språk", "languages", Meaning.LANGUAGES),
    ]:
        assert [meaning_of(word) for word in (fi, sv, en)] == [meaning] * 3

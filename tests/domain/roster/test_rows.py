"""People on the rows, and everything that can be wrong with them, told at once."""

from tests.domain.roster.files import codes, problems, read


def test_everything_wrong_is_told_at_once_in_the_order_of_the_rows() -> None:
    data = (
        "Nimi;Tunnus;Organisaatio;Työpaikka\n"  # 1: two columns for organisations
        ";;Kela;\n"  # 2: nobody
        "Aino;7;Kela;;ylimääräinen\n"  # 3: a cell too many
        f"Bo;8;{'x' * 201};\n"  # 4: too long
        "Cia;7;FPA;\n"  # 5: the id of row 3
        "Dan;9;#PUUTTUU!;\n"  # 6: what a failed lookup leaves
    )

    found = [(problem.row, problem.column, problem.code) for problem in problems(data.encode())]

    assert found == [
        (1, "Työpaikka", "same_meaning"),
        (2, None, "no_name_or_id"),
        (3, "E", "cells_beyond_headings"),
        (4, "Organisaatio", "cell_too_long"),
        (5, "Tunnus", "same_id"),
        (6, "Organisaatio", "spreadsheet_error"),
    ]


def test_a_problem_says_where_and_what_in_words() -> None:
    (problem,) = problems("Nimi;Kunta\nAino;Vaasa;Åbo\n".encode())

    assert problem.message.startswith("Row 2 has more cells than there are headings: “Åbo”")
    assert problem.values["column"] == "C"


def test_the_same_name_in_two_organisations_is_two_people() -> None:
    assert len(read(b"Nimi;Organisaatio\nMari Salo;Kela\nMari Salo;FPA\n").rows) == 2


def test_the_same_name_in_one_organisation_names_both_rows() -> None:
    (problem,) = problems(b"Nimi;Organisaatio\nMari Salo;Kela\nBo;FPA\nMARI  salo;kela\n")

    assert (problem.code, problem.row, problem.params["other"]) == ("same_person", 4, "2")
    assert "Rows 2 and 4" in problem.message


def test_namesakes_in_one_organisation_are_told_apart_by_their_ids() -> None:
    data = "Nimi;Tunnus;Organisaatio\nMari Salo;1;Kela\nMari Salo;2;Kela\n"

    assert len(read(data.encode()).rows) == 2
    assert codes(f"{data}Mari Salo;;Kela\n".encode()) == ["same_person"]


def test_the_same_name_without_organisations_is_the_same_person() -> None:
    assert codes(b"Nimi\nMari\nBo\nMari\n") == ["same_name"]


def test_people_without_an_organisation_are_not_compared_with_others() -> None:
    assert len(read(b"Nimi;Organisaatio\nMari;Kela\nMari;\n").rows) == 2


def test_ids_differ_by_more_than_capitals() -> None:
    (problem,) = problems(b"id;name\na1;Aino\nA1;Bo\n")

    assert (problem.code, problem.row, problem.column) == ("same_id", 3, "id")
    assert problem.params["other"] == "2"


def test_two_hundred_characters_still_fit() -> None:
    assert read(f"Nimi\n{'ä' * 200}\n".encode()).rows[0].name == "ä" * 200


def test_a_missing_cell_is_an_empty_one() -> None:
    (aino,) = read(b"Nimi;Organisaatio;Kunta\nAino\n").rows

    assert (aino.organisation, aino.locality) == ("", "")

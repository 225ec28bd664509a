"""Large lists: quick while they fit, a clear answer when they do not."""

import time

from tests.domain.roster.files import codes, finnish_excel_csv, problems, read, workbook


def _people(count: int) -> list[str]:
    return [f"Henkilö {n};Työpaikka {n % 40};suomi, ruotsi;a / b" for n in range(count)]


def test_two_thousand_rows_take_well_under_a_second() -> None:
    data = finnish_excel_csv("Nimi;Organisaatio;Kielet;Teemat", *_people(2_000))
    read(data[:100])  # the language names are loaded once

    started = time.process_time()
    roster = read(data)

    assert len(roster.rows) == 2_000
    assert time.process_time() - started < 1


def test_five_thousand_people_fit_and_one_more_does_not() -> None:
    assert len(read(finnish_excel_csv("Nimi;Organisaatio;Kielet;x", *_people(5_000))).rows) == 5_000
    assert codes(finnish_excel_csv("Nimi;Organisaatio;Kielet;x", *_people(5_001))) == [
        "too_many_rows"
    ]


def test_far_too_many_rows_are_not_even_read() -> None:
    data = workbook(["Nimi"], *([f"Henkilö {n}"] for n in range(5_100)))

    assert codes(data) == ["too_many_rows"]


def test_more_than_five_megabytes_is_too_big() -> None:
    (problem,) = problems(b"Nimi\n" + b"x" * (5 * 1024 * 1024))

    assert problem.code == "too_big"
    assert "5 MB" in problem.message


def test_a_row_far_to_the_right_has_too_many_columns() -> None:
    (problem,) = problems(("Nimi;Rooli\nAino" + ";" * 150 + "x\n").encode())
    assert (problem.code, problem.row) == ("too_many_columns", 2)

    assert codes(workbook(["Nimi"], ["Aino", *[None] * 150, "x"])) == ["too_many_columns"]

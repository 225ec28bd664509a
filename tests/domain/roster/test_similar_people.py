"""Who may be on the list twice."""

import pytest

from workshop.domain.roster.similar_people import Listed, look_alike


def pairs(*people: tuple[str, str]) -> list[tuple[str, str]]:
    listed = [Listed(str(n), *person) for n, person in enumerate(people)]
    return [(one.name, other.name) for one, other in look_alike(listed)]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Hanna Virtanen", "Hana Virtanen"),
        ("Hanna Virtanen", "Virtanen Hanna"),
        ("Yrjö Yli-Äijö", "Yrjo Yli Aijo"),
        ("Maija Virtanen", "Maija V."),
        ("Maija Virtanen", "Maija"),
        ("Åsa Åberg", "åsa åberg"),
    ],
)
def test_the_same_person_in_one_house(one: str, other: str) -> None:
    assert pairs((one, "Kela"), (other, "kela")) == [(one, other)]


def test_nearly_the_same_name_in_two_houses_is_two_people() -> None:
    assert pairs(("Hanna Virtanen", "Kela"), ("Hana Virtanen", "Kansanopisto")) == []
    assert pairs(("Maija", "Kela"), ("Maija Virtanen", "")) == []


def test_the_very_same_name_is_asked_about_anyway() -> None:
    found = pairs(("Hanna Virtanen", "Kela"), ("Hanna Virtanen", "Kansanopisto"))
    assert found == [("Hanna Virtanen", "Hanna Virtanen")]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Hanna Virtanen", "Hanna Korhonen"),
        ("Maija Virtanen", "Pekka Virtanen"),
        ("Maija V.", "Maija K."),
        ("Osallistuja 1", "Osallistuja 12"),
        ("Asiakas numero 1001", "Asiakas numero 1002"),
        ("Ali", "Åke"),
        ("", "Maija"),
    ],
)
def test_two_people_in_one_house(one: str, other: str) -> None:
    assert pairs((one, "Kela"), (other, "Kela")) == []

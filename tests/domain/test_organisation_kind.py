"""The kind of an organisation, told by its name."""

import pytest

from workshop.domain.people.organisation_kind import guess


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kotkan ammattiopisto", "vocational_college"),
        ("Kouvolan TE-tsto", "employment_area"),
        ("Kaakkois-Suomen hyvinvointialue", "wellbeing_county"),
        ("FPA", "kela"),
        ("Kouvolan kaupungin maahanmuuttopalvelut", "municipality_immigration"),
        ("Borgå stad", "municipality"),
        ("Sirius Koulutus Oy", "private_provider"),
        ("Meri ja Kari Oy", "employer"),
        ("Kulttuurien talo ry", "association"),
        ("Omnia", ""),
        ("", ""),
    ],
)
def test_a_telling_word_is_enough(name: str, kind: str) -> None:
    assert guess(name) == kind

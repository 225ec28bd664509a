"""The words people choose from, and the example rosters that use them."""

from collections import Counter
from pathlib import Path

import pytest

from workshop.domain.catalogue.content import ContentError
from workshop.domain.catalogue.vocabulary import load_organisations, load_roles
from workshop.domain.roster import Roster, read_roster

SESSIONS = Path(__file__).parents[2] / "sessions"
ORGANISATIONS = load_organisations(SESSIONS / "organisations.toml")
ROLES = load_roles(SESSIONS / "roles.toml")


def roster(name: str) -> Roster:
    return read_roster((SESSIONS / "rosters" / name).read_bytes(), name)


def test_the_lists_are_short_enough_for_a_phone():
    assert 12 <= len(ORGANISATIONS) <= 18
    assert 12 <= len(ROLES) <= 18


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_no_two_choices_read_the_same(code: str):
    for choices in (ORGANISATIONS, ROLES):
        names = [choice.name[code] for choice in choices]
        assert len(names) == len(set(names))


def test_names_are_of_today():
    names = {organisation.key: organisation.name["fi"] for organisation in ORGANISATIONS}
    assert names["employment_area"] == "Työllisyysalue"
    assert not any("TE-toimisto" in name for name in names.values())


@pytest.mark.parametrize(("name", "people"), [("example.csv", 24), ("example-32.csv", 32)])
def test_an_example_roster_is_read_without_a_remark(name: str, people: int):
    read = roster(name)
    assert (len(read.rows), read.notices) == (people, ())
    assert len({row.name for row in read.rows}) == people
    assert {row.organisation for row in read.rows} <= {o.name["fi"] for o in ORGANISATIONS}
    assert {row.role for row in read.rows} <= {role.name["fi"] for role in ROLES}
    assert all(row.languages and row.traits["Vuosia verkostossa"] for row in read.rows)


@pytest.mark.parametrize("name", ["example.csv", "example-32.csv"])
def test_example_rosters_are_as_excel_in_finland_writes_them(name: str):
    data = (SESSIONS / "rosters" / name).read_bytes()
    assert data.startswith("\ufeffNimi;Organisaatio;".encode())
    assert data.count(b"\r\n") == data.count(b"\n")


def test_the_hard_roster_is_hard():
    rows = roster("example-32.csv").rows
    (_, largest), *_ = Counter(row.organisation for row in rows).most_common()
    assert 0.38 <= largest / len(rows) <= 0.42
    assert len({row.locality for row in rows}) == 3
    assert {code for row in rows for code in row.languages} == {"fi", "sv"}


def test_a_broken_list_names_the_choice(tmp_path: Path):
    path = tmp_path / "organisations.toml"
    path.write_text(
        '[[organisations]]\nkey = "kela"\nname = {fi = "Kela", sv = "FPA"}\nsector = "moon"\n'
        '[[organisations]]\nkey = "kela"\nsector = "state"\n',
        encoding="utf-8",
    )
    with pytest.raises(ContentError) as refused:
        load_organisations(path)
    assert str(refused.value).split("\n") == [
        "organisations.toml: organisations.kela.name.en: missing: "
        "write the text in this language too",
        "organisations.toml: organisations.kela.sector: write one of municipal, regional, state, "
        'education, third_sector, project, private, not "moon"',
        "organisations.toml: organisations.kela.name: missing: "
        "write it in each language, {fi, sv, en}",
        "organisations.toml: organisations.kela.key: "
        "it is there more than once; give each its own key",
    ]

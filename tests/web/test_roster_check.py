"""The list looked over: one person twice, one organisation under several names, one house only."""

import re

import pytest

from tests.people import Facilitator, Phone
from tests.web.an_office import LIST, Office, with_list
from workshop import db
from workshop.domain.seating.table_request import request_for
from workshop.domain.seating.table_rule import TableRule, rules_of


@pytest.fixture
def office(aino: Facilitator) -> Office:
    return with_list(aino)


def test_spellings_are_offered_and_nothing_happens_by_itself(office: Office) -> None:
    page = office.sees()
    assert "One organisation under several names?" in page
    for _name, house, _role in LIST[:3]:
        assert f'name="kept" value="{house}"' in page
    assert 'name="kept" value="Hyvinvointialue"' not in page
    assert list(office.houses().values()) == [house for _name, house, _role in LIST]
    assert "Check for duplicates: 1 may be there twice" in office.sees("")


def test_one_name_for_all_of_them_also_when_the_list_comes_again(office: Office) -> None:
    spellings = [house for _name, house, _role in LIST[:3]]
    for _tap in range(2):
        office.does("organisations", written=spellings, kept=spellings[0])
    assert "Nobody seems to be on the list twice" in office.sees()
    once = office.houses()
    assert [once[name] for name, _house, _role in LIST[:3]] == [spellings[0]] * 3
    office.brings(*LIST)
    assert office.houses() == once


def test_joining_again_under_another_name_takes_all_along(office: Office) -> None:
    first, second, third = (house for _name, house, _role in LIST[:3])
    office.does("organisations", written=[first, second], kept=first)
    office.does("organisations", written=[first, third], kept=third)
    office.brings(*LIST)
    houses = office.houses()
    assert {houses[name] for name, _house, _role in LIST[:3]} == {third}
    assert len(houses) == len(LIST)


def test_rules_follow_the_name(office: Office) -> None:
    first, second = LIST[0][1], LIST[1][1]
    with office.aino.app.app_context():
        parameters = {"trait": "organisation", "value": second}
        rule = TableRule(session_id=office.aino.session_id, kind="not_alone", parameters=parameters)
        db.session.add(rule)
        db.session.commit()
    office.does("organisations", written=[first, second], kept=first)
    with office.aino.app.app_context():
        assert [rule.parameters["value"] for rule in rules_of(office.session())] == [first]


def test_kela_is_fpa(office: Office) -> None:
    office.brings(("Ulla Uusi", "Kela", ""))
    page = office.sees()
    assert 'name="kept" value="FPA"' in page and 'name="kept" value="Kela"' in page


def test_different_organisations_are_not_asked_about_again(office: Office) -> None:
    spellings = [house for _name, house, _role in LIST[:3]]
    office.does("apart", one=spellings)
    assert "Nobody seems to be on the list twice" in office.sees()


def test_somebody_who_joined_beside_the_list_is_offered(office: Office) -> None:
    Phone(office.aino, "Maija V.", "TE-toimisto Kouvola")
    page = office.sees()
    assert "The same person twice?" in page
    assert "They are one: keep Maija Virtanen" in page and "joined with the code" in page
    people = office.people()
    office.does("apart", one=[people["Maija V."], people["Maija Virtanen"]])
    assert "The same person twice?" not in office.sees()
    assert office.people() == people


def test_one_house_and_a_large_list_are_pointed_out_with_the_reason(office: Office) -> None:
    assert "notice roster-remarks" not in office.sees("")
    office.brings(*((f"Ihminen {n} Nro{n}", "Hyvinvointialue", "") for n in range(20)))
    for page in ("", "/check"):
        said = re.sub(r"\s+", " ", office.sees(page))
        assert "There are 25 people on the list. With more than 24 not everybody is heard" in said
        assert "More than half are from one organisation: Hyvinvointialue, 21 of 25." in said


def test_a_list_of_one_house(aino: Facilitator) -> None:
    aino.browser.post("/language", data={"language": "en"})
    office = Office(aino)
    office.brings(*((f"Ihminen {n} Nro{n}", "Kela", "") for n in range(6)))
    assert "Everybody is from one organisation: Kela." in office.sees("")


def test_somebody_says_what_kind_an_unknown_organisation_is(office: Office) -> None:
    office.brings(("Irma Isto", "Omnia", "opettaja"), ("Jere Jukka", "Jämiän opisto", "rehtori"))
    page = office.sees()
    number = re.search(r'name="organisation-(\d+)" value="Omnia"', page)
    assert number
    said = {f"organisation-{number[1]}": "Omnia", f"kind-{number[1]}": "vocational_college"}
    for _tap in range(2):
        office.does("kinds", **said)
    office.brings(("Irma Isto", "Omnia", "opettaja"))  # the same list again
    with office.aino.app.app_context():
        people = {p.name: p.trait("organisation_kind") for p in office.session().participants}
    assert people["Irma Isto"] == ("vocational_college",)
    assert people["Jere Jukka"] == ()


def test_a_wrong_guess_is_put_right_and_nonsense_is_refused(office: Office) -> None:
    office.brings(("Irma Isto", "Hyvinvointialue", "opettaja"))
    named = {"organisation-1": "Hyvinvointialue", "organisation-2": "Nobody is from here"}
    office.does("kinds", **named, **{"kind-1": "other", "kind-2": "kela"})
    with office.aino.app.app_context():
        kinds = {row.name: row.kind for row in office.session().organisation_kinds}
    assert kinds == {"Hyvinvointialue": ""}
    office.does("kinds", **named, **{"kind-1": "no such kind"})
    with office.aino.app.app_context():
        kinds = {row.name: row.kind for row in office.session().organisation_kinds}
    assert kinds == {"Hyvinvointialue": ""}


def test_what_kind_it_is_goes_along_to_the_kept_spelling(office: Office) -> None:
    first, second = LIST[0][1], LIST[1][1]
    office.does("kinds", **{"organisation-1": second, "kind-1": "project"})
    office.does("organisations", written=[first, second], kept=first)
    with office.aino.app.app_context():
        kinds = {
            p.organisation: p.trait("organisation_kind") for p in office.session().participants
        }
    assert kinds[first] == ("project",)


def test_tables_can_be_mixed_by_kind(office: Office) -> None:
    here = f"/s/{office.aino.session_id}/tables"
    assert "Kind of organisation" in office.aino.browser.get(here).text
    wish = {"trait": "organisation_kind", "part": "mix"}
    assert office.aino.browser.post(f"{here}/wishes", data=wish).status_code == 303
    with office.aino.app.app_context():
        session = office.session()
        people = [p for p in session.participants if p.organisation]
        request = request_for(session, people, (2, 3))
    assert request.mix[-1] == "organisation_kind"
    kinds = {p.values("organisation_kind") for p in request.people}
    assert kinds == {("employment_area",), ("wellbeing_county",), ("kela",)}

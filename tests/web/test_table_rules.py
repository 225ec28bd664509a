"""Rules and sizes for the tables: kept, explained when they cannot hold, refused when unclear."""

from tests.people import Facilitator
from tests.web.a_console import Console


def test_rules_are_read_as_sentences_and_hold(aino: Facilitator) -> None:
    console = Console(aino)
    assert console.rules("together", people="Ihminen Anen (Kela), Ihminen Bnen").status_code == 303
    assert console.rules("pinned", people="Ihminen Dnen", table="2").status_code == 303
    assert console.rules("not_alone", trait="languages", value="Swedish").status_code == 303
    said = console.says()
    assert "Ihminen A. and Ihminen B. sit at the same table." in said
    assert "Ihminen D. sits at table Raspberry." in said
    assert "Nobody is the only one at their table: language swedish." in said
    console.proposes()
    assert console.at("A") == console.at("B")
    assert console.at("D") == "vadelma"
    assert all(len(who & set("AEI")) != 1 for who in console.tables().values())


def test_competitors_apart_unless_allowed(aino: Facilitator) -> None:
    console = Console(aino)
    asked = {"trait": "organisation", "value": "Kela, Järjestö"}
    refused = console.rules("values_apart", **asked, allowed="Nobody Known")
    assert refused.status_code == 422
    assert "Nobody here is called so, or more than one: Nobody Known" in refused.text
    console.rules("values_apart", **asked, allowed="Ihminen Anen")
    assert (
        "Except Ihminen A., at different tables: organisation Kela and Järjestö." in console.says()
    )


def test_a_rule_removed_counts_no_longer(aino: Facilitator) -> None:
    console = Console(aino)
    console.rules("apart", people="Ihminen Anen, Ihminen Bnen")
    button = console.page().select_one(".rule button")
    assert button
    assert console.posts("rules/removed", rule=button["value"]).status_code == 303
    assert "No rules yet." in console.says()


def test_a_rule_about_nobody_is_asked_about_again(aino: Facilitator) -> None:
    console = Console(aino)
    answer = console.rules("apart", people="Ihminen Anen, Nadia")
    assert answer.status_code == 422
    assert "Nobody here is called so, or more than one: Nadia" in answer.text
    assert console.rules("at_least", trait="role", value="pormestari").status_code == 422
    assert console.rules("apart", people="Ihminen Anen").status_code == 422
    assert "No rules yet." in console.says()


def test_contradictory_rules_are_explained_with_the_least_change(aino: Facilitator) -> None:
    console = Console(aino)
    console.rules("not_alone", trait="languages", value="sv")
    console.rules("apart", people="Ihminen Anen, Ihminen Bnen")
    console.rules("together", people="Ihminen Anen, Ihminen Bnen")
    assert console.proposes().status_code == 303
    page = console.page()
    quarrelling = [rule.get_text(" ", strip=True) for rule in page.select(".is-quarrelling")]
    assert len(quarrelling) == 2
    assert all("Removing this is enough." in rule for rule in quarrelling)
    assert "These cannot all hold." in console.says()
    assert console.draft, "there are tables all the same, with the rules broken as little as can be"


def test_more_hosts_than_people_is_said(aino: Facilitator) -> None:
    console = Console(aino)
    console.rules("at_least", trait="role", value="johtaja", n="5")
    console.proposes()
    rule = console.page().select_one(".is-quarrelling")
    assert rule and "Every table has at least 5" in rule.get_text()


def test_sizes_that_cannot_hold_name_the_ones_that_would(aino: Facilitator) -> None:
    console = Console(aino, people=11)
    answer = console.proposes(4, 5)
    assert answer.status_code == 422
    assert "11 people do not divide into tables of 4–5." in answer.text
    assert "3–5 or 4–6 would work." in answer.text
    fixed = console.proposes(3, 4, tables=9)
    assert fixed.status_code == 422
    assert "11 people do not divide into 9 tables of 3–4." in fixed.text


def test_one_person_is_no_table(aino: Facilitator) -> None:
    answer = Console(aino, people=1).proposes()
    assert answer.status_code == 422
    assert "There is only one person so far." in answer.text


def test_a_pin_to_a_table_that_is_not_laid_is_said(aino: Facilitator) -> None:
    console = Console(aino)
    console.rules("pinned", people="Ihminen Anen", table="9")
    answer = console.proposes(3, 4, tables=3)
    assert answer.status_code == 422
    assert "A rule names the table Bluebell, but there are only 3 tables." in answer.text
    assert console.rules("pinned", people="Ihminen Anen", table="99").status_code == 422

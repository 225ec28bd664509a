"""The tables page: wishes and rules in, tables with proofs out, changes by hand and their cost."""

import re

from flask import Flask

from tests.people import Facilitator, Phone
from tests.web.a_console import Console
from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session


def test_a_proposal_is_mixed_and_says_that_better_is_not_possible(aino: Facilitator) -> None:
    console = Console(aino)
    assert console.proposes().status_code == 303
    assert console.houses() == [1, 1, 2, 2] or console.houses() == [2, 2, 2]
    levels = {level["level"]: level for level in console.run()["levels"]}
    assert levels["mix organisation"]["proven"]
    assert "Better is not possible." in console.says()


def test_a_move_shows_what_it_costs_and_can_be_taken_back(aino: Facilitator) -> None:
    console = Console(aino)
    console.proposes(tables=4)
    before = console.tables()
    mover = next(iter(before["koivu"]))
    console.moves(mover, "vadelma")
    page = console.page()
    moved = page.select_one(".last-move")
    assert moved and f"Ihminen {mover}. moved" in moved.get_text(" ", strip=True)
    assert "from Birch to Raspberry" in moved.get_text(" ", strip=True)
    assert moved.select_one(".move-cost li b"), "what it costs, in words"
    assert page.select_one(".column-ghost s")
    button = moved.select_one("button")
    assert button
    undo = {"draft": console.draft, "move": button["value"]}
    assert console.posts("seats/undone", **undo).status_code == 303
    assert console.tables() == before
    assert not console.page().select_one(".last-move")
    console.posts("seats/undone", **undo)
    assert console.tables() == before, "taken back twice is taken back once"


def test_the_button_of_a_table_counts_before_the_list_of_tables(aino: Facilitator) -> None:
    """Without JavaScript both come: the list as it stands, and the button that was pressed."""
    console = Console(aino)
    console.proposes(tables=4)
    one = next(iter(console.tables()["koivu"]))
    person = f"{console.id_of(one)}:{console.table('koivu')}"
    button = console.page().select_one(f".seat-here[value='{console.table('puolukka')}']")
    assert button and (button["form"], button["name"]) == ("mover", "here")
    chosen = {"draft": console.draft, "person": person, "table": console.table("koivu")}
    console.posts("seats", **chosen, here=str(button["value"]))
    assert console.at(one) == "puolukka"
    console.posts("seats", **chosen | {"person": console.id_of(one)}, here="")
    assert not console.at(one)


def test_the_score_says_what_changes_by_hand_have_taken(aino: Facilitator) -> None:
    console = Console(aino)
    console.proposes(tables=4)
    assert "The proposal had" not in console.says()
    for name in console.tables()["koivu"]:
        console.moves(name, "vadelma")
    assert re.search(r"The proposal had \d+; changes by hand took \d", console.says())


def test_two_facilitators_at_one_proposal(aino: Facilitator) -> None:
    console = Console(aino)
    console.proposes(tables=4)
    one = next(iter(console.tables()["koivu"]))
    seen = {"draft": console.draft, "person": f"{console.id_of(one)}:{console.table('koivu')}"}
    console.moves(one, "vadelma")
    console.posts("seats", **seen, table=console.table("mustikka"))
    assert console.at(one) == "vadelma", "the second did not know that they had moved"
    old = console.draft
    console.proposes(tables=4)
    console.posts("seats", draft=old, person=console.id_of(one), table="")
    assert console.at(one), "the second still had the draft before"


def test_locked_people_stay_in_every_new_proposal(aino: Facilitator) -> None:
    console = Console(aino)
    console.proposes(tables=4)
    one = next(iter(console.tables()["koivu"]))
    console.moves(one, "vadelma")
    console.posts("locks", draft=console.draft, person=console.id_of(one))
    console.moves(one, "mustikka")
    assert console.at(one) == "vadelma", "unlock first"
    console.posts("locks", draft=console.draft, group=console.table("puolukka"), on="yes")
    table = console.tables()["puolukka"]
    console.proposes(tables=4, near="anew")
    assert console.at(one) == "vadelma"
    assert console.tables()["puolukka"] >= table
    console.posts("locks", draft=console.draft, person=console.id_of(one))
    console.moves(one, "mustikka")
    assert console.at(one) == "mustikka"


def test_a_new_proposal_is_compared_and_the_earlier_one_comes_back(aino: Facilitator) -> None:
    console = Console(aino)
    console.proposes(tables=4)
    console.moves(next(iter(console.tables()["koivu"])), "vadelma")
    by_hand = console.tables()
    console.proposes(tables=4)
    assert "Compared with the tables before" in console.says()
    button = console.page().select_one(".before-after button")
    assert button
    console.posts("drafts", before=button["value"])
    assert console.tables() == by_hand


def test_wishes_are_ordered_and_shape_the_tables(aino: Facilitator) -> None:
    console = Console(aino)
    console.posts("wishes", trait="role", part="none")
    console.posts("wishes", trait="locality", part="shared")
    console.posts("wishes", trait="languages", part="mix")
    console.posts("wishes", trait="languages", step="up")
    order = [str(li["data-trait"]) for li in console.page().select("[data-trait]")]
    assert order[:3] == ["languages", "organisation", "locality"]
    console.posts("wishes", trait="organisation", to="languages")
    order = [str(li["data-trait"]) for li in console.page().select("[data-trait]")]
    assert order[:2] == ["organisation", "languages"]
    console.proposes(3, 3)
    kotka = set("ACEGIK")
    assert all(who <= kotka or not who & kotka for who in console.tables().values())
    assert console.posts("wishes", trait="shoe size", part="mix").status_code == 404


def test_the_local_expert_moves_people_and_leaves_comments_and_no_more(aino: Facilitator) -> None:
    console = Console(aino)
    console.proposes(tables=4)
    kaisa = console.expert()
    one = next(iter(console.tables()["koivu"]))
    assert console.moves(one, "vadelma", by=kaisa).status_code == 303
    assert console.at(one) == "vadelma"
    said = console.says(kaisa)
    assert "from Birch to Raspberry · Kaisa Kurki" in said
    assert "Publish the tables" not in said and "Add a rule" not in said
    comment = {"key": db.new_id(), "text": "Nämä kaksi eivät puhu keskenään."}
    about = console.table("vadelma")
    assert console.posts("comments", kaisa, about=about, **comment).status_code == 303
    console.posts("comments", kaisa, about=about, **comment)
    assert console.says().count("Nämä kaksi eivät puhu keskenään.") == 2, "once, and on its button"
    assert "Raspberry · Kaisa Kurki" in console.says()
    for what in ("proposals", "published", "rules", "wishes", "locks", "drafts", "places"):
        assert console.posts(what, kaisa, draft=console.draft).status_code == 403, what
    button = console.page().select_one(".table-comment button")
    assert button
    assert console.posts("comments/settled", kaisa, comment=button["value"]).status_code == 403
    console.posts("comments/settled", comment=button["value"])
    assert "No comments yet." in console.says()


def test_somebody_leaves_while_the_tables_are_published(aino: Facilitator) -> None:
    console = Console(aino)
    console.proposes(tables=4)
    gone = console.id_of("A")
    presence = f"/s/{aino.session_id}/console/people/{gone}/presence"
    aino.browser.post(presence, data={"is": "gone"})
    answer = console.posts("published", draft=console.draft)
    assert answer.status_code == 303
    page = aino.browser.get(console.address).text
    assert "Not here any more: Ihminen A." in page
    names = [b.get_text() for b in console.page().select(".column-person b")]
    assert "Ihminen A." not in names and len(names) == 11


def test_the_phone_says_who_meets_and_gives_nobody_away(app: Flask, aino: Facilitator) -> None:
    phones = [
        Phone(aino, n, h) for n, h in (("Amina", "Kela"), ("Ben", "Järjestö"), ("Cia", "Ely"))
    ]
    with app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        for person, town in zip(session.participants, ("Kotka", "Kotka", "Hamina"), strict=True):
            person.locality, person.traits = town, {"Asiakasryhmä": [f"oma-{person.name}"]}
            person.language = "en"
        db.session.commit()
    Console(aino, people=0).posts("wishes", trait="Asiakasryhmä", part="cluster")
    aino.presses_next()
    aino.makes_tables(3, 3)
    said = phones[0].sees()
    assert re.search(r"Here meet: [\w, ]+, and \w+\.", said)
    assert "2 of you have this in common: Kotka." in said
    assert "Hamina" not in said and "oma-" not in said


def test_two_hundred_people_are_still_a_page(aino: Facilitator) -> None:
    console = Console(aino, people=26)
    with aino.app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        for number in range(174):
            session.participants.append(
                Participant(
                    session_id=session.id,
                    name=f"Vieras {number}",
                    organisation=f"Talo {number % 9}",
                    role=f"rooli {number % 5}",
                    return_code=f"MORE{number:03d}",
                )
            )
        db.session.commit()
    assert console.proposes(4, 6).status_code == 303
    answer = aino.browser.get(console.address)
    assert answer.text.count('name="person"') == 200
    assert len(answer.data) < 600_000

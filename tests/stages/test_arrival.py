"""Joining on the projector: the code is large until the day begins, and tables appear."""

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group
from workshop.stages.arrival.paths import HEIGHT, NAMED, RADIUS, WIDTH, draw_tables


def seated(tables: int, people: int) -> list[tuple[Group, list[Participant]]]:
    """Tables with so many people each, all here."""
    made = []
    for position in range(tables):
        members = [Participant(name=f"Nimi {n}") for n in range(people)]
        for member in members:
            member.arrive()
        made.append((Group(position=position), members))
    return made


@pytest.mark.parametrize("tables", range(1, NAMED + 1))
def test_no_table_lies_on_another_or_outside(tables: int) -> None:
    drawn = draw_tables(seated(tables, 5))
    boxes = [(t.x, t.y - RADIUS, t.y + 106 + 31 * len(t.names)) for t in drawn]
    assert len(drawn) == tables
    assert all(RADIUS <= x <= WIDTH and top >= 0 and low <= HEIGHT + 24 for x, top, low in boxes)
    for number, (x, top, low) in enumerate(boxes):
        for other, above, below in boxes[:number]:
            assert abs(x - other) >= 2 * RADIUS or low <= above or below <= top


def test_every_person_has_one_path(app: Flask) -> None:
    drawn = draw_tables(seated(8, 5))
    knots = {(path.x, path.y) for table in drawn for path in table.taken}
    assert len(knots) == 40


def test_the_code_is_large_until_the_day_begins_then_the_tables_are(app: Flask) -> None:
    aino = Facilitator(app)
    for name in ("Amina", "Leena"):
        Phone(aino, name)
    aino.seats(("Amina", "Leena"))
    screen = aino.projector()
    address = f"/s/{aino.session_id}/projector"
    shown = screen.get(address).text
    assert 'class="screen-code"' in shown and "arrival-map" in shown and "Amina" in shown
    aino.presses_next()
    shown = screen.get(address).text
    assert 'class="screen-code"' not in shown and "seating-tables" in shown


def test_the_name_of_the_wifi_and_the_other_languages(app: Flask) -> None:
    aino = Facilitator(app)
    where = f"/s/{aino.session_id}/console/wifi"
    assert aino.browser.post(where, data={"wifi_name": "Paja & verkko"}).status_code == 303
    shown = aino.projector().get(f"/s/{aino.session_id}/projector").text
    assert "Paja &amp; verkko" in shown
    assert '<span lang="sv" dir="ltr">' in shown and '<span lang="en" dir="ltr">' in shown
    too_long = aino.browser.post(where, data={"wifi_name": "x" * 41})
    assert too_long.status_code == 422 and "x" * 41 in too_long.text

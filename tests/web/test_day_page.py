"""The day as a list: its order, its copies, what was removed, what will not work."""

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask

from tests.web.a_desk import Desk
from workshop import db
from workshop.domain.session.stage import Stage
from workshop.stages.warm_up.pictures import KEEP, undecided


@pytest.fixture
def desk(app: Flask) -> Desk:
    return Desk(app)


def test_the_whole_day_is_one_list_with_its_times_and_one_link_for_each_stage(desk: Desk) -> None:
    page = desk.page()
    assert len(page.select(".day-list > li")) == len(desk.order()) == 20
    assert len(page.select("a.day-name")) == 20
    assert not page.select(".day-list input:not([type=hidden]), .day-list textarea")
    assert "8.45–15.40" in desk.says()
    assert "415" not in desk.says()


def test_order_by_arrows_and_by_dragging(desk: Desk) -> None:
    desk.presses("lunch", "place", to="earlier")
    order = desk.order()
    assert order.index("lunch") + 1 == order.index("choose_joint_problem")
    desk.presses("lunch", "place", to=desk.stage("opening").id)
    assert desk.order()[1] == "lunch"
    desk.presses("lunch", "place", to=desk.stage("deepen").id)
    order = desk.order()
    assert order.index("lunch") == order.index("deepen") + 1
    assert len(order) == 20


def test_a_removed_stage_is_said_with_undo_and_stays_where_it_was(desk: Desk) -> None:
    answer = desk.presses("lunch", "removal")
    page = BeautifulSoup(desk.browser.get(answer.headers["Location"]).text, "html.parser")
    notice = page.select_one("form.undo[role=status]")
    assert notice and "Lounas" in notice.get_text()
    assert "Kumoa" in notice.get_text()
    line = page.find(id=f"stage-{desk.stage('lunch').id}")
    assert isinstance(line, Tag) and "is-removed" in line["class"]
    before = line.find_previous_sibling("li")
    assert isinstance(before, Tag) and "valinta" in before.get_text()
    desk.presses("lunch", "removal", undo="yes")
    assert "lunch" in desk.order()


def test_a_copy_stands_right_after_its_stage_once(desk: Desk) -> None:
    key = db.new_id()
    for _time in range(2):
        assert desk.presses("opening", "copies", key=key).status_code == 303
    order = desk.order()
    assert len(order) == 21
    copy = order[order.index("opening") + 1]
    assert desk.stage(copy).options == desk.stage("opening").options
    assert copy != "opening"


def test_skipped_stages_show_no_time(desk: Desk) -> None:
    desk.aino.presses_next()
    desk.aino.goes_to("problem")
    line = desk.page().find(id=f"stage-{desk.stage('warm_up').id}")
    assert isinstance(line, Tag) and not line.find("time")
    assert "ohitettu" in line.get_text()


def findings(desk: Desk) -> str:
    return " ".join(f.get_text(" ", strip=True) for f in desk.page().select(".finding"))


def test_of_a_good_day_it_says_only_what_she_has_not_decided(desk: Desk) -> None:
    assert findings(desk) == "5 kuvaa pitäisi ensin näyttää pakolaistaustaisille ihmisille."
    with desk.app.app_context():
        waiting = undecided(next(s for s in desk.session().stages if s.kind == "warm_up"))
    warm_up = desk.stage("warm_up").id
    for card in waiting:
        desk.browser.post(
            f"/s/{desk.aino.session_id}/console/warm_up/{warm_up}/pictures",
            data={"card": card.key, "decision": KEEP},
        )
    assert findings(desk) == ""


def test_three_hours_without_a_break(desk: Desk) -> None:
    desk.presses("break_1", "removal")
    desk.presses("lunch", "removal")
    said = findings(desk)
    assert "Kolme tuntia ilman taukoa" in said
    assert "60 minuuttia lyhyempi" in said


def test_a_vote_needs_what_is_voted_on(desk: Desk) -> None:
    desk.presses("problem_definition", "removal")
    link = desk.page().select_one(f"#stage-{desk.stage('choose_joint_problem').id} .finding")
    assert link and "poistettu" in link.get_text()
    assert link["href"].endswith(desk.stage("choose_joint_problem").id)
    desk.presses("problem_definition", "removal", undo="yes")
    desk.presses("problem_definition", "place", to=desk.stage("lunch").id)
    assert "Siirrä se tätä ennen" in findings(desk)


def test_too_short_and_parts_that_do_not_add_up(desk: Desk) -> None:
    form = desk.form("opening")
    form["minutes"] = "5"
    desk.saves("opening", form)
    with desk.app.app_context():
        stage = db.session.get_one(Stage, desk.stage("works_needs").id)
        stage.minutes = 40
        db.session.commit()
    said = findings(desk)
    assert "vähintään 15 min" in said
    assert "Osat vievät 30 min, vaihe 40 min" in said

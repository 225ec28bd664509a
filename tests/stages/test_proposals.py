"""A table's proposals: who decides, what is tried, who sees it in another way."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.origin import sources_of
from workshop.domain.contributions.problem import Problem
from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.response import DISAGREES, HELPS, Response
from workshop.domain.contributions.revision import revisions_of
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.writers.files import files

SOON = (dt.date.today() + dt.timedelta(days=20)).isoformat()
GONE = (dt.date.today() - dt.timedelta(days=3)).isoformat()


class Tables:
    """Amina and Leena sit at one table, Omar at another; they propose."""

    def __init__(self, app: Flask):
        self.app, self.aino = app, Facilitator(app)
        self.amina, self.leena, self.omar = (
            Phone(self.aino, name) for name in ("Amina", "Leena", "Omar")
        )
        self.aino.seats(("Amina", "Leena"), ("Omar",))
        problem = self.aino.goes_to("problem")
        self.amina.posts(problem, "wordings", sentence="Kukaan ei soita")
        self.stage = self.aino.goes_to("proposals")

    def proposes(self, what: str = "Soitamme ensin", **more: str) -> TestResponse:
        return self.amina.posts(self.stage, "proposals", **{"what": what, "decider": "we", **more})

    def rewords(self, phone: Phone, made: str, seen: str, what: str) -> TestResponse:
        form = {"key": db.new_id(), "what": what, "decider": "we", "seen": seen}
        return phone.browser.post(f"{phone.home}/proposals/{made}/wording", data=form)

    def screen(self) -> str:
        return self.aino.projector().get(f"/s/{self.aino.session_id}/projector").text

    def summary(self) -> str:
        with self.app.app_context():
            session = db.session.get_one(Session, self.aino.session_id)
            return files()["summary-fi.md"].content(session, "fi").decode()

    def responds(self, made: str, kind: str, text: str, name: str = "Omar") -> None:
        with self.app.app_context():
            proposal = db.session.get_one(Proposal, made)
            omar = db.session.query(Participant).filter_by(name=name).one()
            stage = db.session.get_one(Stage, self.stage)
            about = reference(proposal)
            db.session.add(Response.by(stage, omar, about=about, kind=kind, text=text))
            db.session.commit()


@pytest.fixture
def tables(app: Flask) -> Tables:
    return Tables(app)


def test_the_table_sees_it_the_others_do_not_and_nobody_is_named(tables: Tables) -> None:
    tables.proposes(trial="Yksi viikko", trial_until=SOON, boundaries="law")
    assert "Soitamme ensin" in tables.leena.sees() and "Yksi viikko" in tables.leena.sees()
    assert "Soitamme ensin" not in tables.omar.sees()
    for page in (tables.screen(), tables.aino.console()):
        assert "Soitamme ensin" in page
    assert "Amina" not in tables.screen()


def test_it_grows_from_the_tables_problem_unless_unticked(tables: Tables) -> None:
    one, other = tables.proposes(), tables.proposes("Toinen", origins="")
    with tables.app.app_context():
        problem = reference(db.session.query(Problem).one())
        known, none = (db.session.get_one(Proposal, m.headers["X-Made"]) for m in (one, other))
        assert list(sources_of(known)) == [problem] and list(sources_of(none)) == []


def test_what_is_decided_elsewhere_goes_to_somebody(tables: Tables) -> None:
    refused = tables.proposes(decider="elsewhere")
    assert refused.status_code == 422 and "Soitamme ensin" in refused.text
    page = BeautifulSoup(refused.text, "html.parser")
    assert page.select_one(".goes-elsewhere .is-wrong .error")
    assert tables.proposes(decider="elsewhere", goes_to="Palvelujohtaja").status_code == 303
    listed = BeautifulSoup(tables.aino.console(), "html.parser").select_one(".elsewhere")
    assert listed and "Palvelujohtaja" in listed.get_text()
    assert "Palvelujohtaja" in tables.screen()
    assert tables.summary().count("Palvelujohtaja") == 2  # beside it, and in the list upward


@pytest.mark.parametrize(
    "wrong",
    [{"what": " "}, {"decider": ""}, {"decider": "me"}, {"trial_until": GONE}, {"what": "ä" * 281}],
)
def test_what_cannot_be_kept_stays_in_the_form(tables: Tables, wrong: dict[str, str]) -> None:
    answer = tables.proposes(**{"trial": "Yksi viikko", **wrong})
    assert answer.status_code == 422 and 'class="error"' in answer.text
    assert "Yksi viikko" in answer.text
    with tables.app.app_context():
        assert db.session.query(Proposal).count() == 0


def test_two_reword_at_once_and_both_texts_are_shown(tables: Tables) -> None:
    made = tables.proposes().headers["X-Made"]
    assert tables.rewords(tables.leena, made, "1", "Leenan sanat").status_code == 303
    slower = tables.rewords(tables.amina, made, "1", "Aminan sanat")
    assert slower.status_code == 409
    assert "Leenan sanat" in slower.text and "Aminan sanat" in slower.text
    seen = BeautifulSoup(slower.text, "html.parser").select_one('main input[name="seen"]')
    assert seen and seen["value"] == "2"
    assert tables.rewords(tables.amina, made, "2", "Aminan sanat").status_code == 303
    with tables.app.app_context():
        proposal = db.session.get_one(Proposal, made)
        before = [r.values["what"] for r in revisions_of(proposal)]
        assert proposal.what == "Aminan sanat" and before == ["Soitamme ensin", "Leenan sanat"]


def test_a_trial_whose_day_has_gone_can_still_be_reworded(tables: Tables) -> None:
    made = tables.proposes().headers["X-Made"]
    with tables.app.app_context():
        db.session.get_one(Proposal, made).trial_until = dt.date.fromisoformat(GONE)
        db.session.commit()
    form = {"key": db.new_id(), "what": "Uusi", "decider": "we", "seen": "1", "trial_until": GONE}
    address = f"{tables.leena.home}/proposals/{made}/wording"
    assert tables.leena.browser.post(address, data=form).status_code == 303


def test_only_its_table_and_only_while_the_part_is_open(tables: Tables) -> None:
    made = tables.proposes().headers["X-Made"]
    assert tables.rewords(tables.omar, made, "1", "Omarin sanat").status_code == 404
    for verb in ("withdrawal", "disagreements"):
        address = f"{tables.omar.home}/proposals/{made}/{verb}"
        assert tables.omar.browser.post(address, data={"key": db.new_id()}).status_code == 404
    tables.aino.goes_to("commitments")
    late = tables.rewords(tables.leena, made, "1", "Leenan sanat")
    assert late.status_code == 409 and "Leenan sanat" in late.text
    with tables.app.app_context():
        assert db.session.get_one(Proposal, made).what == "Soitamme ensin"


def test_whoever_moved_to_another_table_keeps_what_they_wrote(tables: Tables) -> None:
    made = tables.proposes().headers["X-Made"]
    tables.aino.seats(("Leena",), ("Omar", "Amina"))
    assert tables.rewords(tables.amina, made, "1", "Aminan sanat").status_code == 303
    assert "Aminan sanat" in tables.leena.sees() and "Aminan sanat" not in tables.omar.sees()


def test_disagreement_stands_beside_it_without_a_name_and_stays(tables: Tables) -> None:
    made = tables.proposes().headers["X-Made"]
    address = f"{tables.leena.home}/proposals/{made}/disagreements"
    assert "Soitamme ensin" in tables.leena.browser.get(address).text
    text = {"key": db.new_id(), "text": "Emme ehdi soittaa"}
    assert tables.leena.browser.post(address, data={**text, "text": " "}).status_code == 422
    for _time in range(2):
        assert tables.leena.browser.post(address, data=text).status_code == 303
    tables.rewords(tables.amina, made, "1", "Soitamme torstaisin")
    for page in (tables.amina.sees(), tables.aino.console(), tables.summary()):
        assert "Emme ehdi soittaa" in page
    with tables.app.app_context():
        assert db.session.query(Response).filter_by(kind=DISAGREES).count() == 1


def test_offers_of_help_stand_beside_it(tables: Tables) -> None:
    made = tables.proposes().headers["X-Made"]
    tables.responds(made, HELPS, "Lainaan puhelimen")
    assert "Lainaan puhelimen" in tables.amina.sees() and "Lainaan" in tables.summary()


def test_whoever_wrote_it_takes_it_back_and_puts_it_back(tables: Tables) -> None:
    made = tables.proposes().headers["X-Made"]
    address = f"{tables.amina.home}/proposals/{made}/withdrawal"
    tables.amina.browser.post(address)
    for page in (tables.leena.sees(), tables.screen(), tables.summary()):
        assert "Soitamme ensin" not in page
    tables.amina.browser.post(address, data={"undo": "yes"})
    assert "Soitamme ensin" in tables.leena.sees()


def test_without_a_table_one_is_told_so(app: Flask) -> None:
    aino = Facilitator(app)
    pia = Phone(aino, "Pia")
    stage = aino.goes_to("proposals")
    assert pia.posts(stage, "proposals", what="Yksin", decider="we").status_code == 422
    assert "notice" in pia.sees()

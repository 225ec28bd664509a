"""A small day over HTTP with PostgreSQL beneath: eight people from the door to the files."""

import datetime as dt
import io
import json
import re

from flask import Flask

from tests.engine import wait_for_engine
from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.session.session import Session
from workshop.writers.files import files

NAMES = ("Salla", "Björn", "Nadia", "Oskar", "Mats", "Hassan", "Linnéa", "Pia")
HOUSES = ("Kela", "Järjestö", "Hyvinvointialue", "Työllisyysalue")
SOON = (dt.date.today() + dt.timedelta(days=20)).isoformat()


def tables_for(aino: Facilitator) -> None:
    """She asks for tables of four and publishes them."""
    address = f"/s/{aino.session_id}/tables"
    form = {"low": "4", "high": "4", "who": "here"}
    assert aino.browser.post(f"{address}/proposals", data=form).status_code == 303
    wait_for_engine(aino.app)
    draft = re.search(r'name="draft" value="([^"]+)"', aino.browser.get(address).text)
    assert draft
    published = aino.browser.post(f"{address}/published", data={"draft": draft[1]})
    assert published.status_code == 303


def complete_of(aino: Facilitator) -> dict:
    """The complete file, as downloaded."""
    address = f"/s/{aino.session_id}/organiser/exports/complete.json"
    return json.loads(aino.browser.get(address).text)


def people_by_name(app: Flask, session_id: str) -> dict[str, str]:
    """Ids of the people in the room."""
    with app.app_context():
        people = db.session.get_one(Session, session_id).participants
        return {person.name: person.id for person in people}


def test_from_the_door_to_the_files(app: Flask) -> None:
    assert db.session.get_bind().dialect.name == "postgresql"
    aino = Facilitator(app)
    phones = [Phone(aino, name, HOUSES[n % 4]) for n, name in enumerate(NAMES)]
    salla, bjorn = phones[:2]
    tables_for(aino)

    stage = aino.goes_to("canvas")
    for phone, name in zip(phones, NAMES, strict=True):
        form = {
            "text": f"{name}: äö toimii \N{SEEDLING}",
            "field": "works_needs.works",
            "key": f"the key of {name}",
        }
        made = [phone.posts(stage, "notes", **form).headers["X-Made"] for _ in range(2)]
        assert made[0] == made[1]
    assert "äö toimii \N{SEEDLING}" in aino.console()

    stage = aino.goes_to("commitments")
    form = {
        "key": db.new_id(),
        "what": "Soitamme yhdessä",
        "due": SOON,
        "others": people_by_name(app, aino.session_id)["Björn"],
    }
    made = salla.browser.post(f"{salla.home}/commitments/{stage}/commitments", data=form)
    address = f"{bjorn.home}/commitments/{made.headers['X-Made']}/answer"
    assert bjorn.browser.post(address, data={"answer": "accepted"}).status_code == 303

    for name in files():
        answer = aino.browser.get(f"/s/{aino.session_id}/organiser/exports/{name}")
        assert answer.status_code == 200 and answer.data
    file = complete_of(aino)
    assert len(file["participants"]) == len(file["notes"]) == 8
    assert sorted(len(g) for g in seated(file).values()) == [4, 4]
    assert file["commitments"][0]["parties"][0]["answer"] == "accepted"


def seated(file: dict) -> dict[str, list[str]]:
    """Who sits at each table."""
    tables: dict[str, list[str]] = {}
    for seat in file["rounds"][-1]["seats"]:
        tables.setdefault(seat["group_id"], []).append(seat["participant_id"])
    return tables


def test_a_file_of_another_house_comes_in_and_goes_out_the_same(app: Flask) -> None:
    aino = Facilitator(app)
    for name in NAMES[:4]:
        Phone(aino, name)
    tables_for(aino)
    file = complete_of(aino)
    with app.app_context():
        db.Base.metadata.drop_all(db.session.get_bind())
        db.Base.metadata.create_all(db.session.get_bind())
    elsewhere = Facilitator(app)
    sent = {"file": (io.BytesIO(json.dumps(file).encode()), "complete.json")}
    assert elsewhere.browser.post("/sessions/import", data=sent).status_code == 303
    elsewhere.session_id = file["session"]["id"]
    assert complete_of(elsewhere) == file

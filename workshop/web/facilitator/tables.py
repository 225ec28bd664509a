"""The tables of a session: a draft for facilitators and the local expert, and its publishing."""

from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db, grouping
from workshop.domain.participant import Participant
from workshop.domain.seating import Group, Round, current_round, draft_round
from workshop.domain.tables import form_groups, publish, start_draft, table_at
from workshop.live import refresh, reload_pages
from workshop.web import identity
from workshop.web.doors import done, enter_session, find, room
from workshop.web.facilitator.proposing import SizeForm, in_words, people_for
from workshop.web.facilitator.table_view import table_view

door = Blueprint("tables", __name__, url_prefix="/s/<session_id>/tables")
Page = str | Response | tuple[str, int]
PLACE = 60


@door.before_request
def only_invited() -> Response | None:
    """In come facilitators and the local expert."""
    session = enter_session(request.view_args)
    if not identity.may(session, identity.EXPERT):
        if request.method == "GET" and not identity.account():
            return redirect(url_for("accounts.sign_in", next=request.path))
        abort(403)
    g.who = identity.name_in(session)
    return None


@door.get("")
def draft() -> str:
    """The draft, or the published tables, or a question how large the tables should be."""
    return _page()


@door.post("/proposals")
def propose() -> Page:
    """New tables from the grouping engine; nothing is shown to anybody yet."""
    session, form = room(), SizeForm(request.form)
    if not form.validate():
        return _page(form), 422
    size = (form.low.data or 0, form.high.data or 0)
    _put_away()
    try:
        form_groups(session, people_for(session, form.who.data), size)
    except grouping.Unseatable as error:
        db.session.rollback()  # the draft there was is still there
        field = form.who if error.reason in ("nobody", "one_person") else form.high
        field.errors = [in_words(error)]
        return _page(form), 422
    session.group_min = size[0]
    session.group_max = size[1]
    return _kept()


@door.post("/drafts")
def change() -> Response:
    """Begin from the tables that are published; or put the draft away."""
    current = current_round(room())
    if request.form.get("away"):
        _put_away()
    elif current and not draft_round(room()):
        start_draft(room(), like=current)
    return _kept()


@door.post("/seats")
def move() -> Response:
    """Somebody to another table of the draft: its id, "new", or none."""
    round_, person = _seen(), find(Participant, request.form.get("person", ""))
    if round_:
        round_.put(person, _chosen(round_, person, request.form.get("table", "")))
    return _kept()


@door.post("/places")
def places() -> Page:
    """Where each table stands: "by the window"."""
    return _too_long() or _keep_places()


@door.post("/published")
def make_public() -> Page:
    """From now on people see their table."""
    wrong = _too_long()
    if wrong:
        return wrong
    round_ = _seen()
    if round_ and round_.seats:
        publish(round_)
    return _keep_places()


def _put_away() -> None:
    old = draft_round(room())
    if old:
        db.session.delete(old)
        db.session.flush()
        db.session.expire(room(), ["rounds"])


def _keep_places() -> Response:
    for group in room().groups:
        typed = request.form.get(f"place-{group.id}")
        if typed is not None and " ".join(typed.split()) != group.place:
            group.place = " ".join(typed.split())
    answer = _kept()
    refresh(room(), "console/face", "projector/view")
    reload_pages(room())
    return answer


def _too_long() -> Page | None:
    wrong = {g.id for g in room().groups if len(request.form.get(f"place-{g.id}", "")) > PLACE}
    said = _("This is too long. At most %(max)d characters fit here.", max=PLACE)
    return (_page(wrong={group_id: said for group_id in wrong}), 422) if wrong else None


def _seen() -> Round | None:
    """The draft this page showed; None when somebody has made a newer one meanwhile."""
    round_ = draft_round(room())
    return round_ if round_ and round_.id == request.form.get("draft") else None


def _chosen(round_: Round, person: Participant, table: str) -> Group | None:
    """The table of this id; for "new" a free one, or theirs where they sit alone already."""
    if table != "new":
        return find(Group, table) if table else None
    seat = round_.seat_of(person)
    if seat and len(round_.members(seat.group)) == 1:
        return seat.group
    used = {seat.group.position for seat in round_.seats}
    return table_at(room(), next(n for n in range(len(used) + 1) if n not in used))


def _kept() -> Response:
    db.session.commit()
    refresh(room(), "console/people")
    return done(url_for("tables.draft", session_id=room().id))


def _page(form: SizeForm | None = None, wrong: dict[str, str] | None = None) -> str:
    session = room()
    round_, current = draft_round(session), current_round(session)
    shown = round_ or current
    more: dict[str, Any] = table_view(session, shown) if shown else {}
    return render_template(
        "web/tables/draft.html",
        session=session,
        draft=round_,
        current=current,
        form=form or SizeForm(low=session.group_min, high=session.group_max),
        is_asking=form is not None,
        wrong=wrong or {},
        typed=request.form,
        **more,
    )

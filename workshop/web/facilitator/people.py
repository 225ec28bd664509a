"""People: who is expected, who is here, return codes; a roster; somebody without a phone."""

from collections.abc import Sequence
from typing import Any

from flask import Response as FlaskResponse
from flask import abort, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.roster import (
    MESSAGES,
    RosterError,
    read_roster,
    template_languages,
    write_roster_template,
)
from workshop.domain.roster.checking import composition, count_findings
from workshop.domain.seating.tables import seat_late
from workshop.domain.session.codes import new_return_code
from workshop.domain.session.submission import accept
from workshop.live import refresh, reload_pages
from workshop.locale import MSGIDS
from workshop.locale.speaking import spoken
from workshop.web import identity
from workshop.web.doors import done, find, this_session
from workshop.web.facilitator.guard import door, who
from workshop.web.facilitator.roster_check import remarks
from workshop.web.forms import Keyed, line
from workshop.web.neighbours import neighbours_see

Page = str | Response | tuple[str, int]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class PersonForm(Keyed):
    """Somebody who takes part without a phone."""

    name = line(lazy_gettext("Name"), length=60, required=True)
    organisation = line(lazy_gettext("Organisation"), length=80)


@door.get("/people")
def people_page() -> str:
    """Everybody of this workshop."""
    return _page()


@door.post("/people")
def add_person() -> Page:
    """Somebody without a phone: here at once, at a table if tables are published."""
    form = PersonForm(request.form)
    if not form.validate():
        return _page(form=form), 422
    made = accept(this_session(), form.key.data, lambda: _welcome(form))
    return _changed(Participant.known_as(made.target_id))


@door.post("/people/roster")
def import_roster() -> Page:
    """A list from a file. With one problem in it nothing is taken in, and all problems are told."""
    file = request.files.get("roster")
    if file is None or not file.filename:
        return _page(problems=[_("Choose a file first.")]), 422
    try:
        roster = read_roster(file.read(), file.filename)
    except RosterError as error:
        return _page(problems=_told(error.problems)), 422
    people = Participant.expect(this_session(), roster.rows)
    db.session.commit()
    refresh(this_session(), "console/people", "projector/view")
    return _page(notices=_told(roster.notices), taken_in=len(people))


@door.post("/people/<person_id>/presence")
def mark(person_id: str) -> Response:
    """Gone (or not coming), or here again. What they wrote stays."""
    person: Participant = find(Participant, person_id)
    if request.form.get("is") == "here":
        person.arrive() if person.arrived_at else person.arrive_by_hand()
        seat_late(person)
    elif request.form.get("is") == "expected":
        person.left_at = None
    else:
        person.leave()
    return _changed(person)


@door.post("/people/<person_id>/writing")
def write_for(person_id: str) -> Response:
    """The phone's pages in this browser, to write for somebody who has no phone."""
    person: Participant = find(Participant, person_id)
    if not person.is_here or person.has_phone:
        abort(404)
    identity.write_for(person, who())
    return redirect(url_for("participant.here"), 303)


@door.get("/people/template-<code>.xlsx")
def roster_template(code: str) -> Response:
    """An empty list to fill in."""
    if code not in template_languages():
        abort(404)
    headers = {"Content-Disposition": f'attachment; filename="rajapaja-{code}.xlsx"'}
    return FlaskResponse(write_roster_template(code), mimetype=XLSX, headers=headers)


def _welcome(form: PersonForm) -> Participant:
    session = this_session()
    person = Participant(
        id=db.new_id(),
        session_id=session.id,
        name=form.name.data,
        organisation=form.organisation.data,
        locality=session.locality,
        language=session.screen_language,
        languages=[],
        traits={},
        return_code=new_return_code(),
    )
    session.participants.append(person)
    person.arrive_by_hand()
    db.session.flush()
    seat_late(person)
    return person


def _changed(person: Participant | None = None) -> Response:
    session = this_session()
    db.session.commit()
    refresh(session, "console/people", "console/face", "console/next", "projector/view")
    if person:
        reload_pages(session, person)
        neighbours_see(person)
    return done(url_for("facilitator.people_page", session_id=session.id))


def _told(findings: Sequence[Any]) -> list[str]:
    """Problems or notices in the language being spoken; each says its row and column."""
    return [_(MESSAGES[found.code]) % found.values for found in findings]


def _page(form: PersonForm | None = None, **more: Any) -> str:
    session = this_session()
    people = sorted(session.participants, key=lambda p: spoken().sort_key(p.name))
    known = spoken().code in template_languages()
    return render_template(
        "web/facilitator/people_page.html",
        session=session,
        people=people,
        form=form or PersonForm(),
        template_language=spoken().code if known else MSGIDS,
        remarks=remarks(composition(session)),
        questions=count_findings(session),
        **more,
    )

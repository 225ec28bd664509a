"""The way in: a code, a name of one's own choosing, or a row of the roster; and the way back in."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.tables import seat_late
from workshop.domain.session.codes import normalise_code
from workshop.domain.session.session import Session
from workshop.live import refresh
from workshop.locale import languages
from workshop.locale.speaking import spoken
from workshop.web import identity, language
from workshop.web.neighbours import neighbours_see
from workshop.web.participant.forms import CodeForm, JoinForm, ReturnForm

door = Blueprint("entrance", __name__)

Page = str | Response | tuple[str, int]


@door.route("/", methods=["GET", "POST"])
def home() -> Page:
    """Type the code on the screen."""
    form = CodeForm(request.form)
    if request.method == "POST" and form.validate():
        session = Session.by_code(form.code.data)
        if session:
            return redirect(url_for(".join", code=session.code), 303)
        form.code.errors = [
            _("No workshop has the code %(code)s. Check it on the screen.",
              code=normalise_code(form.code.data))
        ]  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render_template("web/participant/home.html", form=form), status


@door.route("/j/<code>", methods=["GET", "POST"])
def join(code: str) -> Page:
    """Give a name and where you come from. No account, no e-mail."""
    session = _session(code)
    if session is None:
        return _no_such_workshop(code)
    if identity.participant(session):
        return redirect(url_for("participant.here", session_id=session.id), 303)
    if session.is_over:
        return render_template("web/participant/over.html", session=session), 410
    waiting = [p for p in session.participants if p.from_roster and not p.arrived_at]
    form = JoinForm.for_session(session, request.form)
    if request.method == "POST" and form.validate():
        return _let_in(form.make(session, language.current()))
    if waiting and request.method == "GET" and "own" not in request.args:
        people = sorted(waiting, key=lambda p: spoken().sort_key(p.short_name))
        return render_template("web/participant/roster.html", session=session, people=people)
    status = 422 if request.method == "POST" else 200
    return render_template(
        "web/participant/join.html", session=session, form=form, has_roster=bool(waiting)
    ), status


@door.route("/j/<code>/people/<person_id>", methods=["GET", "POST"])
def row(code: str, person_id: str) -> Page:
    """ "That is me": the second tap of somebody on the roster."""
    session = _session(code)
    if session is None:
        return _no_such_workshop(code)
    person = db.session.get(Participant, person_id)
    if person is None or person.session_id != session.id or not person.from_roster:
        return redirect(url_for(".join", code=session.code), 303)
    if person.arrived_at:
        return render_template("web/participant/taken.html", session=session, person=person), 409
    if request.method == "POST":
        person.language = language.current()
        return _let_in(person)
    return render_template("web/participant/row.html", session=session, person=person)


@door.route("/j/<code>/return", methods=["GET", "POST"])
def come_back(code: str) -> Page:
    """On another phone: the personal return code."""
    session = _session(code)
    if session is None:
        return _no_such_workshop(code)
    form = ReturnForm(request.form)
    if request.method == "POST" and form.validate():
        person = Participant.returning(session, form.code.data)
        if person:
            return _let_in(person)
        form.code.errors = [
            _("Nobody in this workshop has that return code. You find yours on your first phone, "
              "under My details.")
        ]  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render_template("web/participant/return.html", session=session, form=form), status


@door.get("/about-your-words")
def about() -> str:
    """What happens to what people write."""
    return render_template("web/participant/about.html")


@door.post("/language")
def speak() -> Response:
    """Choose a language before joining, or in the facilitator's pages."""
    code = request.form.get("language", "")
    if code in languages:
        identity.choose_language(code)
    back = request.form.get("back", "/")
    is_ours = back.startswith("/") and not back.startswith(("//", "/\\"))
    return redirect(back if is_ours else "/", 303)


def _session(code: str) -> Session | None:
    writes = request.method == "POST"
    if writes:
        request.form  # noqa: B018  read the body before a write transaction begins
        db.begin_writing()
    session = Session.by_code(code, to_write=writes)
    if session:
        g.session = session
    return session


def _no_such_workshop(code: str) -> Page:
    form = CodeForm(code=code)
    form.code.errors = [
        _("No workshop has the code %(code)s. Check it on the screen.", code=normalise_code(code))
    ]
    return render_template("web/participant/home.html", form=form), 404


def _let_in(person: Participant) -> Response:
    """Open the door: the phone is theirs, and a table is found if tables are out already."""
    session = person.session
    if session.is_over and not person.arrived_at:
        return redirect(url_for(".join", code=session.code), 303)
    person.arrive_by_phone()
    seat_late(person)
    db.session.commit()
    identity.join(person)
    refresh(session, "console/face", "console/people", "console/next", "projector/view")
    neighbours_see(person)
    return redirect(url_for("participant.here", session_id=session.id), 303)

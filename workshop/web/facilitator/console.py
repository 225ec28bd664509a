"""The console page."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.seating.place import Place
from workshop.domain.session.day import Day
from workshop.live import refresh, reload_pages
from workshop.locale import Use, languages
from workshop.web import language
from workshop.web.doors import done, this_session
from workshop.web.facilitator.guard import console_url, door


@door.get("")
def console() -> str:
    """The day from the facilitator's chair."""
    session = this_session()
    place = Place(session, language.current())
    offered = languages.offered(Use.SCREEN)
    return render_template(
        "web/facilitator/console.html",
        session=session,
        day=Day(session),
        place=place,
        screen_languages=[languages[code] for code in session.languages if code in offered],
    )


@door.post("/eyes-up")
def eyes_up() -> Response:
    """Phones show only "look up", or their page again."""
    this_session().raise_eyes(request.form.get("up") == "yes")
    db.session.commit()
    refresh(this_session(), "phones/now", "console/clock", "console/next")
    return done(console_url())


@door.post("/screen")
def screen() -> Response:
    """The projector's language and its light: paper, or night for a dim room."""
    session = this_session()
    if request.form.get("language") in languages.offered(Use.SCREEN):
        session.screen_language = request.form["language"]
    if request.form.get("dark") in ("yes", "no"):
        session.dark_room = request.form["dark"] == "yes"
    db.session.commit()
    reload_pages(session)
    return done(console_url())


@door.get("/screen")
def preview() -> Response:
    """Open the projector in its own window."""
    return redirect(url_for("projector.enter", key=this_session().projector_key))

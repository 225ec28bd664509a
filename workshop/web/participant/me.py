"""My details: name, organisation, language, return code; leaving a shared phone."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.live import refresh
from workshop.web import identity, language
from workshop.web.doors import me, this_session
from workshop.web.neighbours import neighbours_see
from workshop.web.participant.forms import JoinForm
from workshop.web.participant.guard import door


@door.route("/details", methods=["GET", "POST"])
def details() -> str | Response | tuple[str, int]:
    """See and change what the room knows about me."""
    form = JoinForm.for_session(this_session(), request.form, me())
    if request.method == "POST" and form.validate():
        form.fill(me())
        db.session.commit()
        refresh(this_session(), "console/people", "projector/view")
        neighbours_see(me())
        return redirect(url_for(".here"), 303)
    status = 422 if request.method == "POST" else 200
    return render_template("web/participant/details.html", form=form, person=me()), status


@door.post("/language")
def speak() -> Response:
    """Another language from now on."""
    code = request.form.get("language", "")
    if code in language.offered():
        me().language = code
        db.session.commit()
        identity.join(me())
    return redirect(url_for(".here"), 303)


@door.post("/written")
def stop_writing_for() -> Response:
    """A facilitator has written for somebody without a phone and goes back to the console."""
    identity.leave(this_session())
    return redirect(url_for("facilitator.console"), 303)


@door.post("/leave")
def leave() -> Response:
    """This phone is for somebody else now; what I wrote stays in the workshop."""
    code = this_session().code
    identity.leave(this_session())
    return redirect(url_for("entrance.join", code=code), 303)

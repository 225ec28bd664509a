"""Addresses to give away: to join, and one for each door."""

from flask import current_app, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.live import refresh
from workshop.web.address import base_address
from workshop.web.doors import done, this_session
from workshop.web.facilitator.guard import door
from workshop.web.forms import Form, line


class WifiForm(Form):
    """What the first screen says about the network; never its password."""

    wifi_name = line(_("Name of the Wi-Fi"), length=40)


@door.post("/wifi")
def name_wifi() -> Response | tuple[str, int]:
    """The network that people here can use, shown beside the code."""
    form = WifiForm(request.form)
    if not form.validate():
        return _page(form), 422
    this_session().wifi_name = form.wifi_name.data
    db.session.commit()
    refresh(this_session(), "projector/view")
    return done(url_for("facilitator.share", session_id=this_session().id))


@door.get("/links")
def share() -> str:
    """Every door of this workshop and whom it is for."""
    return _page(WifiForm(obj=this_session()))


def _page(wifi: WifiForm) -> str:
    session = this_session()
    base = base_address(current_app.config["RAJAPAJA"])
    doors = {
        "projector": url_for("projector.enter", key=session.projector_key),
        "facilitator": url_for("invited.console", key=session.console_key),
        "expert": url_for("invited.tables", key=session.expert_key),
        "observer": url_for("observer.enter", key=session.observer_key),
        "organiser": url_for("organiser.enter", key=session.organiser_key),
    }
    return render_template(
        "web/facilitator/share.html",
        session=session,
        wifi=wifi,
        doors={who: f"{base}{path}" for who, path in doors.items()},
    )

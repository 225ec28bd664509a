"""Addresses to give away: joining, projector, another facilitator, local expert, organiser."""

from flask import current_app, render_template, url_for

from workshop.web.address import base_address
from workshop.web.doors import this_session
from workshop.web.facilitator.guard import door


@door.get("/links")
def share() -> str:
    """Every door of this workshop and whom it is for."""
    session = this_session()
    base = base_address(current_app.config["RAJAPAJA"])
    doors = {
        "projector": url_for("projector.enter", key=session.projector_key),
        "facilitator": url_for("invited.console", key=session.console_key),
        "expert": url_for("invited.tables", key=session.expert_key),
        "organiser": url_for("organiser.enter", key=session.organiser_key),
    }
    return render_template(
        "web/facilitator/share.html",
        session=session,
        doors={who: f"{base}{path}" for who, path in doors.items()},
    )

"""`create_app`: the only place that knows everything."""

from datetime import timedelta
from typing import Any

from flask import Flask, g
from flask_babel import Babel
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop import db, migrations, stages, web
from workshop.config import ROOT, Config
from workshop.domain import catalogue, models
from workshop.live import connection, socket
from workshop.locale import MSGIDS
from workshop.web import (
    decks,
    errors,
    headers,
    language,
    origin,
    pages,
    reseating,
    stylesheet,
    tables,
)
from workshop.web.facilitator import accounts, invited
from workshop.web.facilitator import door as facilitator
from workshop.web.facilitator import sessions as session_list
from workshop.web.organiser import door as organiser
from workshop.web.participant import door as participant
from workshop.web.participant import entrance
from workshop.web.projector import door as projector

__all__ = ["connection", "create_app", "models", "stages", "web"]


def create_app(config: Config | None = None) -> Flask:
    """The application, its store upgraded, its doors hung."""
    config = config or Config.from_environment()
    config.data.mkdir(parents=True, exist_ok=True)
    app = Flask(
        __name__, template_folder=str(ROOT / "templates"), static_folder=str(ROOT / "static")
    )
    app.config.update(
        RAJAPAJA=config,
        SECRET_KEY=config.secret_key(),
        SESSION_COOKIE_NAME="rajapaja",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=config.secure_cookies,
        PERMANENT_SESSION_LIFETIME=timedelta(days=120),
        MAX_CONTENT_LENGTH=6 * 1024 * 1024,
        MAX_FORM_MEMORY_SIZE=1024 * 1024,
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(days=30),
        BABEL_DEFAULT_LOCALE=MSGIDS,
        BABEL_TRANSLATION_DIRECTORIES=str(ROOT / "workshop" / "translations"),
    )
    if config.public_url:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_proto=1, x_host=1)  # type: ignore[method-assign]
    catalogue.check()
    engine = db.open_store(config.database_url)
    migrations.upgrade(engine)
    app.extensions["store"] = engine

    Babel(app, locale_selector=language.choose)
    pages.set_up(app)
    app.before_request(origin.refuse_other_sites)
    app.after_request(headers.add)
    app.teardown_appcontext(lambda _error: db.session.remove())
    app.url_defaults(_same_session)
    errors.handle(app)

    for blueprint in (
        stylesheet.door, decks.door, accounts.door, session_list.door, facilitator, invited.door,
        tables.door, reseating.door, participant, entrance.door, projector, organiser,
    ):  # fmt: skip
        app.register_blueprint(blueprint)
    socket.attach(app, config)
    return app


def _same_session(endpoint: str, values: dict[str, Any]) -> None:
    """Links stay in the session they are written in unless they say otherwise."""
    room = getattr(g, "session", None)
    if room is not None and "session_id" not in values and endpoint in _in_a_session():
        values["session_id"] = room.id


def _in_a_session() -> set[str]:
    from flask import current_app

    known: set[str] | None = current_app.extensions.get("in_a_session")
    if known is None:
        known = {
            r.endpoint for r in current_app.url_map.iter_rules() if "session_id" in r.arguments
        }
        current_app.extensions["in_a_session"] = known
    return known

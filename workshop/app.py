"""`create_app`: the only place that knows everything."""

from datetime import timedelta
from typing import Any

from flask import Flask, current_app, g
from flask_babel import Babel
from jinja2 import ChoiceLoader, FileSystemLoader
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop import db, migrations, stages, web
from workshop.config import ROOT, Config
from workshop.domain import catalogue, models
from workshop.domain.people.accounts import hash_passwords_with
from workshop.kinds import kinds
from workshop.kinds.registry import folders
from workshop.live import socket
from workshop.locale import MSGIDS
from workshop.web import (
    compression,
    decks,
    errors,
    headers,
    language,
    origin,
    pages,
    reseating,
    static_files,
    stylesheet,
    tables,
)
from workshop.web.facilitator import accounts, invited
from workshop.web.facilitator import door as facilitator
from workshop.web.facilitator import sessions as session_list
from workshop.web.observer import door as observer
from workshop.web.organiser import door as organiser
from workshop.web.participant import door as participant
from workshop.web.participant import entrance
from workshop.web.projector import door as projector

__all__ = ["create_app", "models", "stages", "web"]


def create_app(config: Config | None = None) -> Flask:
    """The application, its store upgraded, its doors hung."""
    config = config or Config.from_environment()
    config.data.mkdir(parents=True, exist_ok=True)
    stages.register_all(config.stage_kinds)
    app = Flask(__name__, template_folder=str(ROOT / "templates"), static_folder=None)
    app.config.update(
        RAJAPAJA=config,
        SECRET_KEY=config.secret_key(),
        SESSION_COOKIE_NAME="rajapaja",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=config.secure_cookies,
        PERMANENT_SESSION_LIFETIME=timedelta(days=120),
        MAX_CONTENT_LENGTH=6 * 1024 * 1024,
        MAX_FORM_MEMORY_SIZE=1024 * 1024,
        BABEL_DEFAULT_LOCALE=MSGIDS,
        BABEL_TRANSLATION_DIRECTORIES=";".join(
            map(str, [ROOT / "workshop" / "translations", *folders("translations")])
        ),
    )
    if config.public_url:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_proto=1, x_host=1)  # type: ignore[method-assign]
    catalogue.check()
    store = app.extensions["store"] = db.Store(config.database_url)
    migrations.upgrade(store.engine, folders("migrations"))
    db.use(store)
    hash_passwords_with(config.password_memory)

    app.jinja_loader = ChoiceLoader(
        [FileSystemLoader(str(ROOT / "templates")), *map(FileSystemLoader, folders("templates"))]
    )
    Babel(app, locale_selector=language.choose)
    pages.set_up(app)
    static_files.set_up(app)
    for styles in folders("styles"):
        stylesheet.add_styles(app, styles)
    compression.set_up(app)
    app.before_request(origin.refuse_other_sites)
    app.after_request(headers.add)
    app.teardown_appcontext(lambda _error: db.session.remove())
    app.url_defaults(_same_session)
    errors.handle(app)

    for blueprint in (
        decks.door, accounts.door, session_list.door, facilitator, invited.door,
        tables.door, reseating.door, participant, entrance.door, projector, observer,
        organiser,
    ):  # fmt: skip
        app.register_blueprint(blueprint)
    _mount_actions(app)
    socket.attach(app, config)
    return app


def _mount_actions(app: Flask) -> None:
    """The kinds' actions behind the guards of their doors, each under its kind's key.

    The endpoint of an action is "<door>.<kind>.<action>", so two kinds may have the same ones.
    """
    for kind in kinds.values():
        for door, actions in (
            (participant, kind.participant),
            (facilitator, kind.facilitator),
            (observer, kind.observer),
        ):
            if actions:
                prefix = f"{door.url_prefix}/{kind.key}"
                app.register_blueprint(actions, url_prefix=prefix, name_prefix=door.name)


def _store_of_the_application() -> db.Store | None:
    return current_app.extensions["store"] if current_app else None


db.look_up_stores_by(_store_of_the_application)


def _same_session(endpoint: str, values: dict[str, Any]) -> None:
    """Links stay in the session they are written in unless they say otherwise."""
    room = getattr(g, "session", None)
    if room is not None and "session_id" not in values and endpoint in _in_a_session():
        values["session_id"] = room.id


def _in_a_session() -> set[str]:
    known: set[str] | None = current_app.extensions.get("in_a_session")
    if known is None:
        known = {
            r.endpoint for r in current_app.url_map.iter_rules() if "session_id" in r.arguments
        }
        current_app.extensions["in_a_session"] = known
    return known

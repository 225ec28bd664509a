"""Starting the server: upgrade the store, say where to go, answer until stopped."""

import dataclasses

import click
import qrcode
from flask import Flask

from workshop import db
from workshop.app import create_app
from workshop.config import BadSetting, Config
from workshop.domain.catalogue.content import ContentError
from workshop.domain.people.accounts import SetupLink, needs_setting_up
from workshop.live.engine import serve
from workshop.web.address import base_address


def serve_forever(host: str | None = None, port: int | None = None) -> None:
    """Read the settings, check what is in sessions/, start."""
    try:
        config = Config.from_environment()
        changes = {k: v for k, v in {"host": host, "port": port}.items() if v is not None}
        config = dataclasses.replace(config, **changes)  # type: ignore[arg-type]
        app = create_app(config)
    except (BadSetting, ContentError) as problem:
        raise click.ClickException(str(problem)) from problem
    welcome(app, config)
    try:
        serve(app, config.host, config.port, config.async_mode)
    except OSError as error:
        raise click.ClickException(
            f"port {config.port} cannot be used ({error.strerror}). Try PORT=5001."
        ) from error


def welcome(app: Flask, config: Config) -> None:
    """Print the address that phones can reach, its QR code, and the set-up link at first start."""
    address = base_address(config)
    click.echo(f"\n  Rajapaja  {address}  (on this machine also http://localhost:{config.port})\n")
    code = qrcode.QRCode(border=2)
    code.add_data(address)
    code.print_ascii(invert=True)
    with app.app_context():
        if needs_setting_up():
            token = SetupLink.issue()
            db.session.commit()
            click.echo("  Make the first account with this link. It works once:")
            click.echo(f"  {address}/set-up/{token}\n")

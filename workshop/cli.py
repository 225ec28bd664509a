"""The `rajapaja` command. Each command imports what it needs when it runs: eventlet first."""

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from flask import Flask


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Rajapaja: a companion for the boundary-crossing workshop."""


@cli.command()
@click.option("--host", default=None, help="Address to listen on (HOST; all of them by default).")
@click.option("--port", type=int, default=None, help="Port (PORT; 5000 by default).")
def serve(host: str | None, port: int | None) -> None:
    """Start the server; stop it with Ctrl-C."""
    from workshop.serving import serve_forever

    serve_forever(host, port)


@cli.command()
@click.argument("code")
@click.option("--out", required=True, type=click.Path(file_okay=False), help="Folder to write to.")
def export(code: str, out: str) -> None:
    """Write every download of the session with join code CODE."""
    from pathlib import Path

    from workshop.writers.to_folder import export_all

    with _application().app_context():  # the words of the files come from the catalogues
        try:
            for path in export_all(code, Path(out)):
                click.echo(path)
        except LookupError as error:
            raise click.ClickException(f"there is no session with the code {code}") from error


@cli.group()
def account() -> None:
    """Facilitators' accounts."""


@account.command()
@click.argument("email")
@click.option("--name", prompt=True)
@click.password_option()
def add(email: str, name: str, password: str) -> None:
    """Make an account for EMAIL; asks for a name and a password."""
    from workshop import db
    from workshop.domain.models import Account
    from workshop.domain.people.accounts import MIN_PASSWORD

    if len(password) < MIN_PASSWORD:
        raise click.ClickException(f"use at least {MIN_PASSWORD} characters for the password")
    _open_store()
    if Account.by_email(email):
        raise click.ClickException(f"{email} has an account already")
    Account.open(email, name, password)
    db.session.commit()
    click.echo(f"{email} can sign in now.")


@cli.command()
@click.argument("design")
@click.option("--participants", type=click.IntRange(1, 400), help="How many people take part.")
@click.option("--roster", type=click.Path(exists=True, dir_okay=False), help="Who they are.")
@click.option("--url", help="A running server: its set-up link, or its address.")
@click.option("--speed", type=click.FloatRange(min=0), default=0, help="1 is real time.")
@click.option("--seed", type=int, help="The same seed writes the same words.")
@click.option("--out", type=click.Path(file_okay=False), required=True, help="For the exports.")
def rehearse(
    design: str,
    participants: int | None,
    roster: str | None,
    url: str | None,
    speed: float,
    seed: int | None,
    out: str,
) -> None:
    """Play a whole day of DESIGN with simulated participants; compare with the exports."""
    from pathlib import Path

    from workshop.rehearsal.commands import rehearse as play

    who = Path(roster) if roster else None
    whole = play(
        design, Path(out), participants=participants, roster=who, url=url, speed=speed, seed=seed
    )
    sys.exit(0 if whole else 1)


@cli.command()
@click.option("--design", default="full-day", show_default=True)
@click.option("--participants", type=click.IntRange(1, 400), default=12, show_default=True)
@click.option("--speed", type=click.FloatRange(min=0.1), default=20, show_default=True)
def demo(design: str, participants: int, speed: float) -> None:
    """A server and a day to watch, with simulated participants; stop it with Ctrl-C."""
    from workshop.rehearsal.commands import demo as show

    show(design, participants, speed)


def _application() -> "Flask":
    """The whole application without its server: nothing listens and nothing is patched."""
    from dataclasses import replace

    from workshop.app import create_app
    from workshop.config import Config

    return create_app(replace(Config.from_environment(), async_mode="threading", redis_url=None))


def _open_store() -> None:
    from workshop import db, migrations
    from workshop.config import Config

    config = Config.from_environment()
    config.data.mkdir(parents=True, exist_ok=True)
    migrations.upgrade(db.open_store(config.database_url))


def main(arguments: list[str] | None = None) -> None:
    """Run the command. Only the server is patched: the rehearsal's phones are plain threads."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["serve"]:
        from workshop.live.engine import prepare

        prepare()
    if arguments[:1] == ["groups"]:
        from workshop.grouping.command import groups

        cli.add_command(groups)
    cli(arguments, prog_name="rajapaja")


if __name__ == "__main__":
    main()

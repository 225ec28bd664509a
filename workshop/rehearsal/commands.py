"""What `rajapaja rehearse` and `rajapaja demo` do."""

import os
import random
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import click

from workshop.config import BadSetting, Config
from workshop.rehearsal.crowd import people
from workshop.rehearsal.day import Rehearsal, designs, seed_of
from workshop.rehearsal.facilitator import EMAIL, PASSWORD, CannotRehearse, Facilitator
from workshop.rehearsal.printing import table
from workshop.rehearsal.server import NoServer, Server, answers

DEMO_SPEED = 20.0  # an hour in three minutes: slow enough to watch


def rehearse(
    design: str,
    out: Path,
    *,
    participants: int | None = None,
    roster: Path | None = None,
    url: str | None = None,
    speed: float = 0.0,
    seed: int | None = None,
) -> bool:
    """Play a whole session; True when nothing was lost and nothing came twice."""
    _known(design)
    seed = seed_of(seed)
    crowd = people(roster, participants, random.Random(seed))
    with ExitStack() as stack:
        try:
            aino = _facilitator(stack, url)
            day = Rehearsal(aino, design, crowd, seed, speed, click.echo)
            stack.callback(day.closes)
            click.echo(f"{design}, {len(crowd)} people, seed {seed}, {aino.url}")
            try:
                day.plays(day.opens())
                whole = day.ends(out)
            finally:
                click.echo(table(day.measures))
        except (CannotRehearse, NoServer) as error:
            raise click.ClickException(str(error)) from error
    return whole


def demo(design: str, participants: int, speed: float = DEMO_SPEED) -> None:
    """A server with a store of its own on the usual port and a rehearsal to watch, till Ctrl-C."""
    _known(design)
    try:
        config = Config.from_environment()
    except BadSetting as problem:
        raise click.ClickException(str(problem)) from problem
    if answers(config.port):
        raise click.ClickException(f"port {config.port} is in use. Try PORT=5001.")
    with ExitStack() as stack:
        try:
            server = stack.enter_context(Server(config.host, config.port))
            aino = Facilitator(server.url)
            aino.opens_account(server.token)
            crowd = people(None, participants, random.Random(1))
            day = Rehearsal(aino, design, crowd, 1, speed, click.echo)
            stack.callback(day.closes)
            code = day.opens()
            click.echo(f"\n  Console    {aino.console}   ({EMAIL} / {PASSWORD})")
            click.echo(f"  Projector  {aino.opens_projector()}")
            click.echo(f"  A phone    {server.url}/j/{code}\n")
            day.plays(code)
            click.echo(table(day.measures))
            click.echo("\n  The day is over; the pages stay open. Stop with Ctrl-C.")
            while server.process.poll() is None:
                time.sleep(1)
        except (CannotRehearse, NoServer) as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            click.echo("\n  Goodbye.")


def _known(design: str) -> None:
    names = designs()
    if design not in names:
        raise click.ClickException(f"no design is called {design!r}: {', '.join(names)}")


def _facilitator(stack: ExitStack, url: str | None) -> Facilitator:
    """On a server of her own, or at `url` (a set-up link, or an account from the environment)."""
    if url is None:
        server = stack.enter_context(Server())
        aino = Facilitator(server.url)
        aino.opens_account(server.token)
        return aino
    parts = urlsplit(url)
    aino = Facilitator(f"{parts.scheme}://{parts.netloc}")
    if "/set-up/" in parts.path:
        aino.opens_account(parts.path.rsplit("/", 1)[-1])
    else:
        email, password = (os.environ.get(f"REHEARSAL_{n}", "") for n in ("EMAIL", "PASSWORD"))
        if not email:
            raise CannotRehearse(
                "Give the set-up link as --url, or REHEARSAL_EMAIL and REHEARSAL_PASSWORD."
            )
        aino.signs_in(email, password)
    return aino

"""How the store grew, step by step. `upgrade` runs at every start."""

from collections.abc import Sequence
from pathlib import Path

from alembic import command
from alembic.config import Config as Alembic
from sqlalchemy import Engine, func, select

STORE = 0x52414A41  # "RAJA": who holds this lock may change the tables


def upgrade(engine: Engine, more: Sequence[Path] = ()) -> None:
    """Bring the store up to date; nothing happens when it is.

    `more` are folders with migrations of kinds of stage from outside: branches of their own.
    """
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":  # several servers may start at once
            connection.execute(select(func.pg_advisory_xact_lock(STORE)))
        command.upgrade(settings(more, connection=connection), "heads")


def settings(more: Sequence[Path] = (), **attributes: object) -> Alembic:
    """Alembic's settings, without a file."""
    config = Alembic()
    here = Path(__file__).parent
    config.set_main_option("script_location", str(here))
    config.set_main_option("path_separator", "newline")
    places = [here / "versions", *more]
    config.set_main_option("version_locations", "\n".join(map(str, places)))
    config.attributes.update(attributes)
    return config

"""How the store grew, step by step. `upgrade` runs at every start."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config as Alembic
from sqlalchemy import Connection, Engine, func, select

STORE = 0x52414A41  # "RAJA": who holds this lock may change the tables


def upgrade(engine: Engine, more: Sequence[Path] = ()) -> None:
    """Bring the store up to date; nothing happens when it is.

    `more` are folders with migrations of kinds of stage from outside: branches of their own.
    """
    with engine.connect() as connection, _without_foreign_keys(connection), connection.begin():
        if connection.dialect.name == "postgresql":  # several servers may start at once
            connection.execute(select(func.pg_advisory_xact_lock(STORE)))
        command.upgrade(settings(more, connection=connection), "heads")
        _check_references(connection)


@contextmanager
def _without_foreign_keys(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by making it anew, and must not miss the old one meanwhile."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = connection.connection.driver_connection
    assert driver
    driver.execute("PRAGMA foreign_keys=OFF")  # outside of a transaction: inside it does nothing
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def _check_references(connection: Connection) -> None:
    """Raises RuntimeError where a reference leads nowhere; then nothing is changed."""
    if connection.dialect.name == "sqlite":
        loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if loose:
            raise RuntimeError(f"references that lead nowhere: {loose[:5]}")


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

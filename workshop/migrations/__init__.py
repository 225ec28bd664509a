"""How the store grew, step by step. `upgrade` runs at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config as Alembic
from sqlalchemy import Engine, func, select

STORE = 0x52414A41  # "RAJA": who holds this lock may change the tables


def upgrade(engine: Engine) -> None:
    """Bring the store up to date; nothing happens when it is."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":  # several servers may start at once
            connection.execute(select(func.pg_advisory_xact_lock(STORE)))
        command.upgrade(settings(connection=connection), "head")


def settings(**attributes: object) -> Alembic:
    """Alembic's settings, without a file."""
    config = Alembic()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes.update(attributes)
    return config

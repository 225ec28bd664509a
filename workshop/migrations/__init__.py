"""How the store grew, step by step. `upgrade` runs at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config as Alembic
from sqlalchemy import Engine


def upgrade(engine: Engine) -> None:
    """Bring the store up to date; nothing happens when it is."""
    with engine.begin() as connection:
        command.upgrade(settings(connection=connection), "head")


def settings(**attributes: object) -> Alembic:
    """Alembic's settings, without a file."""
    config = Alembic()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes.update(attributes)
    return config

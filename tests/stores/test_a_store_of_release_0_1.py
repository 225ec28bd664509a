"""A filled store of release 0.1 on PostgreSQL goes forward with all that is in it."""

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import MetaData, create_engine, func, select, text

from tests.fixtures import RELEASE_0_1, restore
from tests.migrations.test_a_store_of_release_0_1 import ROWS
from tests.outcome.test_files_of_release_0_1 import as_a_canvas, lost, written
from workshop import db, migrations
from workshop.domain.session.session import Session
from workshop.outcome.document import complete

FOLDER = "something-of-everything"
AT_RELEASE_0_1 = "0006"


@pytest.fixture
def filled(postgresql: str, tmp_path: Path) -> db.Store:
    """The store as release 0.1 would have left it there."""
    restore(RELEASE_0_1 / FOLDER / "store.sql.gz", tmp_path / "old.sqlite")
    store = db.Store(postgresql)
    with store.engine.begin() as connection:
        command.upgrade(migrations.settings(connection=connection), AT_RELEASE_0_1)
    old, tables = create_engine(f"sqlite:///{tmp_path / 'old.sqlite'}"), MetaData()
    tables.reflect(store.engine)
    with old.connect() as source, store.engine.begin() as target:
        target.execute(text("SET session_replication_role = replica"))  # rows in any order
        for table in tables.sorted_tables:
            if table.name != "alembic_version":
                rows = source.execute(select(reflected(old, table.name))).mappings().all()
                if rows:
                    target.execute(table.insert(), [dict(row) for row in rows])
    return store


def reflected(engine, name):
    """A table of the old store with the types it has there."""
    tables = MetaData()
    tables.reflect(engine, only=[name], resolve_fks=False)
    return tables.tables[name]


def test_everything_is_there_afterwards(filled: db.Store) -> None:
    migrations.upgrade(filled.engine)
    db.use(filled)
    tables = MetaData()
    tables.reflect(filled.engine)
    with filled.engine.connect() as store:
        counted = {
            name: store.scalar(select(func.count()).select_from(tables.tables[name]))
            for name in ROWS
        }
    assert counted == ROWS
    session = db.session.scalars(select(Session)).one()
    assert lost(as_a_canvas(written(FOLDER)), complete(session)) == []
    db.session.remove()
    filled.dispose()

"""The store: one engine, one SQLAlchemy session per request, typed columns. May import only config.

SQLite runs in WAL with foreign keys and `synchronous=FULL`: an accepted note survives a power cut.
Reading begins deferred, writing begins IMMEDIATE (`begin_writing`), so that a transaction never
upgrades its lock half-way, which SQLite refuses at once when somebody else has written in between.
"""

import datetime as dt
import secrets
from typing import Any

from sqlalchemy import (
    JSON,
    URL,
    DateTime,
    Engine,
    MetaData,
    String,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.engine import Connection
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, scoped_session, sessionmaker
from sqlalchemy.types import TypeDecorator

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"

session = scoped_session(sessionmaker(expire_on_commit=True))


def now() -> dt.datetime:
    """The moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def new_id() -> str:
    """A stable identifier: 12 letters and digits, 60 random bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(12))


class Moment(TypeDecorator[dt.datetime]):
    """An aware UTC time, also in SQLite, which keeps no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Any) -> dt.datetime | None:
        """Refuse naive times: nobody would know whose clock they show."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a time zone")
        return value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Any) -> dt.datetime | None:
        """Give the zone back."""
        return value.replace(tzinfo=dt.UTC) if value and value.tzinfo is None else value


class Base(DeclarativeBase):
    """What every table shares: an id that stays the same in every export."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012  SQLAlchemy reads it from the class
        dt.datetime: Moment,
        dict[str, Any]: JSON,
        dict[str, str]: JSON,
        list[Any]: JSON,
        list[str]: JSON,
    }

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    created_at: Mapped[dt.datetime] = mapped_column(default=now)


def open_store(url: str) -> Engine:
    """Connect to the store at `url` and let `session` speak to it."""
    engine = create_engine(_with_driver(url), pool_size=10, max_overflow=50)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    session.remove()
    session.configure(bind=engine)
    return engine


def _with_driver(url: str) -> URL:
    """`postgresql://`, or `postgres://` as some hosts write it, by psycopg 2: eventlet knows it."""
    address = make_url(url)
    if address.drivername in ("postgresql", "postgres"):
        return address.set(drivername="postgresql+psycopg2")
    return address


def begin_writing() -> None:
    """Start the transaction of somebody who will write; what was read before is forgotten."""
    if session().in_transaction():
        session.rollback()
    session.connection(execution_options={"immediate": True})


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "foreign_keys=ON",
        "synchronous=FULL",
        "busy_timeout=8000",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

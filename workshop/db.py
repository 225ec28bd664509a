"""Stores: an engine each, one SQLAlchemy session per thread and store, typed columns.

May import only config. `session` is the session of the store in use: inside an application's
context that application's (`look_up_stores_by`), elsewhere the one last opened in this context.

SQLite runs in WAL with foreign keys and `synchronous=FULL`: an accepted note survives a power cut.
Reading begins deferred, writing begins IMMEDIATE (`begin_writing`), so that a transaction never
upgrades its lock half-way, which SQLite refuses at once when somebody else has written in between.
"""

import datetime as dt
import secrets
from collections.abc import Callable
from contextvars import ContextVar
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
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    scoped_session,
    sessionmaker,
)
from sqlalchemy.types import TypeDecorator
from sqlalchemy.util import ScopedRegistry, ThreadLocalRegistry

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


class Store:
    """A database: its engine, and a session for each thread that asks."""

    def __init__(self, url: str) -> None:
        self.engine = create_engine(_with_driver(url), pool_size=10, max_overflow=50)
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        self.sessions: ThreadLocalRegistry[Session] = ThreadLocalRegistry(
            sessionmaker(bind=self.engine, expire_on_commit=True)
        )

    def dispose(self) -> None:
        """Close the connections."""
        self.engine.dispose()


_opened_here: ContextVar[Store] = ContextVar("the store last opened in this context")
_find_store: Callable[[], Store | None] | None = None


def look_up_stores_by(find: Callable[[], Store | None]) -> None:
    """`find` tells which store is in use; None where it does not know."""
    global _find_store
    _find_store = find


def open_store(url: str) -> Engine:
    """Connect to the store at `url` and use it."""
    store = Store(url)
    use(store)
    return store.engine


def use(store: Store) -> None:
    """Outside of applications `store` is the one in use, in this thread or task."""
    _opened_here.set(store)


def store_in_use() -> Store:
    """The store that `session` speaks to. Raises LookupError where none was opened."""
    store = (_find_store() if _find_store else None) or _opened_here.get(None)
    if store is None:
        raise LookupError("no store is open here: enter an application's context, or open one")
    return store


class _SessionsInUse(ScopedRegistry[Session]):
    """The sessions of the store in use."""

    def __init__(self) -> None:
        super().__init__(lambda: store_in_use().sessions(), lambda: None)

    def __call__(self) -> Session:
        return store_in_use().sessions()

    def has(self) -> bool:
        return store_in_use().sessions.has()

    def set(self, obj: Session) -> None:
        store_in_use().sessions.set(obj)

    def clear(self) -> None:
        store_in_use().sessions.clear()


session: scoped_session[Session] = scoped_session(sessionmaker())
session.registry = _SessionsInUse()


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

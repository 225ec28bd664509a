"""Who may create sessions: facilitators with a password, the first one by a one-time link."""

import datetime as dt
import hashlib
import secrets
from typing import Self

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.locale import languages

MIN_PASSWORD = 10

_hasher = PasswordHasher()


class Account(db.Base):
    """A facilitator."""

    __tablename__ = "accounts"

    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    password_hash: Mapped[str]
    language: Mapped[str] = mapped_column(default=languages.default.code)

    @classmethod
    def open(cls, email: str, name: str, password: str, language: str = "") -> Self:
        """A new account; the e-mail address is kept in lower case."""
        account = cls(
            email=email.strip().lower(),
            name=name.strip(),
            password_hash=_hasher.hash(password),
            language=language or languages.default.code,
        )
        db.session.add(account)
        return account

    @classmethod
    def by_email(cls, email: str) -> Self | None:
        """The account of this address, if any."""
        return db.session.scalar(select(cls).where(cls.email == email.strip().lower()))

    @classmethod
    def sign_in(cls, email: str, password: str) -> Self | None:
        """The account, if the password is right. Takes as long when there is no such account."""
        account = cls.by_email(email)
        try:
            _hasher.verify(account.password_hash if account else _nobody(), password)
        except VerificationError:
            return None
        return account


class SetupLink(db.Base):
    """The one-time way to the first account. Only its hash is kept."""

    __tablename__ = "setup_links"

    token_hash: Mapped[str] = mapped_column(unique=True)
    used_at: Mapped[dt.datetime | None]

    @classmethod
    def issue(cls) -> str:
        """A fresh token; earlier unused ones stop working."""
        for link in db.session.scalars(select(cls).where(cls.used_at.is_(None))):
            db.session.delete(link)
        token = secrets.token_urlsafe(18)
        db.session.add(cls(token_hash=_digest(token)))
        return token

    @classmethod
    def find(cls, token: str) -> Self | None:
        """The unused link of this token."""
        found = select(cls).where(cls.token_hash == _digest(token), cls.used_at.is_(None))
        return db.session.scalar(found)

    def use(self) -> None:
        """From now on it opens nothing."""
        self.used_at = db.now()


def hash_passwords_with(memory: int) -> None:
    """From now on argon2 takes `memory` (KiB) for each password; older hashes stay good."""
    global _hasher, _nobody_hash
    _hasher, _nobody_hash = PasswordHasher(memory_cost=memory), ""


def needs_setting_up() -> bool:
    """True until the first account exists."""
    return db.session.scalar(select(Account.id).limit(1)) is None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _nobody() -> str:
    global _nobody_hash
    _nobody_hash = _nobody_hash or _hasher.hash(secrets.token_urlsafe(12))
    return _nobody_hash


_nobody_hash = ""

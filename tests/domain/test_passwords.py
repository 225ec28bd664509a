"""What a guess at a password costs, in a house that somebody runs."""

from pathlib import Path

from argon2 import extract_parameters

from workshop import db
from workshop.app import create_app
from workshop.config import Config
from workshop.domain.people.accounts import Account

USUAL = 65_536  # KiB, as RFC 9106 recommends


def opens_account(config: Config, email: str) -> str:
    """In a house of that configuration; the hash that is kept."""
    house = create_app(config)
    with house.app_context():
        account = Account.open(email, "Aino", "pitkä hyvä salasana")
        db.session.commit()
        kept = account.password_hash
    house.extensions["store"].dispose()
    return kept


def test_no_variable_makes_passwords_cheap(tmp_path: Path) -> None:
    env = {"DATA_DIR": str(tmp_path), "ASYNC_MODE": "threading", "PASSWORD_MEMORY": "8"}
    kept = opens_account(Config.from_environment(env), "aino@example.org")
    assert extract_parameters(kept).memory_cost == USUAL

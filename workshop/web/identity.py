"""Who is asking: the only place that reads and writes Flask's cookie.

The cookie is signed and holds the account, and per workshop what its holder may do: be a
participant, or open the console, the local expert's page, the projector, the observer's or the
organiser's page.
"""

import hmac

from flask import session as cookie

from workshop import db
from workshop.domain.people.accounts import Account
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session

CONSOLE, EXPERT, PROJECTOR, ORGANISER = "console", "expert", "projector", "organiser"
OBSERVER = "observer"


def sign_in(account: Account) -> None:
    """This browser is this facilitator's."""
    cookie["account"] = account.id
    cookie["language"] = account.language
    cookie.permanent = True


def sign_out() -> None:
    """Not any more. Workshops joined as a participant stay."""
    cookie.pop("account", None)


def account() -> Account | None:
    """The facilitator who is signed in."""
    account_id = cookie.get("account")
    return db.session.get(Account, account_id) if account_id else None


def grant(session: Session, door: str) -> None:
    """Whoever holds this browser held the link to `door`."""
    grants = dict(cookie.get("grants", {}))
    grants[session.id] = sorted({*grants.get(session.id, []), door})
    cookie["grants"] = grants
    cookie.permanent = True


def may(session: Session, door: str) -> bool:
    """Whether this browser may go through `door` of `session`. Its owner may go everywhere."""
    if account_owns(session):
        return True
    grants = cookie.get("grants", {}).get(session.id, [])
    return door in grants or CONSOLE in grants


def account_owns(session: Session) -> bool:
    """Whether the signed-in facilitator made this session."""
    return session.owner_id is not None and session.owner_id == cookie.get("account")


def join(participant: Participant) -> None:
    """This browser is this participant's phone."""
    seats = dict(cookie.get("people", {}))
    seats[participant.session_id] = participant.id
    writing_for = cookie.get("writing_for", {})
    cookie["writing_for"] = {k: v for k, v in writing_for.items() if k != participant.session_id}
    cookie["people"] = seats
    cookie["language"] = participant.language
    cookie.permanent = True


def write_for(participant: Participant, by: str) -> None:
    """A facilitator writes here for somebody without a phone, until `leave`."""
    people = {**cookie.get("people", {}), participant.session_id: participant.id}
    writing_for = {**cookie.get("writing_for", {}), participant.session_id: by}
    cookie["people"], cookie["writing_for"] = people, writing_for


def leave(session: Session) -> None:
    """This phone is somebody else's now (a shared phone)."""
    for name in ("people", "writing_for"):
        cookie[name] = {k: v for k, v in cookie.get(name, {}).items() if k != session.id}


def participant(session: Session) -> Participant | None:
    """The participant whose phone this is."""
    person_id = cookie.get("people", {}).get(session.id)
    person = Participant.known_as(person_id) if person_id else None
    if person is None or person.session_id != session.id:
        return None
    by = cookie.get("writing_for", {}).get(session.id)
    if by is not None:
        if not may(session, CONSOLE) or person.has_phone:
            return None  # no longer a facilitator, or they have come with a phone of their own
        person.writes_through(by)
    return person


def language() -> str | None:
    """The language chosen on this browser."""
    return cookie.get("language")


def choose_language(code: str) -> None:
    """Remember a language."""
    cookie["language"] = code


def name_in(session: Session) -> str:
    """Under whose name something is done in the console."""
    someone = account()
    return someone.name if someone else cookie.get("names", {}).get(session.id, "")


def call_me(session: Session, name: str) -> None:
    """The name of a second facilitator or a local expert who came by link."""
    cookie["names"] = {**cookie.get("names", {}), session.id: name}


def opens(key: str, lock: str) -> bool:
    """Whether a link's key is the right one; takes equally long for every wrong one."""
    return hmac.compare_digest(key.encode(), lock.encode())


def tell(words: str, link: str = "") -> None:
    """What the next page says to this browser, once; `link` is where something can be done."""
    cookie["told"], cookie["told_link"] = words, link


def told() -> str:
    """What was to be said, if anything; from now on it has been."""
    words: str = cookie.pop("told", "") if "told" in cookie else ""
    return words


def told_link() -> str:
    """Where what was told leads, if anywhere; from now on it has been shown."""
    link: str = cookie.pop("told_link", "") if "told_link" in cookie else ""
    return link

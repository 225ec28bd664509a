"""Rooms are named here, from a signed token; a browser never names one."""

from dataclasses import dataclass
from typing import Any

from flask import current_app
from itsdangerous import BadSignature, URLSafeTimedSerializer

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import group_of

TOKEN_DAYS = 3
AUDIENCES = ("phones", "console", "projector", "tables", "observer")


@dataclass(frozen=True)
class Listener:
    """Who is at the other end of a socket."""

    session_id: str
    audience: str
    language: str
    participant_id: str = ""

    def rooms(self) -> set[str]:
        """Every room this listener belongs in now."""
        names = {audience_room(self.session_id, self.audience, self.language)}
        if self.participant_id:
            names.add(person_room(self.participant_id))
            person = db.session.get(Participant, self.participant_id)
            group = group_of(person) if person else None
            if group:
                names.add(group_room(group.id, self.language))
        return names


def audience_room(session_id: str, audience: str, language: str) -> str:
    """Everybody of one audience of a session in one language."""
    return f"{session_id}:{audience}:{language}"


def group_room(group_id: str, language: str) -> str:
    """The phones at one table in one language."""
    return f"group:{group_id}:{language}"


def person_room(participant_id: str) -> str:
    """The phones of one person."""
    return f"person:{participant_id}"


def token_for(listener: Listener) -> str:
    """What a page gives its socket to show who it is."""
    fields = [listener.session_id, listener.audience, listener.language, listener.participant_id]
    return _signer().dumps(fields)


def listener_of(auth: Any) -> Listener | None:
    """Who a token belongs to; None when it is forged, old or missing."""
    try:
        fields = _signer().loads(auth["token"], max_age=TOKEN_DAYS * 86_400)
    except (BadSignature, KeyError, TypeError):
        return None
    return Listener(*fields)


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(current_app.secret_key or "", salt="live")

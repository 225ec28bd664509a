"""Arrival: joining by QR code, finding one's table, saying "I am at the table"."""

from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import current_round
from workshop.domain.seating.table_story import story_of
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.stage import Stage
from workshop.kinds import StageKind
from workshop.locale.language import Language
from workshop.locale.speaking import speaking
from workshop.stages.arrival.paths import draw, draw_tables
from workshop.web.traits import listed, value_name


class Arrival(StageKind):
    """The doors are open all day; this is the stage where they are the topic."""

    key = "arrival"
    name = _("Arrival")
    has_done_button = False

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """My table and who sits there."""
        current = current_round(stage.session)
        seat = current.seat_of(participant) if current else None
        members = current.members(seat.group) if current and seat else []
        staying = [p for p in members if p.left_at is None]
        return {
            "others": [p for p in staying if p.id != participant.id],
            **_meeting(stage, staying),
        }

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """Who is here; the tables once they are published."""
        session, current = place.session, current_round(place.session)
        here = [p for p in session.participants if p.is_here]
        paths, free = draw(len(here), session.expected)
        seated = seated_at(current) if current else []
        tables = draw_tables(seated)
        return {
            "here": here,
            "paths": paths,
            "free": free,
            "tables": tables,
            "seated": seated,
            "other_words": [_join_in(code) for code in session.languages if code != place.language],
        }


def _join_in(code: str) -> tuple[Language, str]:
    """The title in another language of the room."""
    with speaking(code) as language:
        return language, gettext("Join in")


def _meeting(stage: Stage, members: list[Participant]) -> dict[str, Any]:
    """Which organisations meet at this table, and what several of its people share."""
    story = story_of(stage.session, members)
    return {
        "organisations": listed(story.organisations) if len(story.organisations) > 1 else "",
        "shared": [(value_name(trait, value), n) for trait, value, n in story.shared],
    }

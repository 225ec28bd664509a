"""Seeds: what was not taken up today, and when people meet again.

__init__  the kind        form · participant · facilitator · observer  noting, mending, reading
lists     by kind, with who wants to go on   regions  of phones and observer   records  the outcome
"""

from collections.abc import Iterator
from typing import Any, TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.next_meeting import NextMeeting
from workshop.domain.contributions.seed import Seed, living_seeds
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.seeds import facilitator, observer, participant
from workshop.stages.seeds.form import ObserverForm, OwnSeedForm, observer_form
from workshop.stages.seeds.lists import Interested, interested, list_face, shown_seeds
from workshop.stages.seeds.records import SEEDS, is_told_in, seed_blocks, seed_records
from workshop.stages.seeds.regions import listed, mine, noted, reading
from workshop.stages.seeds.words import KIND_NAMES, NOTED_AS

MOST_ON_SCREEN = 24  # more than these are read one by one


class PhoneFace(TypedDict):
    """The form."""

    form: OwnSeedForm


class ConsoleFace(TypedDict):
    """Every seed with who wants to go on; `following` is the next one to be read aloud."""

    seeds: list[Seed]
    kinds: dict[str, Any]
    noted_as: dict[str, Any]
    interested: dict[str, Interested]
    meeting: NextMeeting | None
    spotlit: str
    following: Seed | None
    number: int
    shown: int


class SeedsKind(StageKind):
    """What is left for later."""

    key = "seeds"
    name = _("What was left unfinished")
    has_done_button = False
    contributions = (Seed,)
    has_own_list = True
    spotlight = "stages/seeds/spotlight.html"
    regions = (listed, mine, noted, reading)
    participant = participant.actions
    facilitator = facilitator.actions
    observer = observer.actions
    ends = ("phone", "projector")
    sheets = (SEEDS,)
    exercises = (Exercise("seeds", ("text",), Seed),)
    desk_exercises = (
        Exercise("seeds", ("text",), Seed, (("kind", "later"),)),
        Exercise("meeting", ("place", "convener", "topic"), NextMeeting),
    )

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The form; the lists are regions."""
        return {"form": OwnSeedForm()}

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """All of them by kind, without names or counts."""
        face = list_face(stage.session)
        return {**face, "most": MOST_ON_SCREEN}

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """The list to mend, and the one that is read aloud next."""
        session = stage.session
        spotlit, shown = spotlit_id(session.id), shown_seeds(session)
        ids = [seed.id for seed in shown]
        number = ids.index(spotlit) + 1 if spotlit in ids else 0
        return {
            "seeds": [s for s in living_seeds(session.id) if s.is_shown or s.hidden_at],
            "kinds": KIND_NAMES,
            "noted_as": NOTED_AS,
            "interested": interested(session),
            "meeting": NextMeeting.of_session(session.id),
            "spotlit": spotlit,
            "following": shown[number] if number < len(shown) else None,
            "number": number,
            "shown": len(shown),
        }

    def observing(self, place: Place) -> dict[str, ObserverForm]:
        """The form with the stages of the day."""
        return {"form": observer_form(place.session)}

    def end(self, place: Place) -> dict[str, NextMeeting | None]:
        """When people meet again."""
        return {"meeting": NextMeeting.of_session(place.session.id)}

    def ready(self, stage: Stage) -> None:
        """Nobody has to add anything."""
        return None

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """Every seed of the day by kind, decided elsewhere apart, and the next meeting."""
        if is_told_in(stage):
            yield from seed_blocks(reader)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row each."""
        if is_told_in(stage):
            yield from seed_records(reader)

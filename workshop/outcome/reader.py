"""For whom an outcome is made, and the rules of privacy: applied here, on the way into the blocks.

Names only by choice · hidden, late and withdrawn texts stay out · feedback only from ENOUGH answers
on, question by question. Speak the reader's language around it (`speaking`).
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from workshop.domain.contributions.contribution import Contribution
from workshop.domain.contributions.feedback import ENOUGH
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.locale import languages
from workshop.outcome.blocks import Block, Person, Said, Sight

Thing = TypeVar("Thing", bound=Contribution)
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Reader:
    """Somebody who reads about `session` in `language` and may see what `sight` says."""

    session: Session
    language: str
    sight: Sight = Sight.ROOM

    def may_see(self, block: Block) -> bool:
        """Whether the block is for this reader."""
        return self.sight is Sight.ORGANISER or block.sight is Sight.ROOM

    def shown(self, things: Iterable[Thing]) -> list[Thing]:
        """What may be read: neither hidden, nor waiting, nor taken back."""
        return [thing for thing in things if thing.is_shown]

    def counted(self, things: Iterable[Thing]) -> list[Thing]:
        """What may be counted, also where its words are hidden."""
        return [thing for thing in things if thing.counts]

    def enough(self, answers: Sequence[Answer]) -> Sequence[Answer]:
        """The answers if there are so many that nobody can guess whose they are, else none."""
        return answers if len(answers) >= ENOUGH else ()

    def said(self, thing: Contribution, words: str | None = None) -> Said:
        """Words of a contribution, by default its main ones, in its language."""
        return Said(thing.words if words is None else words, thing.language)

    def person(self, person: Participant | None, organisation: str = "") -> Person:
        """Somebody as they may be named: by name only if they chose so."""
        name = person.name if person and person.shows_name else ""
        return Person(name, organisation or (person.organisation if person else ""))

    def local(self, texts: Mapping[str, str]) -> str:
        """A text of the design in the reader's language, else in the default one."""
        return languages.pick(texts, self.language)

    def day(self, moment: dt.datetime | dt.date) -> str:
        """12.3.2026, on the wall calendar of the room."""
        if isinstance(moment, dt.datetime):
            moment = self.session.local(moment)
        return f"{moment.day}.{moment.month}.{moment.year}"

    def moment(self, moment: dt.datetime | None) -> str:
        """2026-03-12 09:05 on the wall clock of the room; "" for no time."""
        return f"{self.session.local(moment):%Y-%m-%d %H:%M}" if moment else ""

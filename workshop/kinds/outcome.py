"""What came of a session: every kind is asked about its stages, in the order of the day."""

from collections.abc import Iterator

from flask_babel import gettext as _

from workshop.domain.session.session import Session
from workshop.kinds.people import PARTICIPANTS, organisations, participants
from workshop.kinds.registry import kind_of, kinds
from workshop.locale.speaking import speaking
from workshop.outcome.blocks import Block, Outcome, Paragraph, Part, Record, Sheet, Sight
from workshop.outcome.left_out import left_out
from workshop.outcome.reader import Reader


def outcome_of(session: Session, language: str, sight: Sight = Sight.ROOM) -> Outcome:
    """Everything a reader in `language` may see. Hidden and private things are left out; the last
    paragraph says how many. Needs an application context."""
    reader = Reader(session, language, sight)
    with speaking(language):
        return Outcome(
            title=session.title,
            language=language,
            head=tuple(_head(reader)),
            parts=tuple(_parts(reader)),
            tail=tuple(_tail(reader)),
        )


def records_of(session: Session, sheet: Sheet, language: str) -> list[Record]:
    """The rows of one sheet, stage by stage, for whoever may download files."""
    reader = Reader(session, language, Sight.ORGANISER)
    with speaking(language):
        if sheet is PARTICIPANTS:
            return list(participants(reader))
        return [
            record
            for stage in session.all_stages
            for record in kind_of(stage).records(stage, reader)
            if record.sheet == sheet.key
        ]


def sheets() -> list[Sheet]:
    """Every kind of record there is: those of the kinds in their order, then the participants."""
    known = {sheet.key: sheet for kind in kinds.values() for sheet in kind.sheets}
    return [*known.values(), PARTICIPANTS]


def _head(reader: Reader) -> Iterator[Block]:
    session = reader.session
    yield Paragraph(words=f"{session.locality}, {reader.day(session.starts_at)}")
    yield Paragraph(words=_("Present: %(n)d", n=len(session.arrived)))
    yield from organisations(reader)


def _parts(reader: Reader) -> Iterator[Part]:
    for stage in reader.session.all_stages:
        blocks = tuple(b for b in kind_of(stage).outcome(stage, reader) if reader.may_see(b))
        if blocks:
            yield Part(stage.kind, reader.local(stage.title), blocks)


def _tail(reader: Reader) -> Iterator[Block]:
    gone = left_out(reader.session)
    yield Paragraph(
        words=_(
            "Left out: hidden %(hidden)d, private %(private)d. Private are feedback in own words, "
            "reflections that were not shared, texts that came late and texts taken back. A name "
            "is shown only if the person chose so.",
            hidden=gone.hidden,
            private=gone.private,
        ),
        is_note=True,
    )

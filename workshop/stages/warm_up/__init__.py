"""The warm-up: a picture from the deck that says something about the theme, or none.

__init__  the kind      form · participant  choosing
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TypedDict

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.catalogue.decks import MetaphorCard
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Column, Paragraph, Quote, Record, Sheet
from workshop.outcome.reader import Reader
from workshop.stages.warm_up.form import PickForm, cards_of, pick_form
from workshop.stages.warm_up.participant import actions

PICKS = Sheet(
    "picks",
    _("Pictures"),
    _("The pictures and texts of the warm-up, without names."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("card", _("Picture")),
        Column("line", _("Text")),
    ),
)


@dataclass(frozen=True)
class ChosenCard:
    """A card on the wall and the picks of it, in the order they came."""

    card: MetaphorCard
    count: int
    picks: tuple[Pick, ...] = ()


class PhoneFace(TypedDict):
    """The deck, what I chose, and a form that knows it."""

    cards: tuple[MetaphorCard, ...]
    pick: Pick | None
    form: PickForm


class WallFace(TypedDict):
    """Every card with a mark for each who chose it."""

    wall: list[ChosenCard]
    columns: int
    chosen: int
    here: int
    without: int


class ConsoleFace(WallFace):
    """The same with every line. `spotlit` is the id of the pick on the projector."""

    chosen_cards: list[ChosenCard]
    bare: list[Pick]
    spotlit: str


class WarmUp(StageKind):
    """A choice of pictures."""

    key = "warm_up"
    name = _("Choosing a picture")
    has_done_button = False
    contributions = (Pick,)
    has_own_list = True
    spotlight = "stages/warm_up/spotlight.html"
    participant = actions
    sheets = (PICKS,)
    exercises = (Exercise("picks", ("line",), Pick, (("without", "yes"),)),)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The deck, what I chose, and a form that knows it."""
        pick = Pick.of(stage, participant)
        known = {"card": pick.card, "line": pick.line} if pick else {}
        form = pick_form(stage.session, **known)
        return {"cards": cards_of(stage.session), "pick": pick, "form": form}

    def projector(self, stage: Stage, place: Place) -> WallFace:
        """The wall: every card with its marks; nobody's name."""
        readiness = self.readiness(stage)
        counts = Counter(pick.card for pick in Pick.all_of(stage) if pick.counts)
        cards = cards_of(stage.session)
        return {
            "wall": [ChosenCard(card, counts[card.key]) for card in cards],
            "columns": 4 if len(cards) <= 12 else 6 if len(cards) <= 24 else 8,
            "chosen": readiness.done,
            "here": readiness.of,
            "without": counts[None],
        }

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """The same with every line, to open on the projector or to hide."""
        picks = [pick for pick in Pick.all_of(stage) if pick.counts]
        chosen = [
            ChosenCard(card, len(those), those)
            for card in cards_of(stage.session)
            if (those := tuple(p for p in picks if p.card == card.key))
        ]
        return {
            **self.projector(stage, place),
            "chosen_cards": sorted(chosen, key=lambda one: -one.count),
            "bare": [p for p in picks if p.card is None and p.line],
            "spotlit": spotlit_id(stage.session_id),
        }

    def ready(self, stage: Stage) -> Collection[str]:
        """Who has chosen, with a card or without."""
        return {pick.participant_id for pick in Pick.all_of(stage) if pick.participant_id}

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """How many chose a card, and what was said about them."""
        picks = reader.counted(Pick.all_of(stage))
        if not picks:
            return
        with_card = sum(pick.card is not None for pick in picks)
        yield Paragraph(words=gettext("Pictures chosen: %(n)d", n=with_card))
        yield Paragraph(words=gettext("Without a picture: %(n)d", n=len(picks) - with_card))
        for pick in reader.shown(picks):
            if pick.line:
                yield Quote(
                    said=reader.said(pick), source=_card_name(stage, reader, pick), id=pick.id
                )

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """Every choice; a hidden line is empty."""
        for pick in reader.counted(Pick.all_of(stage)):
            line = reader.said(pick) if pick.is_shown else ""
            title = reader.local(stage.title)
            yield Record(PICKS.key, (pick.id, title, _card_name(stage, reader, pick), line))


def _card_name(stage: Stage, reader: Reader, pick: Pick) -> str:
    """What the card is called; "" without a card, its key where the deck is gone."""
    known = {card.key: card.title for card in cards_of(stage.session)}
    return reader.local(known.get(pick.card or "", {"": pick.card or ""}))

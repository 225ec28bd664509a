"""The warm-up: a picture from the deck that says something about the theme, or none.

__init__  the kind      form · participant  choosing      options · pictures  which are offered
facilitator  she decides which
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from flask import url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _

from workshop.domain import catalogue
from workshop.domain.catalogue.decks import MetaphorCard
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Column, Paragraph, Quote, Record, Sheet
from workshop.outcome.reader import Reader
from workshop.stages.warm_up.facilitator import facilitator_actions
from workshop.stages.warm_up.form import PickForm, pick_form
from workshop.stages.warm_up.options import WarmUpOptions
from workshop.stages.warm_up.participant import actions
from workshop.stages.warm_up.pictures import cards_of, deck_of, undecided

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
    """The same with every line. `spotlit` is the id of the pick on the projector.

    `undecided`: pictures that should be tested first and wait for her decision.
    """

    chosen_cards: list[ChosenCard]
    bare: list[Pick]
    spotlit: str
    undecided: tuple[MetaphorCard, ...]


class WarmUp(StageKind[WarmUpOptions]):
    """A choice of pictures."""

    key = "warm_up"
    name = _("Choosing a picture")
    options = WarmUpOptions
    has_done_button = False
    contributions = (Pick,)
    has_own_list = True
    spotlight = "stages/warm_up/spotlight.html"
    participant = actions
    facilitator = facilitator_actions
    sheets = (PICKS,)
    exercises = (Exercise("picks", ("line",), Pick, (("without", "yes"),)),)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The deck, what I chose, and a form that knows it."""
        pick = Pick.of(stage, participant)
        known = {"card": pick.card, "line": pick.line} if pick else {}
        form = pick_form(stage, **known)
        return {"cards": cards_of(stage), "pick": pick, "form": form}

    def projector(self, stage: Stage, place: Place) -> WallFace:
        """The wall: every card with its marks; nobody's name."""
        readiness = self.readiness(stage)
        counts = Counter(pick.card for pick in Pick.all_of(stage) if pick.counts)
        cards = cards_of(stage)
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
            for card in deck_of(stage)
            if (those := tuple(p for p in picks if p.card == card.key))
        ]
        return {
            **self.projector(stage, place),
            "chosen_cards": sorted(chosen, key=lambda one: -one.count),
            "bare": [p for p in picks if p.card is None and p.line],
            "spotlit": spotlit_id(stage.session_id),
            "undecided": undecided(stage),
        }

    def option_choices(self, option: str) -> Mapping[str, Mapping[str, str]]:
        """The pictures of every deck, by key."""
        decks = catalogue.decks().values()
        return {card.key: card.title for deck in decks for card in deck.cards}

    def desk_pages(self, stage: Stage) -> list[tuple[str, Any]]:
        """Which pictures are offered is decided beforehand."""
        address = url_for(
            "facilitator.warm_up.pictures", session_id=stage.session_id, stage_id=stage.id
        )
        return [(address, _("Pictures to choose from"))]

    def remarks(self, stage: Stage) -> Iterator[str]:
        """That some pictures should be tested first."""
        if waiting := undecided(stage):
            yield ngettext(
                "%(num)d picture should first be shown to people with a refugee background.",
                "%(num)d pictures should first be shown to people with a refugee background.",
                len(waiting),
            )

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
    known = {card.key: card.title for card in deck_of(stage)}
    return reader.local(known.get(pick.card or "", {"": pick.card or ""}))

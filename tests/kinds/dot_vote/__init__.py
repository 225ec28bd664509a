"""A kind of stage from outside `workshop/`: everybody puts a dot on one choice and says why.

It stands here to prove that a kind is one folder and one call. Its tests run with the setting
STAGE_KINDS=tests.kinds.dot_vote; `docs/adding-a-stage.md` follows this folder.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, TypedDict

from flask import Blueprint, abort, request
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from sqlalchemy.orm import Mapped, mapped_column
from werkzeug.wrappers import Response
from wtforms import StringField
from wtforms.validators import AnyOf

from workshop import db
from workshop.domain.catalogue.content.fields import Content, KeyedText, rows
from workshop.domain.contributions.contribution import ENTERED, Attributed
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind, register
from workshop.kinds.showing import show_stage
from workshop.live import region
from workshop.outcome.blocks import Block, Column, Heading, Quote, Record, Sheet
from workshop.outcome.codec import AttributedRow, plain
from workshop.outcome.reader import Reader
from workshop.surface.submit import submit
from workshop.web.doors import done, find, find_stage, me
from workshop.web.facilitator.guard import console_url, who
from workshop.web.forms import Keyed, words
from workshop.web.participant.stage_page import stage_page

Text = dict[str, str]


class DotVoteOptions(Content):
    """What there is to choose from: `{key, fi, sv, en}` each."""

    choices: Annotated[tuple[KeyedText, ...], rows(at_least=2)]


class Dot(Attributed, db.Base):
    """One person's dot and why it is there."""

    __tablename__ = "dots"
    text_columns = ("why",)

    choice: Mapped[str]
    why: Mapped[str] = mapped_column(default="")


class DotRow(AttributedRow):
    """A dot in the complete file."""

    choice: str
    why: str


DOTS = Sheet(
    "dots",
    _("Dots"),
    _("What was chosen and why, without names."),
    (Column("id", _("Id")), Column("choice", _("Choice")), Column("why", _("Why"))),
)


def dot_form(stage: Stage, data: Any = None) -> Any:
    """A choice of the stage and a reason."""

    class DotForm(Keyed):
        choice = StringField(validators=[AnyOf(keys_of(stage))])
        why = words(_("Why there?"), length=140)

    return DotForm(data)


def keys_of(stage: Stage) -> list[str]:
    """What there is to choose from."""
    return [choice["key"] for choice in DotVote().options_of(stage).choices]


actions = Blueprint("dot_vote", __name__)
facilitator_actions = Blueprint("dot_vote", __name__)


@actions.post("/<stage_id>/dots")
def put_dot(stage_id: str) -> Response | tuple[str, int]:
    """My dot."""
    stage = find_stage(stage_id, "dot_vote")
    form = dot_form(stage, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    words_of = {"choice": form.choice.data, "why": form.why.data}
    return submit(stage, form, lambda late: Dot.by(stage, me(), late=late, **words_of))


@facilitator_actions.post("/<stage_id>/dots")
def put_dot_for(stage_id: str) -> Response:
    """The dot of somebody without a phone."""
    stage, person = find_stage(stage_id, "dot_vote"), find(Participant, request.form["person_id"])
    if request.form.get("choice") not in keys_of(stage):
        abort(400)
    dot = Dot.by(stage, person, choice=request.form["choice"])
    dot.source, dot.entered_by = ENTERED, who()
    db.session.add(dot)
    db.session.commit()
    show_stage(stage)
    return done(console_url())


@region("dot_vote/dots", per="phones", template="stages/dot_vote/dots.html")
def dots(place: Place) -> dict[str, object]:
    """Every dot that may be shown."""
    assert place.stage
    return {"dots": [dot for dot in Dot.all_of(place.stage) if dot.is_shown]}


class PhoneFace(TypedDict):
    """The choices and a form."""

    choices: tuple[Text, ...]
    form: Any


class RoomFace(TypedDict):
    """Each choice with its dots."""

    counts: list[tuple[Text, int]]


class DotVote(StageKind[DotVoteOptions]):
    """Dots on choices."""

    key = "dot_vote"
    name = _("A dot for each of us")
    options = DotVoteOptions
    contributions = (Dot,)
    regions = (dots,)
    participant = actions
    facilitator = facilitator_actions
    sheets = (DOTS,)
    codecs = (plain("dots", Dot, DotRow, references={"stage_id": "stages", "group_id": "groups"}),)
    exercises = (Exercise("dots", ("why",), Dot, (("choice", "now"),)),)
    folder = Path(__file__).parent

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The choices and a form."""
        return {"choices": self.options_of(stage).choices, "form": dot_form(stage)}

    def projector(self, stage: Stage, place: Place) -> RoomFace:
        """Each choice with its dots."""
        shown = [dot.choice for dot in Dot.all_of(stage) if dot.is_shown]
        choices = self.options_of(stage).choices
        return {"counts": [(choice, shown.count(choice["key"])) for choice in choices]}

    console = projector

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """The reasons under their choices."""
        for choice in self.options_of(stage).choices:
            chosen = [d for d in reader.shown(Dot.all_of(stage)) if d.choice == choice["key"]]
            title = reader.local({k: v for k, v in choice.items() if k != "key"})
            yield Heading(words=f"{title} ({gettext('Dots')}: {len(chosen)})")
            for dot in chosen:
                if dot.why:
                    yield Quote(said=reader.said(dot), id=dot.id)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row for each dot."""
        for dot in reader.shown(Dot.all_of(stage)):
            yield Record(DOTS.key, (dot.id, dot.choice, reader.said(dot)))


register(DotVote())

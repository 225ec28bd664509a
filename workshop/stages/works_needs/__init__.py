"""Works / needs development: notes alone and in silence, then the table looks at them together.

__init__  the kind and its regions      board  what a table sees      participant  what people do
"""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import StringField
from wtforms.validators import AnyOf

from workshop.agenda import StageKind
from workshop.domain.contributions.note import notes_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.stage import Stage
from workshop.live import Place, region
from workshop.stages.works_needs.board import counts, is_board_open, is_on_board, threads
from workshop.web.forms import Keyed, words


def note_form(stage: Stage, data: Any = None) -> Any:
    """The form of one note; its column is the button that sends it."""
    keys = [column["key"] for column in stage.options["columns"]]

    class NoteForm(Keyed):
        text = words(_("Your note"), length=stage.options.get("max_chars", 280))
        column = StringField(validators=[AnyOf(keys, message=_("Choose a side for your note."))])

    return NoteForm(data)


class WorksNeeds(StageKind):
    """Two columns on either side of one line."""

    key = "works_needs"

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """The composer."""
        return {"form": note_form(stage), "board_open": is_board_open(stage)}

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """How many notes each table has on each side."""
        return {"columns": stage.options["columns"], "rows": counts(stage)}


@region("works_needs/mine", per="person", template="components/own_notes.html")
def mine(place: Place) -> dict[str, Any]:
    """What I have sent, as long as it does not stand on my table's board."""
    assert place.stage and place.participant
    notes = notes_of(place.stage, writer=place.participant)
    if is_board_open(place.stage):
        group = group_of(place.participant)
        notes = [note for note in notes if not is_on_board(note, group)]
    return {"notes": notes}


@region("works_needs/board", per="group", template="stages/works_needs/board.html")
def board(place: Place) -> dict[str, Any]:
    """The table's notes; nothing while people still work alone."""
    assert place.stage
    stage, group = place.stage, place.group
    is_open = group is not None and is_board_open(stage)
    return {
        "is_open": is_open,
        "columns": stage.options["columns"],
        "threads": threads(stage, group) if group and is_open else [],
    }


from workshop.stages.works_needs import participant as routes  # noqa: E402, F401

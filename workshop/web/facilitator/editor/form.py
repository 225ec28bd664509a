"""The parts of a stage as a form: a field for each language of a text, for each number, choice."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import (
    BooleanField,
    HiddenField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import NumberRange, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from workshop.domain.session.stage import Stage
from workshop.kinds import kind_of
from workshop.locale import languages
from workshop.web.facilitator.day_forms import WholeNumber
from workshop.web.facilitator.editor.options import OptionParts
from workshop.web.facilitator.editor.parts import (
    Choice,
    Number,
    Part,
    Row,
    Rows,
    Tick,
    Words,
    leaves,
)
from workshop.web.facilitator.editor.rows import row_keys
from workshop.web.forms import Form, at_most, trim

LONGEST, NOTE = 400, 1200  # characters
LEAST, MOST = 1, 600  # minutes


def parts_of(stage: Stage, posted: Any = None) -> list[Part]:
    """What can be changed: title, minutes, questions, note, options."""
    kind = kind_of(stage)
    used = any(True for _thing in kind.all_of(stage))
    title = Words("title", str(_("Title")), stage.title)
    note = Words("note", str(_("Note for the facilitator")), stage.facilitator, False, True)
    return [
        title,
        *_minutes(stage),
        _prompts(stage, posted, kind.prompts_exactly is None),
        note,
        *OptionParts(stage, posted, shrinks=not used).all(),
    ]


def _minutes(stage: Stage) -> list[Part]:
    least = Number(
        "min_minutes", str(_("At least, when time is short")), stage.min_minutes, LEAST, MOST
    )
    if not stage.step_list:
        return [Number("minutes", str(_("Minutes")), stage.minutes, LEAST, MOST), least]
    rows = [
        Row(
            f"steps-{step.key}",
            step.key,
            [
                Words(f"steps-{step.key}-title", str(_("Part")), step.title),
                Number(f"steps-{step.key}-minutes", str(_("Minutes")), step.minutes, LEAST, MOST),
            ],
        )
        for step in stage.steps
    ]
    parts = Rows("steps", str(_("Parts")), rows, grows=False, shrinks=False, moves=False)
    return [parts, least]


def _prompts(stage: Stage, posted: Any, free: bool) -> Rows:
    there = {f"q{n}": prompt for n, prompt in enumerate(stage.prompts, 1)}
    rows = [
        Row(
            f"prompts-{key}",
            key,
            [Words(f"prompts-{key}-text", str(_("Question")), there.get(key, {}), long=True)],
            is_new=key not in there,
            made_of="text",
        )
        for key in row_keys("prompts", list(there), posted, grows=free)
    ]
    return Rows("prompts", str(_("Questions")), rows, grows=free, shrinks=free)


class SomeLanguage:
    """At least one language of a text, unless its row is new or goes away."""

    def __init__(self, part: Words, spoken: Sequence[str], row: Row | None):
        self.part, self.spoken, self.row = part, spoken, row

    def __call__(self, form: Any, field: Any) -> None:
        """Stands at the first language's field."""
        if any(form[f"{self.part.name}-{code}"].data for code in self.spoken):
            return
        if self.row and (is_gone(form, self.row) or is_empty(form, self.row, self.spoken)):
            return
        raise ValidationError(_("Write something here first."))


def stage_form(stage: Stage, parts: list[Part], posted: Any = None) -> Any:
    """The form; its fields are named after the parts, languages at the end: "title-fi"."""
    spoken = stage.session.languages
    rows = {id(leaf): row for row in _rows(parts) for leaf in leaves(row.parts)}
    fields: dict[str, Any] = {"seen": HiddenField(filters=[trim])}
    for row in _rows(parts):
        fields[f"{row.name}-gone"] = BooleanField(_("Take away"))
    for leaf in leaves(parts):
        fields |= _fields(leaf, spoken, rows.get(id(leaf)))
    return type("StageForm", (Form,), fields)(posted)


def is_empty(form: Any, row: Row, spoken: Sequence[str]) -> bool:
    """Nothing was written into a new row."""
    texts = [part for part in leaves(row.parts) if isinstance(part, Words)]
    return row.is_new and not any(
        form[f"{part.name}-{code}"].data for part in texts for code in spoken
    )


def is_gone(form: Any, row: Row) -> bool:
    return bool(form[f"{row.name}-gone"].data)


def _rows(parts: list[Part]) -> list[Row]:
    return [row for part in parts if isinstance(part, Rows) for row in part.rows]


def _fields(part: Words | Number | Choice | Tick, spoken: Sequence[str], row: Any) -> Any:
    match part:
        case Words(name=name):
            return {f"{name}-{code}": _text(part, code, spoken, row) for code in spoken}
        case Number(low=low, high=high):
            wrong = _("Write a whole number from %(low)d to %(high)d.", low=low, high=high)
            number = WholeNumber(
                part.label, [NumberRange(low, high, message=wrong)], default=part.value
            )
            return {part.name: number}
        case Tick():
            return {part.name: BooleanField(part.label, default=part.value)}
        case _:
            return {part.name: _choice(part)}


def _text(part: Words, code: str, spoken: Sequence[str], row: Row | None) -> Any:
    checks: list[Any] = [at_most(NOTE if part.name == "note" else LONGEST)]
    if part.required and code == spoken[0]:
        checks.append(SomeLanguage(part, spoken, row))
    field = TextAreaField if part.long else StringField
    known = {"lang": code, "dir": languages[code].direction}
    return field(
        languages[code].name,
        checks,
        filters=[trim],
        default=part.texts.get(code, ""),
        render_kw={**known, "aria-label": f"{part.label}: {languages[code].name}"},
    )


def _choice(part: Choice) -> Any:
    choices = [SelectChoice(key, name) for key, name in part.choices]
    if not part.many:
        return SelectField(part.label, choices=choices, default=part.value)

    def enough(form: Any, field: Any) -> None:
        if len(field.data or ()) < part.at_least:
            raise ValidationError(_("Choose at least one."))

    return SelectMultipleField(
        part.label,
        [enough],
        choices=choices,
        default=list(part.value or ()),
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )

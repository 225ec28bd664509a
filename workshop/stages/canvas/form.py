"""The forms of a canvas: a note, the value of a field, a tension."""

from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import DateField, IntegerField, RadioField, SelectChoice, SelectField, StringField
from wtforms.fields import IntegerRangeField, SelectMultipleField
from wtforms.validators import AnyOf, InputRequired, NumberRange, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from workshop.domain.catalogue.canvases import Canvas, CanvasField, placed_fields
from workshop.domain.contributions.field_value import FieldValue
from workshop.surface.canvas.fit import capacity
from workshop.surface.canvas.words import Words
from workshop.web.forms import Keyed, words

SHORTEST = 40  # the smallest limit of a text, in letters


def note_form(places: list[str], longest: int, data: Any = None) -> Any:
    """A note; `field` is where it goes."""

    class NoteForm(Keyed):
        text = words(_("Your note"), length=longest)
        field = StringField(
            validators=[AnyOf(places, message=_("Choose where your note belongs."))]
        )

    return NoteForm(data)


def value_form(
    words_: Words, field: CanvasField, held: FieldValue | None, longest: int, data: Any = None
) -> Any:
    """The one value of a field. `seen` is the version that was before the writer (0: empty)."""
    fields: dict[str, Any] = {"seen": IntegerField(default=held.version if held else 0)}
    fields["field"] = StringField()
    chosen = list(held.value) if held else []
    options = [SelectChoice(o["key"], words_.local(o)) for o in field.options]
    if field.has_words:
        limit = max(SHORTEST, min(longest, capacity(field.box) - 20))
        fields["text"] = words(
            words_.prompt(field), length=limit, default=held.text if held else ""
        )
    elif field.type == "list":
        fields["value"] = SelectMultipleField(
            words_.prompt(field), [InputRequired(_("Choose at least one."))], choices=options,
            default=chosen, widget=ListWidget(), option_widget=CheckboxInput(),
        )  # fmt: skip
    elif field.is_chosen:
        fields["value"] = RadioField(
            words_.prompt(field), [InputRequired(_("Choose one of these."))], choices=options,
            default=chosen[0] if chosen else None,
        )  # fmt: skip
    elif field.type == "date":
        fields["value"] = DateField(
            words_.prompt(field), [InputRequired(_("Choose a day from the calendar."))]
        )
    else:
        across, down = (float(part) for part in chosen) if len(chosen) == 2 else (0.5, 0.5)
        for name, label, at in (
            ("across", _("From left to right"), across),
            ("up", _("From bottom to top"), 1 - down),
        ):
            checks = [InputRequired(_("Choose a place.")), NumberRange(0, 100)]
            fields[name] = IntegerRangeField(label, checks, default=round(100 * at))
    return type("ValueForm", (Keyed,), fields)(data)


def value_in(form: Any, field: CanvasField) -> tuple[str, list[str]]:
    """The text and the keys of a valid form."""
    if field.has_words:
        return form.text.data, []
    if field.type == "point":
        return "", [f"{form.across.data / 100:.2f}", f"{1 - form.up.data / 100:.2f}"]
    if field.type == "list":
        return "", list(form.value.data)
    return "", [form.value.data.isoformat() if field.type == "date" else form.value.data]


def tension_form(canvas: Canvas, words_: Words, steps: int, data: Any = None) -> Any:
    """Two fields that pull in different directions."""
    places = [
        SelectChoice(str(address), words_.place(address))
        for address, field in placed_fields(canvas, steps)
        if field.type != "point"
    ]
    places.insert(0, SelectChoice("", _("Choose")))
    needed = InputRequired(_("Choose a part."))

    class TensionForm(Keyed):
        one_field = SelectField(_("Between"), [needed], choices=places)
        other_field = SelectField(_("and"), [needed], choices=places)
        one_hand = words(_("On the one hand …"), length=140)
        other_hand = words(_("… on the other hand"), length=140)

        def validate_other_field(self, field: SelectField) -> None:
            """Two different ones."""
            if field.data == self.one_field.data:
                raise ValidationError(gettext("Choose two different parts."))

    return TensionForm(data)

"""The forms of a gallery: a response from a phone, a theme."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import RadioField, SelectChoice, SelectMultipleField, StringField
from wtforms.validators import InputRequired
from wtforms.widgets import CheckboxInput, ListWidget

from workshop.domain.contributions.work_items import WorkItem
from workshop.web.forms import Keyed, line, words

RESPONSES = {
    "touches": _("This touches my work too, because …"),
    "helps": _("I can help with …"),
    "thinks": _("Have you thought of …"),
}


def response_form(kinds: tuple[str, ...], posted: Any = None) -> Any:
    """A few words to a table; `about` is what they are said to."""

    class ResponseForm(Keyed):
        about = StringField()
        kind = RadioField(
            _("What do you want to say?"), [InputRequired(_("Choose one of these."))],
            choices=[SelectChoice(key, RESPONSES[key]) for key in kinds],
            default=kinds[0] if kinds else None,
        )  # fmt: skip
        text = words(_("In a few words"), length=200)

    return ResponseForm(posted)


class ThemeForm(Keyed):
    """A name, and what it holds together."""

    name = line(_("Name of the theme"), length=80, required=True)
    items = SelectMultipleField(
        _("What belongs together?"), validate_choice=False, widget=ListWidget(),
        option_widget=CheckboxInput(),
    )  # fmt: skip


def theme_form(items: list[WorkItem], posted: Any = None) -> ThemeForm:
    """An empty theme with everything that can be woven into it."""
    form = ThemeForm(posted)
    form.items.choices = [SelectChoice(item.reference, item.words) for item in items]
    return form

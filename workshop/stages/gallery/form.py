"""What people say to the tables' work; a theme's name."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import SelectMultipleField, StringField
from wtforms.validators import AnyOf, ValidationError

from workshop.domain.session.stage import Stage
from workshop.outcome.thing_names import response_name
from workshop.stages.gallery.options import options_of
from workshop.stages.gallery.work import Work
from workshop.web.forms import Keyed, line, words


class ResponseForm(Keyed):
    """A few words about one item, or about all of it; how it begins is the button that sends it."""

    about = StringField(_("To which table?"))
    text = words(_("What do you want to say?"), length=280)
    kind = StringField()

    known: frozenset[str] = frozenset()

    def validate_about(self, field: StringField) -> None:
        """Something that is there now."""
        if field.data and field.data not in self.known:
            raise ValidationError(_("This is no longer shown. Choose another one."))


def response_form(stage: Stage, work: Work, posted: Any = None, **known: str) -> ResponseForm:
    """The form with what can be answered now."""
    form = ResponseForm(posted, **known)
    form.known = frozenset(item.reference for item in work.items)
    kinds = options_of(stage).responses
    if len(kinds) == 1:  # the sentence is begun already
        form.text.label.text = response_name(kinds[0])
    form.kind.validators = [AnyOf(kinds, message=_("Choose one of these."))]
    return form


class ThemeForm(Keyed):
    """A new theme, if you like with its first items."""

    name = line(_("Name of the theme"), length=80, required=True)
    items = SelectMultipleField(_("Items"), validate_choice=False)


class NameForm(Keyed):
    """Another name for a theme."""

    name = line(_("Name of the theme"), length=80, required=True)

"""Forms for her own day: a new stage, and the day as a design."""

from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, IntegerField, SelectChoice, SelectField
from wtforms.validators import NumberRange

from workshop.domain.session.session import Session
from workshop.kinds import kinds
from workshop.locale import languages
from workshop.web.forms import Form, Keyed, line
from workshop.web.language import local


class WholeNumber(IntegerField):
    """A number; letters are answered by our own words, not by the library's."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep what was typed; only whole numbers become data."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            self.data = None


def minutes_field(default: int | None = None) -> WholeNumber:
    """How long something takes."""
    wrong = _("Write whole minutes, from 1 to 600.")
    return WholeNumber(_("Minutes"), [NumberRange(1, 600, message=wrong)], default=default)


def words_of(form: Any, session: Session) -> dict[str, str]:
    """The name that was typed, by language; empty ones left out."""
    typed = {code: form[f"title_{code}"].data for code in session.languages}
    return {code: text for code, text in typed.items() if text}


def new_stage_form(session: Session, data: Any = None) -> Any:
    """A stage to add."""
    fields: dict[str, Any] = {
        f"title_{code}": line(languages[code].name, length=100) for code in session.languages
    }
    fields["kind"] = SelectField(_("What kind of stage?"))
    fields["minutes"] = minutes_field(15)
    fields["after"] = SelectField(_("Where in the day?"), validate_choice=False)
    form = type("NewStageForm", (Keyed,), fields)(data)
    form["kind"].choices = [SelectChoice(key, str(kind.name)) for key, kind in kinds.items()]
    form["after"].choices = [
        SelectChoice("", gettext("At the end")),
        *(
            SelectChoice(s.id, gettext("After: %(stage)s", stage=local(s.title)))
            for s in session.stages
        ),
    ]
    return form


def saved_design_form(session: Session, data: Any = None) -> Any:
    """The day as a design: its name and what it is for, in each language of the session."""
    fields: dict[str, Any] = {}
    for code in session.languages:
        named = {"lang": code, "dir": languages[code].direction}
        fields[f"name_{code}"] = line(
            _("Name: %(language)s", language=languages[code].name), length=80, render_kw=named
        )
        fields[f"summary_{code}"] = line(
            _("In one sentence: %(language)s", language=languages[code].name),
            length=240,
            render_kw=named,
        )
    fields["replace"] = BooleanField(_("Replace my earlier design of this name"))
    return type("SavedDesignForm", (Form,), fields)(data)

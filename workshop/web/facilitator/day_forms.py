"""Forms for her own day: a stage's name in each language of the session, minutes, kind."""

from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import IntegerField, SelectChoice, SelectField
from wtforms.validators import NumberRange

from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
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


def stage_form(session: Session, stage: Stage, data: Any = None) -> Any:
    """A stage of hers, to be renamed and retimed. Ids of the fields carry the stage's id."""
    fields: dict[str, Any] = {
        f"title_{code}": line(
            languages[code].name, length=100, id=f"{stage.id}-{code}", required=True
        )
        for code in session.languages
    }
    fields["minutes"] = minutes_field()
    kind = type("StageForm", (Form,), fields)
    titles = {f"title_{code}": local_in(stage.title, code) for code in session.languages}
    form = kind(data, minutes=stage.minutes, **titles)
    form["minutes"].id = f"{stage.id}-minutes"
    form["minutes"].label.field_id = form["minutes"].id
    return form


def local_in(texts: dict[str, str], code: str) -> str:
    """The words in one language, else what the others see."""
    return texts.get(code) or local(texts)


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

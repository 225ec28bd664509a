"""Forms at the entrance."""

from typing import Any

from flask import abort
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, SelectChoice, SelectField, SelectMultipleField
from wtforms.validators import ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from workshop import db
from workshop.domain import catalogue
from workshop.domain.people.participant import Participant
from workshop.domain.roster.limits import MAX_CELL
from workshop.domain.session.session import Session
from workshop.domain.session.submission import accept
from workshop.locale import Use, languages
from workshop.locale.speaking import spoken
from workshop.web.forms import Form, Keyed, at_most, line, trim
from workshop.web.language import local

OWN = "own"


class CodeForm(Form):
    """The code on the screen."""

    code = line(_("Code on the screen"), length=40, required=True)


class ReturnForm(Form):
    """The personal code of somebody who has been here already."""

    code = line(_("Your return code"), length=40, required=True)


class DetailsForm(Keyed):
    """Who somebody is in this room."""

    name = line(_("First name or nickname"), length=60, required=True)
    organisation = SelectField(
        _("Where do you work?"), [at_most(MAX_CELL)], filters=[trim], validate_choice=False
    )
    own_organisation = line(_("The name of your organisation"), length=80)
    role = line(_("What do you do there?"), length=80)
    locality = line(_("In which town or area?"), length=80)
    working_languages = SelectMultipleField(
        _("Which languages do you work in?"),
        choices=lambda: languages.choices(Use.PARTICIPANTS),
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
        validate_choice=False,
    )
    shows_name = BooleanField(_("My name may stand beside my answers and commitments"))

    def validate_organisation(self, field: SelectField) -> None:
        """Choose one, or write your own."""
        if not field.data:
            raise ValidationError(_("Choose where you work. The last choice lets you write it."))

    def validate_own_organisation(self, field: Any) -> None:
        """Somebody who chose "another" writes which."""
        if self.organisation.data == OWN and not field.data:
            raise ValidationError(_("Write the name of your organisation."))

    def fill(self, person: Participant) -> None:
        """Give `person` what was typed."""
        person.name = self.name.data
        own = self.organisation.data == OWN
        person.organisation = self.own_organisation.data if own else self.organisation.data
        person.role, person.locality = self.role.data, self.locality.data
        asked = languages.offered(Use.PARTICIPANTS)
        others = [code for code in person.languages or [] if code not in asked]  # of the roster
        chosen = [code for code in self.working_languages.data or [] if code in asked]
        person.languages = chosen + others
        person.shows_name = self.shows_name.data


class JoinForm(DetailsForm):
    """Joining without an account."""

    @classmethod
    def for_session(cls, session: Session, data: Any, person: Participant | None = None) -> Any:
        """The form with the organisations of this session to choose from."""
        data = data or None  # an empty form would clear what is known already
        form = cls(data, obj=person) if person else cls(data, locality=session.locality)
        here = {p.organisation for p in session.participants if p.organisation}
        usual = {local(o.name) for o in catalogue.organisations()}
        names = sorted(here | usual, key=spoken().sort_key)
        form.organisation.choices = [
            SelectChoice("", _("Choose")),
            *(SelectChoice(name) for name in names),
            SelectChoice(OWN, _("Other (type it)")),
        ]
        form.roles = [local(r.name) for r in catalogue.roles()]
        if person and not data:
            form.working_languages.data = person.languages
        return form

    def make(self, session: Session, language: str) -> Participant:
        """A new participant; sent twice it is one person."""

        def person() -> Participant:
            someone = Participant(session_id=session.id, language=language)
            db.session.add(someone)
            self.fill(someone)
            return someone

        made = accept(session, self.key.data, person)
        db.session.expire(session, ["participants"])
        someone = db.session.get(Participant, made.target_id)
        return someone or abort(409)  # a key that was something else's

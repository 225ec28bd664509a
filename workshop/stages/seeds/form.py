"""The forms of seeds and of the next meeting."""

import datetime as dt
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import DateField, IntegerField, SelectField, TimeField
from wtforms.validators import Optional, ValidationError

from workshop import db
from workshop.domain.contributions.next_meeting import NextMeeting
from workshop.domain.contributions.seed import LATER, Seed
from workshop.domain.session.session import Session
from workshop.locale import languages
from workshop.locale.speaking import spoken
from workshop.stages.seeds.words import KIND_NAMES
from workshop.web.forms import Keyed, line, words

LONGEST = 280  # characters


class OwnSeedForm(Keyed):
    """A participant's line."""

    text = words(_("One thing that was left unfinished"), length=LONGEST)


class SeedForm(Keyed):
    """A line with its kind; `seen` is the version that was before the writer."""

    text = words(_("What did you notice? One thing in each note."), length=LONGEST)
    kind = SelectField(_("What is it?"), choices=list(KIND_NAMES.items()), default=LATER)
    seen = IntegerField(default=0)


class ObserverForm(SeedForm):
    """The same with the stage it is about; "" is the one of the moment."""

    stage = SelectField(_("In which stage?"), validate_choice=False)


class MeetingForm(Keyed):
    """When people meet again; what is not known yet may be empty, but not everything."""

    day = DateField(_("Day"), [Optional()])
    time = TimeField(_("Time"), [Optional()])
    place = line(_("Place"), length=120)
    convener = line(_("Who calls everyone together? A name or a role, as agreed."), length=120)
    topic = line(_("What about?"), length=200)
    today: dt.date

    def validate_day(self, field: Any) -> None:
        """A meeting lies ahead."""
        if field.data and field.data < self.today:
            raise ValidationError(_("This day has already gone. Choose today or a later day."))


def observer_form(session: Session, *sent: Any) -> ObserverForm:
    """The form with the stages of the day; the one of the moment is chosen."""
    form = ObserverForm(*sent)
    named = [(s.id, languages.pick(s.title, spoken().code)) for s in session.stages]
    form.stage.choices = [("", _("The stage of the moment")), *named]
    return form


def wording_form(seed: Seed, *sent: Any) -> SeedForm:
    """The form with the words of now."""
    form = SeedForm(*sent, obj=seed)
    if not any(sent):
        form.seen.data = seed.version
    return form


def meeting_form(session: Session, *sent: Any) -> MeetingForm:
    """The form with what was agreed last."""
    known = NextMeeting.of_session(session.id)
    values = {}
    if known:
        values = {name: getattr(known, name) for name in ("day", "place", "convener", "topic")}
        values["time"] = dt.time.fromisoformat(known.time) if known.time else None
    form = MeetingForm(*sent, data=values)
    form.today = session.local(db.now()).date()
    form.day.render_kw = {"min": form.today.isoformat()}
    return form

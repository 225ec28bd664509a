"""Looking over the list of people: who is on it twice, which organisation has several spellings."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from flask import render_template, request, url_for
from flask_babel import gettext as _
from sqlalchemy import func, select
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain import catalogue
from workshop.domain.contributions.contribution import Attributed, registry
from workshop.domain.people.organisation_kind import OTHER, organisation_kind_of, say_kind
from workshop.domain.people.participant import Participant
from workshop.domain.roster.checking import (
    TOO_MANY,
    Composition,
    composition,
    listed_organisations,
    names_alike,
    people_alike,
)
from workshop.domain.roster.joining import join_names
from workshop.domain.roster.merging import merge_people
from workshop.domain.roster.not_duplicates import say_not_duplicates
from workshop.live import refresh, reload_pages
from workshop.web.doors import done, find, this_session
from workshop.web.facilitator.guard import door, who
from workshop.web.language import local


@dataclass(frozen=True)
class Side:
    """One of two rows, and how many contributions its owner has made."""

    person: Participant
    notes: int


@door.get("/people/check")
def roster_check() -> str:
    """What could be put right; nothing happens before somebody presses."""
    session = this_session()
    written = _written_by_person()
    pairs = [
        tuple(Side(person, written[person.id]) for person in pair) for pair in people_alike(session)
    ]
    return render_template(
        "web/facilitator/roster_check.html",
        session=session,
        pairs=pairs,
        groups=names_alike(session),
        organisations=listed_organisations(session),
        kinds=[(kind.key, local(kind.name)) for kind in catalogue.organisations()],
        remarks=remarks(composition(session)),
    )


@door.post("/people/merges")
def merge() -> Response:
    """Two rows become the one that is kept."""
    kept = find(Participant, request.form.get("kept", ""))
    gone_id = request.form.get("gone", "")
    gone = db.session.get(Participant, gone_id)
    if gone is None and Participant.known_as(gone_id) is kept:
        return _answer(_("They are one person already."))  # a second tap
    gone = find(Participant, gone_id)
    if gone is kept:
        return _answer(_("Nothing was changed."))
    names = {"gone": gone.name, "kept": kept.name}
    merge_people(kept, gone, who())
    db.session.commit()
    _everybody_sees()
    return _answer(_("%(gone)s and %(kept)s are one person now: %(kept)s.", **names))


@door.post("/people/apart")
def keep_both() -> Response:
    """These are two (people by id, organisations by name): they are not offered again."""
    for one, other in combinations(dict.fromkeys(request.form.getlist("one")), 2):
        say_not_duplicates(this_session(), one, other, who())
    db.session.commit()
    return _answer(_("They stay as they are and are not asked about again."))


@door.post("/people/organisations")
def join() -> Response:
    """Several spellings become the one that is kept."""
    known = {p.organisation for p in this_session().participants}
    kept, written = request.form.get("kept", ""), set(request.form.getlist("written"))
    if kept not in known or not written & known:
        return _answer(_("Nothing was changed."))
    changed = join_names(this_session(), written & known, kept, who())
    db.session.commit()
    _everybody_sees()
    said = _("The organisation is now called %(name)s. Changed for: %(n)d.", name=kept, n=changed)
    return _answer(said)


@door.post("/people/kinds")
def say_kinds() -> Response:
    """What kind each organisation is.

    `organisation-<n>` is its name, `kind-<n>` a kind's key or "other". An empty kind
    says nothing; what the name tells already is said only when it changes.
    """
    session, known = this_session(), {kind.key for kind in catalogue.organisations()}
    people = {p.organisation for p in session.participants}
    changed = 0
    for field, name in request.form.items():
        if not field.startswith("organisation-") or name not in people:
            continue
        asked = request.form.get(field.replace("organisation-", "kind-"), "")
        kind = OTHER if asked == "other" else asked
        if asked not in (*known, "other") or organisation_kind_of(session, name) == kind != OTHER:
            continue
        say_kind(session, name, kind, who())
        changed += 1
    db.session.commit()
    _everybody_sees()
    if not changed:
        return _answer(_("Nothing was changed."))
    return _answer(_("Kinds of organisation saved: %(n)d.", n=changed))


def remarks(found: Composition) -> list[str]:
    """What the list says about the day, with the reason."""
    said = []
    if found.is_one_organisation:
        said.append(
            _(
                "Everybody is from one organisation: %(organisation)s. The day works when "
                "people who meet the same clients come from different organisations. "
                "Invite others too.",
                organisation=found.organisation,
            )
        )
    if found.is_mostly_one_organisation:
        said.append(
            _(
                "More than half are from one organisation: %(organisation)s, %(n)d of %(of)d. "
                "Every table will have several of them. Invite more people from others.",
                organisation=found.organisation,
                n=found.of_organisation,
                of=found.known,
            )
        )
    if found.is_large:
        said.append(
            _(
                "There are %(n)d people on the list. With more than %(most)d not everybody is "
                "heard; 16–20 is best. Think of two workshops.",
                n=found.people,
                most=TOO_MANY,
            )
        )
    return said


def _written_by_person() -> Counter[str]:
    """How many contributions each person has made."""
    counts: Counter[str] = Counter()
    for model in registry.values():
        if issubclass(model, Attributed):
            query = select(model.participant_id, func.count()).where(
                model.session_id == this_session().id, model.participant_id.is_not(None)
            )
            for person_id, count in db.session.execute(query.group_by(model.participant_id)):
                counts[person_id or ""] += count
    return counts


def _everybody_sees() -> None:
    refresh(this_session(), "console/people", "console/face", "console/next", "projector/view")
    reload_pages(this_session())


def _answer(said: str) -> Response:
    return done(url_for("facilitator.roster_check", session_id=this_session().id), said=said)

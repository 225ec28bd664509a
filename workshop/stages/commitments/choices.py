"""What a promise can start from, and whom one can ask to join it."""

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import SelectChoice

from workshop.domain.contributions.ballot import latest_decision
from workshop.domain.contributions.reference import reference, referred
from workshop.domain.contributions.response import HELPS, responses_to
from workshop.domain.contributions.work_items import PROPOSALS, items_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import current_round, group_of
from workshop.outcome.plants import group_name

KIND_NAMES = {
    "contact": _("Contact"),
    "shadowing": _("Shadowing"),
    "rotation": _("Job rotation"),
    "outreach": _("Outreach"),
    "ground_rule": _("Ground rule"),
    "document": _("Document"),
    "other": _("Something else"),
}
DECIDER_NAMES = {
    "we": _("We may decide this ourselves"),
    "own": _("Our own organisation decides"),
    "elsewhere": _("It must be decided elsewhere"),
}


def source_choices(owner: Participant) -> list[SelectChoice]:
    """Solutions, those of the own table first; the shared problem; none of these."""
    session, group = owner.session, group_of(owner)
    items = items_of(session, PROPOSALS)
    items.sort(key=lambda i: not (group and i.group and i.group.id == group.id))
    found = [
        SelectChoice(
            i.reference, f"{group_name(i.group)}: {i.words[:80]}" if i.group else i.words[:80]
        )
        for i in items
    ]
    decision = latest_decision(session.id)
    chosen = referred(decision.choice, session.id) if decision else None
    if decision and chosen is not None and decision.choice not in [c.value for c in found]:
        shared = gettext("Our shared problem")
        found.append(SelectChoice(decision.choice, f"{shared}: {decision.agreed[:80]}"))
    return [*found, SelectChoice("", gettext("None of these"))]


def people_to_ask(owner: Participant) -> list[SelectChoice]:
    """Everybody else who is here: who offered to help the own table, the own table, the others."""
    session, group = owner.session, group_of(owner)
    ours = {
        reference(item.thing)
        for item in items_of(session, PROPOSALS)
        if group and item.group and item.group.id == group.id
    }
    helpers = {
        r.participant_id
        for r in responses_to(session.id)
        if r.kind == HELPS and r.about in ours and r.is_shown
    }
    current = current_round(session)
    mates = {p.id for p in current.members(group)} if current and group else set()

    def place(person: Participant) -> tuple[bool, bool, bool, str, str]:
        same = person.organisation == owner.organisation
        return (
            person.id not in helpers, person.id not in mates, same, person.organisation, person.name
        )  # fmt: skip

    people = [p for p in session.participants if p.is_here and p.id != owner.id]
    return [SelectChoice(p.id, _named(p, helpers, mates)) for p in sorted(people, key=place)]


def _named(person: Participant, helpers: set[str | None], mates: set[str]) -> str:
    why = (
        gettext("offered to help") if person.id in helpers
        else gettext("own table") if person.id in mates else ""
    )  # fmt: skip
    return ", ".join(filter(None, (person.short_name, person.organisation, why)))

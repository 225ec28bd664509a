"""Who was there, in the outcome."""

from collections.abc import Iterator

from flask_babel import gettext, lazy_gettext

from workshop.domain.seating.rounds import current_round
from workshop.outcome.blocks import Block, Column, Paragraph, Record, Sheet
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader

PARTICIPANTS = Sheet(
    "participants",
    lazy_gettext("Participants"),
    lazy_gettext("Who came: organisation, role and place."),
    (
        Column("id", lazy_gettext("Id")),
        Column("name", lazy_gettext("Name")),
        Column("organisation", lazy_gettext("Organisation")),
        Column("role", lazy_gettext("Role")),
        Column("locality", lazy_gettext("Locality")),
        Column("languages", lazy_gettext("Languages")),
        Column("table", lazy_gettext("Table")),
        Column("arrived_at", lazy_gettext("Came at")),
    ),
)


def organisations(reader: Reader) -> Iterator[Block]:
    """Where people are from, in the order of the alphabet."""
    names = sorted({p.organisation for p in reader.session.arrived if p.organisation})
    if names:
        yield Paragraph(words=gettext("Organisations: %(names)s", names=", ".join(names)))


def participants(reader: Reader) -> Iterator[Record]:
    """Who came; a name only if they chose to show it."""
    current = current_round(reader.session)
    tables = {s.participant_id: s.group for s in current.seats} if current else {}
    for person in reader.session.arrived:
        table = tables.get(person.id)
        who = reader.person(person)
        values = (
            person.id, who.name, who.organisation, person.role, person.locality,
            ", ".join(person.languages), group_name(table) if table else "",
            reader.moment(person.arrived_at),
        )  # fmt: skip
        yield Record(PARTICIPANTS.key, values)

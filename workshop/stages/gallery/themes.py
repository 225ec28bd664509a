"""Themes with what was woven into them."""

from dataclasses import dataclass

from workshop.domain.contributions.origin import origins_of
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.theme import Theme
from workshop.domain.contributions.work_items import WorkItem
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session


@dataclass(frozen=True)
class Woven:
    """A theme, its items in the order of the tables, and the tables that they come from."""

    theme: Theme
    items: list[WorkItem]

    @property
    def groups(self) -> list[Group]:
        """Tables that have it in common; the same gap at several is what the plenary looks for."""
        found = {item.group.id: item.group for item in self.items if item.group}
        return sorted(found.values(), key=lambda group: group.position)


def woven(session: Session, items: list[WorkItem]) -> list[Woven]:
    """Every theme that is shown; items that are not shown any more are left out."""
    sources: dict[str, set[str]] = {}
    for edge in origins_of(session.id):
        sources.setdefault(edge.thing, set()).add(edge.source)
    return [
        Woven(theme, [i for i in items if i.reference in sources.get(reference(theme), set())])
        for theme in Theme.of_session(session.id)
        if theme.is_shown
    ]

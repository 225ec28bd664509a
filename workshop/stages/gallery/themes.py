"""Themes: items of several tables woven together, the regional picture."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.domain.contributions.origin import come_from, come_only_from, origins_of, sources_of
from workshop.domain.contributions.reference import reference, referred_all
from workshop.domain.contributions.theme import Theme
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage
from workshop.stages.gallery.shown import Shown
from workshop.stages.gallery.work import Work


@dataclass(frozen=True)
class Woven:
    """A theme with its items, table by table."""

    theme: Theme
    items: list[Shown]

    @property
    def groups(self) -> list[Group]:
        """The tables whose items it has, in their order."""
        known = {item.group.id: item.group for item in self.items if item.group}
        return sorted(known.values(), key=lambda group: group.position)


def themes_of(stage: Stage, work: Work) -> list[Woven]:
    """Every theme of the stage that is not removed, in the order they were named."""
    themes = [theme for theme in Theme.all_of(stage) if theme.counts]
    wanted = {reference(theme): theme for theme in themes}
    edges = [edge for edge in origins_of(stage.session_id) if edge.thing in wanted]
    shown = {piece.reference: piece for table in work.tables for piece in table.pieces}
    missing = {edge.source for edge in edges if edge.source not in shown}
    for name, thing in referred_all(missing, stage.session_id).items():
        if thing.is_shown:  # of another stage, or of a table that works on another canvas by now
            group = getattr(thing, "group", None)
            shown[name] = Shown(name, thing, group, thing.words, thing.language)
    return [
        Woven(
            theme,
            sorted(
                (
                    shown[edge.source]
                    for edge in edges
                    if edge.thing == name
                    if edge.source in shown
                ),
                key=lambda item: item.group.position if item.group else -1,
            ),
        )
        for name, theme in wanted.items()
    ]


def put(theme: Theme, items: Iterable[str], out_of: Theme | None = None) -> None:
    """These items belong to `theme`, no longer to `out_of`. Needs a flush."""
    names = list(items)
    if out_of is not None and out_of.id != theme.id:
        take_out(out_of, names)
    come_from(theme, names)


def take_out(theme: Theme, items: Iterable[str]) -> None:
    """These items belong to the theme no longer."""
    gone = set(items)
    come_only_from(theme, [name for name in sources_of(theme) if name not in gone])

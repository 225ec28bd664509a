"""What of a gallery stands on the projector: all, one table, one item, the themes."""

from dataclasses import dataclass

from workshop.domain.contributions.projector_view import on_projector
from workshop.domain.session.stage import Stage
from workshop.stages.gallery.shown import Shown
from workshop.stages.gallery.work import TableWork, Work

ALL, THEMES, TABLE, ONE = "all", "themes", "groups/", "one:"
SAID = "+said"  # with what people said to it


@dataclass(frozen=True)
class View:
    """`table` or `item` where one is shown; `with_said` with what was said to it."""

    what: str
    table: TableWork | None = None
    item: Shown | None = None
    with_said: bool = False

    @property
    def written(self) -> str:
        """As it is stored."""
        return self.what + (SAID if self.with_said else "")


def view_of(stage: Stage, work: Work) -> View:
    """What stands there now; everything where what was shown is gone."""
    return read(on_projector(stage), work) or View(ALL)


def read(written: str, work: Work) -> View | None:
    """What a button asks for; None for what is not there."""
    what = written.removesuffix(SAID)
    with_said = written.endswith(SAID)
    if what in (ALL, THEMES):
        return View(what)
    if what.startswith(TABLE):
        table = work.table(what.removeprefix(TABLE))
        return View(what, table, None, with_said) if table else None
    if what.startswith(ONE):
        wanted = what.removeprefix(ONE)
        item = next((item for item in work.items if item.reference == wanted), None)
        table = work.table(item.group.id) if item and item.group else None
        return View(what, table, item, with_said) if item else None
    return None


def next_view(view: View, work: Work) -> str:
    """The table after the one that is shown, the first after "all"; "all" after the last."""
    ids = [table.group.id for table in work.tables]
    at = ids.index(view.table.group.id) + 1 if view.table else 0
    return f"{TABLE}{ids[at]}" if at < len(ids) else ALL

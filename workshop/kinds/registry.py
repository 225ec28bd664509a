"""The one place where kinds of stage are registered.

A kind from outside `workshop/` names its `folder`; what lies in it is found by its name:
`templates/` (faces in `templates/stages/<key>/`), `translations/`, `designs/`, `migrations/`
and `styles/`.
"""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from workshop.domain.catalogue import design_folders
from workshop.domain.catalogue.designs import kinds as designs
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds.kind import Context, StageKind
from workshop.outcome import codec

kinds: dict[str, StageKind[Any]] = {}


def register(*those: StageKind[Any]) -> None:
    """Add kinds. Raises ValueError for a key that another kind has."""
    for kind in those:
        if kind.key in kinds and type(kinds[kind.key]) is not type(kind):
            raise ValueError(f"two kinds of stage are called {kind.key}")
        kinds[kind.key] = kind
        designs.known[kind.key] = kind
        for one in kind.codecs:
            codec.add(one)
        design_folders.update(dict.fromkeys(folders_of(kind, "designs")))


def register_outside(modules: tuple[str, ...]) -> None:
    """Import modules that register kinds of their own (the setting STAGE_KINDS)."""
    for name in modules:
        import_module(name)


def kind_of(stage: Stage) -> StageKind[Any]:
    """The kind that runs `stage`; a question and a timer where its kind is no longer known."""
    return kinds.get(stage.kind, kinds["prompt"])


def kind_of_thing(thing: Any) -> StageKind[Any]:
    """The kind that knows how to show `thing`: its stage's, or whose things of that sort are."""
    here = kind_of(thing.stage)
    owners = [kind for kind in kinds.values() if type(thing) in kind.contributions]
    return here if here in owners or not owners else owners[0]


@dataclass(frozen=True)
class End:
    """What a kind shows on a face when the day is over."""

    template: str
    context: Context


def ends_on(face: str, place: Place) -> list[End]:
    """What every kind shows on `face` ("phone", "projector") when the day is over."""
    return [
        End(kind.template(f"end_{face}"), kind.end(place))
        for kind in kinds.values()
        if face in kind.ends
    ]


def folders(name: str) -> list[Path]:
    """Folders of this name that kinds from outside bring along."""
    return [folder for kind in kinds.values() for folder in folders_of(kind, name)]


def folders_of(kind: StageKind[Any], name: str) -> list[Path]:
    """The folder (or file) of this name that the kind brings along, if it does."""
    return [kind.folder / name] if kind.folder and (kind.folder / name).exists() else []

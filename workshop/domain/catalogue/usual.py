"""What a stage begins with that somebody adds by hand: `sessions/stages/<kind>.toml`."""

from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from workshop.domain.catalogue.content import checked, read_toml
from workshop.domain.catalogue.content.fields import Content, Text, rows


class Usual(Content):
    """`options` as the kind takes them; `examples` are what a rehearsal's people write."""

    options: dict[str, Any] = Field(default_factory=dict)
    examples: Annotated[tuple[Text, ...], rows()] = ()


@cache
def usual(path: Path) -> Usual:
    """What the file says; nothing where there is none. Raises ContentError."""
    if not path.exists():
        return Usual()
    return checked(Usual, read_toml(path, path.name), path.name)

"""How people sit in a stage, and the kinds of stage that a design may name."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Protocol

from pydantic import BeforeValidator

from workshop.domain.catalogue.content.fields import Content, refusal, shown

MODES = ("individual", "pair", "small_group", "plenary", "circle", "break")


class NoOptions(Content):
    """Most kinds take nothing."""


class DesignKind(Protocol):
    """What a design has to know of a kind of stage."""

    key: ClassVar[Any]
    options: type[Content]

    @property
    def usual_options(self) -> dict[str, Any]:
        """Options of a stage that is added by hand."""
        ...

    def check(self, stage: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """What does not hold between the raw values of a stage: (key, message)."""
        ...


known: dict[str, DesignKind] = {}


def _known_kind(value: object) -> object:
    if isinstance(value, str) and value in known:
        return value
    raise refusal(f"write one of {', '.join(known)}, not {shown(value)}")


Kind = Annotated[str, BeforeValidator(_known_kind)]


def usual_options(kind: str) -> dict[str, Any]:
    """Options of a stage of this kind that has none of its own."""
    return known[kind].usual_options


def options_of(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """`values` as this kind takes them, complete with defaults, as plain JSON.

    Raises pydantic.ValidationError. The same for designs, stages added by hand and imported files.
    """
    return known[kind].options.model_validate(values).model_dump(mode="json")

"""What a value of content looks like, read from its type: for forms that are made of a model."""

import types
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from workshop.domain.catalogue.content.fields import (
    KEY,
    KEYED_TEXT,
    TEXT,
    ChoiceRule,
    Content,
    NumberRule,
    RowsRule,
)


@dataclass(frozen=True)
class TextShape:
    """A text in languages; with a key of its own where it is `keyed`."""

    keyed: bool = False


@dataclass(frozen=True)
class NumberShape:
    """A whole number."""

    low: int
    high: int


@dataclass(frozen=True)
class ChoiceShape:
    """One of a few words."""

    choices: tuple[str, ...]


@dataclass(frozen=True)
class TickShape:
    """Yes or no."""


@dataclass(frozen=True)
class KeyShape:
    """A key of something else: a canvas, a deck."""


@dataclass(frozen=True)
class ModelShape:
    """A table of values."""

    model: type[Content]


@dataclass(frozen=True)
class RowsShape:
    """A list; `exactly` is None where it may grow."""

    item: "Shape"
    at_least: int = 0
    exactly: int | None = None


Shape = TextShape | NumberShape | ChoiceShape | TickShape | KeyShape | ModelShape | RowsShape


def shape_of(info: FieldInfo) -> Shape | None:
    """The shape of a model's field; None for what no form is made for."""
    return _shape(info.annotation, info.metadata)


def _shape(annotation: Any, rules: Sequence[Any]) -> Shape | None:
    annotation, rules = _peeled(annotation, list(rules))
    if TEXT in rules or KEYED_TEXT in rules:
        return TextShape(keyed=KEYED_TEXT in rules)
    if KEY in rules:
        return KeyShape()
    for rule in rules:
        if isinstance(rule, NumberRule):
            return NumberShape(rule.low, rule.high)
        if isinstance(rule, ChoiceRule):
            return ChoiceShape(rule.choices)
        if isinstance(rule, RowsRule):
            item = _shape(get_args(annotation)[0], ())
            return RowsShape(item, rule.at_least, rule.exactly) if item else None
    if annotation is bool:
        return TickShape()
    if isinstance(annotation, type) and issubclass(annotation, Content):
        return ModelShape(annotation)
    return None


def _peeled(annotation: Any, rules: list[Any]) -> tuple[Any, list[Any]]:
    """Without what is said about it, and without "or nothing"."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _peeled(inner, [*rules, *more])
    if origin in (Union, types.UnionType):
        some = [one for one in get_args(annotation) if one is not type(None)]
        if len(some) == 1:
            return _peeled(some[0], rules)
    return annotation, rules

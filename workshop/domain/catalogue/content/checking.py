"""From a file's values to a model, or to every problem in them at once."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from workshop.domain.catalogue.content.fields import Content
from workshop.domain.catalogue.content.problems import ContentError, Problem
from workshop.domain.catalogue.content.wording import said

Model = TypeVar("Model", bound=Content)


def checked(
    model: type[Model], data: dict[str, Any], file: str, also: Iterable[Problem] = ()
) -> Model:
    """`data` as `model`. Raises ContentError with what the model refuses and what `also` holds."""
    problems = list(also)
    try:
        content = model.model_validate(data)
    except ValidationError as error:
        problems = [_problem(detail, data, file) for detail in error.errors()] + problems
    if problems:
        raise ContentError(problems)
    return content


def stage_label(stages: object, index: int) -> str:
    """How a stage is named in a problem: its key, or its number from 1."""
    return _item_label(stages, index)


def _problem(detail: ErrorDetails, data: dict[str, Any], file: str) -> Problem:
    names, here = [], data
    for part in detail["loc"]:
        names.append(_item_label(here, part) if isinstance(part, int) else part)
        here = _inside(here, part)
    in_stage = len(names) > 1 and names[0] == "stages"
    stage, keys = (names[1], names[2:]) if in_stage else ("", names)
    return Problem(file, stage, ".".join(keys), said(detail))


def _item_label(items: object, index: int) -> str:
    key = _inside(_inside(items, index), "key")
    return key if isinstance(key, str) and key and not key.isdigit() else str(index + 1)


def _inside(values: Any, part: int | str) -> Any:
    """The value at `part`, or None where the file has nothing of that shape."""
    try:
        return values[part]
    except (KeyError, IndexError, TypeError):
        return None

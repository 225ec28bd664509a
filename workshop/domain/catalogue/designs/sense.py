"""What must hold between the values of a design.

Works on the raw values and passes over whatever has the wrong shape (the model names that), so that
one reading of a file finds all its problems.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, TypeGuard

from workshop.domain.catalogue.content.checking import stage_label
from workshop.domain.catalogue.content.problems import Problem
from workshop.domain.catalogue.designs.kinds import known

Said = tuple[str, str]  # key, message


def nonsense(data: dict[str, Any], file: str) -> Iterator[Problem]:
    """What does not hold, in the design `data` read from `file`."""
    for key, message in _in_design(data, file):
        yield Problem(file, "", key, message)
    stages = _tables(data.get("stages"))
    for key in _repeated(stages):
        places = [str(i) for i, stage in enumerate(stages, 1) if stage.get("key") == key]
        yield Problem(
            file,
            key,
            "key",
            f"stages {' and '.join(places)} have the same key; give each its own",
        )
    for index, stage in enumerate(stages):
        for key, message in _in_stage(stage):
            yield Problem(file, stage_label(stages, index), key, message)


def _in_design(data: dict[str, Any], file: str) -> Iterator[Said]:
    key = data.get("key")
    if isinstance(key, str) and f"{key}.toml" != file:
        yield "key", f'write "{file.removesuffix(".toml")}" as the file is named, not "{key}"'
    for name in ("participants", "group_size"):
        yield from _in_order(name, data.get(name))


def _in_order(name: str, sizes: object) -> Iterator[Said]:
    """min ≤ recommended ≤ max, as far as they are there."""
    if not isinstance(sizes, dict):
        return
    given = [(part, sizes.get(part)) for part in ("min", "recommended", "max")]
    numbers = [(part, size) for part, size in given if _is_number(size)]
    for (low, less), (high, more) in pairwise(numbers):
        if less > more:
            yield f"{name}.{high}", f"write {less} or more, as {low} is {less}; now it is {more}"


def _in_stage(stage: dict[str, Any]) -> Iterator[Said]:
    minutes, shortest = stage.get("minutes"), stage.get("min_minutes")
    if _is_number(minutes) and _is_number(shortest) and shortest > minutes:
        yield "min_minutes", f"write {minutes} or less, as the stage is {minutes} minutes long"
    kind = known.get(str(stage.get("kind")))
    yield from kind.check(stage) if kind else ()
    yield from _in_steps(_tables(stage.get("steps")), minutes)
    options = stage.get("options")
    for name, items in options.items() if isinstance(options, dict) else ():
        for key in _repeated(_tables(items)):
            yield f"options.{name}.{key}.key", "it is there more than once; give each its own key"


def _in_steps(steps: list[dict[str, Any]], minutes: object) -> Iterator[Said]:
    for key in _repeated(steps):
        yield f"steps.{key}.key", "it is there more than once; give each step its own key"
    lengths = [step.get("minutes") for step in steps]
    known = [length for length in lengths if _is_number(length)]
    if steps and len(known) == len(steps) and _is_number(minutes) and sum(known) != minutes:
        yield "steps", f"their minutes make {sum(known)}, but the stage has {minutes}"


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _tables(values: object) -> list[dict[str, Any]]:
    """The tables of a list; an empty one for anything else in it, so that numbers stay true."""
    if not isinstance(values, list):
        return []
    return [value if isinstance(value, dict) else {} for value in values]


def _repeated(items: list[dict[str, Any]]) -> list[str]:
    counts = Counter(item["key"] for item in items if isinstance(item.get("key"), str))
    return [key for key, count in counts.items() if count > 1]

"""Canvases from files, and what must hold between the values of one."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, TypeGuard

from workshop.domain.catalogue.canvases.model import CANVAS, CHOICES, HANDOVER, STEP, Canvas
from workshop.domain.catalogue.content import ContentError, Problem, checked, read_toml

Said = tuple[str, str]  # key, message


def load_canvas(path: Path) -> Canvas:
    """The canvas in the file at `path`. Raises ContentError with everything wrong in it."""
    data = read_toml(path, path.name)
    wrong = (Problem(path.name, "", key, said) for key, said in _nonsense(data, path.stem))
    return checked(Canvas, data, path.name, also=wrong)


def load_canvases(folder: Path) -> dict[str, Canvas]:
    """All canvases of a folder by key, in the order of their files' names.

    Raises ContentError with everything wrong in any of them.
    """
    canvases: list[Canvas] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            canvases.append(load_canvas(path))
        except ContentError as error:
            problems += error.problems
    keys = {canvas.key for canvas in canvases}
    for canvas in canvases:
        for other in canvas.easier:
            if other not in keys and not problems:
                said = f'there is no canvas "{other}"; write one of {", ".join(sorted(keys))}'
                problems.append(Problem(f"{canvas.key}.toml", "", "easier", said))
    if problems:
        raise ContentError(problems)
    return {canvas.key: canvas for canvas in canvases}


def _nonsense(data: dict[str, Any], stem: str) -> Iterator[Said]:
    """Wrong shapes are passed over here: the model names them."""
    if isinstance(data.get("key"), str) and data["key"] != stem:
        yield "key", f'write "{stem}" as the file is named, not "{data["key"]}"'
    fields = [f for f in data.get("fields") or () if isinstance(f, dict)]
    for key, count in Counter(f["key"] for f in fields if isinstance(f.get("key"), str)).items():
        if count > 1:
            yield f"fields.{key}.key", f"{count} fields have this key; give each its own"
    keys = {f.get("key") for f in fields}
    for end in data.get("way") or ():
        if end not in keys:
            yield "way", f'there is no field "{end}"'
    yield from _shapes(data)
    for field in fields:
        yield from _in_field(field, data)
    yield from _overlapping(fields, _labels(data))


def _labels(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Labels as if they were fields: they take room too."""
    shapes = [s for s in data.get("shapes") or () if isinstance(s, dict)]
    return [
        {"key": f"shapes.{number}", "box": shape.get("points"), "type": "label"}
        for number, shape in enumerate(shapes, 1)
        if shape.get("kind") == "label"
    ]


def _overlapping(fields: list[dict[str, Any]], labels: list[dict[str, Any]]) -> Iterator[Said]:
    for one, other in combinations([*fields, *labels], 2):
        if _overlap(one, other):
            yield (
                f"fields.{one.get('key')}.box",
                f'it lies over the box of "{other.get("key")}"; move one of them',
            )


def _shapes(data: dict[str, Any]) -> Iterator[Said]:
    size = data.get("size")
    for number, shape in enumerate(data.get("shapes") or (), 1):
        if not isinstance(shape, dict):
            continue
        kind, at = shape.get("kind"), shape.get("points")
        if kind == "label" and "text" not in shape:
            yield f"shapes.{number}.text", "write the words of the label in each language"
        if _is_numbers(size, 2) and _is_numbers(at, 4):
            ends = (at[0] + at[2], at[1] + at[3]) if kind in ("label", "ellipse") else at[2:]
            if max(at[0], ends[0]) > size[0] or max(at[1], ends[1]) > size[1]:
                yield f"shapes.{number}.points", f"it reaches out of the {size[0]} × {size[1]}"


def _in_field(field: dict[str, Any], data: dict[str, Any]) -> Iterator[Said]:
    key, kind, per = field.get("key"), field.get("type"), field.get("per", CANVAS)
    if kind in CHOICES and len(field.get("options") or ()) < 2:
        yield f"fields.{key}.options", "write two choices or more"
    if kind not in CHOICES and field.get("options"):
        yield f"fields.{key}.options", f"a field of type {kind} has no choices; leave them out"
    steps = data.get("steps")
    if per in (STEP, HANDOVER) and not isinstance(steps, dict):
        said = "no phone would ever reach it; write [steps] first: how many there are and how large"
        yield f"fields.{key}.per", said
        return
    if per == HANDOVER and isinstance(steps, dict) and steps.get("max") == 1:
        yield f"fields.{key}.per", "no phone would ever reach it: one step has no handover"
    cell = steps.get(per) if per != CANVAS and isinstance(steps, dict) else data.get("size")
    box = field.get("box")
    if _is_numbers(cell, 2) and _is_numbers(box, 4):
        if box[2] < 60 or box[3] < 30:
            yield f"fields.{key}.box", "make it at least 60 wide and 30 high, to be read"
        if box[0] + box[2] > cell[0] or box[1] + box[3] > cell[1]:
            yield f"fields.{key}.box", f"it reaches out of the {cell[0]} × {cell[1]} that there are"


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if one.get("type") == other.get("type") == "point" and one.get("box") == other.get("box"):
        return False  # points of one plane
    if one.get("per", CANVAS) != other.get("per", CANVAS):
        return False
    a, b = one.get("box"), other.get("box")
    if not (_is_numbers(a, 4) and _is_numbers(b, 4)):
        return False
    return bool(
        a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]
    )


def _is_numbers(value: Any, count: int) -> TypeGuard[list[int]]:
    return (
        isinstance(value, list) and len(value) == count and all(isinstance(n, int) for n in value)
    )

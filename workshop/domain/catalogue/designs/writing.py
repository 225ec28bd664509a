"""A design as a file, written like those that come with the house: one text on one line."""

from collections.abc import Mapping
from typing import Any

import tomlkit
from tomlkit.items import Array, InlineTable, Table

_OPEN = ("stages", "steps", "options")  # tables of their own; everything else stands on its line


def design_toml(design: Mapping[str, Any]) -> str:
    """The values of a design as TOML. What is None is left out."""
    document = tomlkit.document()
    document.add(tomlkit.comment("How to edit this: sessions/README.md of Rajapaja"))
    for key, value in design.items():
        if key != "stages" and value is not None:
            document.add(key, _item(value))
    stages = tomlkit.aot()
    for stage in design["stages"]:
        stages.append(_table(stage))
    document.add("stages", stages)
    return tomlkit.dumps(document)


def _table(values: Mapping[str, Any]) -> Table:
    table = tomlkit.table()
    for key, value in values.items():
        if value is not None and key not in _OPEN:
            table.add(key, _item(value))
    if values.get("steps"):
        steps = tomlkit.aot()
        for step in values["steps"]:
            steps.append(_table(step))
        table.add("steps", steps)
    if values.get("options"):
        options = tomlkit.table()
        for key, value in values["options"].items():
            if value is not None:
                options.add(key, _item(value))
        table.add("options", options)
    return table


def _item(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _line(value)
    if isinstance(value, list | tuple):
        rows: Array = tomlkit.array()
        rows.extend(_item(one) for one in value)
        return rows.multiline(any(isinstance(one, Mapping) for one in value))
    return value


def _line(values: Mapping[str, Any]) -> InlineTable:
    line = tomlkit.inline_table()
    for key, value in values.items():
        if value is not None:
            line.append(key, _line(value) if isinstance(value, Mapping) else _plain(value))
    return line


def _plain(value: Any) -> Any:
    """A list inside of a line stays on it."""
    if isinstance(value, list | tuple):
        row = tomlkit.array()
        row.extend(_line(one) if isinstance(one, Mapping) else one for one in value)
        return row
    return value

"""rules.toml: what a facilitator wants, as a file. Errors name the key and say what is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.grouping.rules import (
    Accompanied,
    Apart,
    AtLeast,
    AtMost,
    NoOwnManager,
    NotAlone,
    Pinned,
    Rule,
    SharedValue,
    Together,
    ValuesApart,
)


class RulesError(ValueError):
    """The file cannot be used; the message names the key."""


@dataclass(frozen=True)
class RulesFile:
    """What the file says; None and () where it is silent."""

    groups: int | None = None
    size: tuple[int, int] | None = None
    balanced: bool | None = None
    mix: tuple[str, ...] | None = None
    cluster: tuple[str, ...] | None = None
    rules: tuple[Rule, ...] = ()


def read_rules(path: Path) -> RulesFile:
    """Read and check rules.toml."""
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from None
    return parse_rules(data)


def parse_rules(data: Mapping[str, Any]) -> RulesFile:
    """The same from a parsed document."""
    known = {"groups", "size", "balanced", "mix", "cluster", "pin", *READERS}
    if unknown := sorted(set(data) - known):
        raise RulesError(f"{unknown[0]}: no such key. There are {', '.join(sorted(known))}.")
    rules: list[Rule] = []
    for key, read in READERS.items():
        entries = data.get(key, [])
        for entry in entries if isinstance(entries, list) else [entries]:
            try:
                rules.append(read(entry))
            except (KeyError, TypeError, ValueError) as error:
                raise RulesError(f"{key}: {entry!r} is not what it needs ({error}).") from None
    for person, group in _table(data, "pin").items():
        if not isinstance(group, int) or isinstance(group, bool) or group < 1:
            raise RulesError(f"pin.{person}: {group!r} is not the number of a group, from 1.")
        rules.append(Pinned(person, group))
    groups = data.get("groups")
    if groups is not None and (not isinstance(groups, int) or groups < 1):
        raise RulesError(f"groups: {groups!r} is not a number of groups.")
    size = parse_size(str(data["size"])) if "size" in data else None
    balanced = data.get("balanced")
    if balanced is not None and not isinstance(balanced, bool):
        raise RulesError("balanced: true or false.")
    return RulesFile(
        groups, size, balanced, _traits(data, "mix"), _traits(data, "cluster"), tuple(rules)
    )


def parse_size(text: str) -> tuple[int, int]:
    """4-6, 4–6 or 5."""
    match = re.fullmatch(r"\s*(\d+)\s*(?:[-–—.]+\s*(\d+))?\s*", text)
    if not match:
        raise RulesError(f"size: {text!r} is not a size like 4-6.")
    return int(match[1]), int(match[2] or match[1])


def _table(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    table = data.get(key, {})
    if not isinstance(table, dict):
        raise RulesError(f"{key}: a table like [{key}] is needed.")
    return table


def _traits(data: Mapping[str, Any], key: str) -> tuple[str, ...] | None:
    if key not in data:
        return None
    value = data[key]
    return (value,) if isinstance(value, str) else tuple(map(str, value))


def _people(entry: Any) -> tuple[str, ...]:
    if isinstance(entry, str) or len(entry) < 2:
        raise ValueError("a list of at least two people")
    return tuple(map(str, entry))


def _counted(entry: Any) -> tuple[str, str, int]:
    n = entry.get("n", 1)
    if not isinstance(n, int) or n < 0:
        raise ValueError("n is a number")
    return str(entry["trait"]), str(entry["value"]), n


def _trait(entry: Any) -> str:
    return str(entry["trait"]) if isinstance(entry, dict) else str(entry)


READERS: dict[str, Callable[[Any], Rule]] = {
    "apart": lambda entry: Apart(_people(entry)),
    "together": lambda entry: Together(_people(entry)),
    "not_alone": lambda entry: NotAlone(str(entry["trait"]), str(entry["value"])),
    "at_least": lambda entry: AtLeast(*_counted(entry)),
    "at_most": lambda entry: AtMost(*_counted(entry)),
    "no_own_manager": lambda entry: NoOwnManager("manager" if entry is True else _trait(entry)),
    "accompanied": lambda entry: Accompanied(
        str(entry["trait"]), str(entry["value"]), str(entry["by"])
    ),
    "values_apart": lambda entry: ValuesApart(
        str(entry["trait"]),
        tuple(map(str, entry["values"])),
        tuple(map(str, entry.get("allowed", ()))),
    ),
    "shared_value": lambda entry: SharedValue(_trait(entry)),
}

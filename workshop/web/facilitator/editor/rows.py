"""Which rows a list of the form has, and in which order."""

from collections.abc import Sequence
from typing import Any

KEYS, MOVE, GONE = "rows", "move", "gone"


def row_keys(name: str, there: Sequence[str], posted: Any, grows: bool) -> list[str]:
    """Keys of the rows of the list `name`: those posted, moved as asked, else those there are.

    A list that grows has one empty row at its end.
    """
    field = f"{name}-{KEYS}"
    if posted and field in posted:
        keys = list(dict.fromkeys(key for key in posted.getlist(field) if _is_key(key)))
        return _moved(keys, name, posted.get(MOVE, ""))
    spare = next(f"new-{n}" for n in range(len(there) + 1) if f"new-{n}" not in there)
    return [*there, *([spare] if grows else [])]


def _moved(keys: list[str], name: str, asked: str) -> list[str]:
    """`asked` is "<list>|<row>|up" or "…|down"."""
    where, _bar, rest = asked.partition("|")
    key, _bar, way = rest.partition("|")
    if where != name or key not in keys:
        return keys
    at = keys.index(key)
    to = max(0, min(len(keys) - 1, at + (-1 if way == "up" else 1)))
    keys.insert(to, keys.pop(at))
    return keys


def _is_key(key: str) -> bool:
    return key.replace("_", "").replace("-", "").isalnum() and len(key) <= 80

"""A roster from a CSV file as it comes: semicolons or commas, UTF-8 or Windows, several values."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from pathlib import Path

from workshop.grouping.problem import Person

IDS = ("id", "tunnus")
NAMES = ("name", "nimi", "namn", "first_name", "etunimi", "förnamn")


class RosterError(ValueError):
    """The file is not a roster; the message says what to do."""


def read_roster(path: Path) -> tuple[Person, ...]:
    """People with one trait per column, the header as it is written.

    They are named by the column `id` where there is one, else by name, else by row number. A cell
    holds several values when they are divided by | or ; (within quotes).
    """
    rows = list(csv.reader(io.StringIO(text := decode(path.read_bytes())), delimiter=_comma(text)))
    rows = [[cell.strip() for cell in row] for row in rows]
    rows = [row for row in rows if any(row)]
    if not rows:
        raise RosterError(f"{path.name} is empty: it needs a header and a row for each person.")
    header, *people = rows
    names = _names(header, people)
    return tuple(
        Person(name, {h: _values(c) for h, c in zip(header, row, strict=False) if h})
        for name, row in zip(names, people, strict=True)
    )


def columns(path: Path) -> list[str]:
    """The header."""
    text = decode(path.read_bytes())
    header = next(csv.reader(io.StringIO(text), delimiter=_comma(text)), [])
    return [cell.strip() for cell in header if cell.strip()]


def decode(raw: bytes) -> str:
    """UTF-16 with its mark, UTF-8 with or without, else what Excel writes in Finland."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _comma(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=header.count)


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value for part in re.split(r"[|;]", cell) if (value := part.strip()))


def _names(header: list[str], rows: list[list[str]]) -> list[str]:
    lower = [cell.casefold() for cell in header]
    at = next((lower.index(name) for name in (*IDS, *NAMES) if name in lower), None)
    if at is None:
        at = next((n for n, cell in enumerate(lower) if re.search("name|nimi|namn", cell)), None)
    names = [
        (row[at] if at is not None and at < len(row) else "") or str(number)
        for number, row in enumerate(rows, 1)
    ]
    seen: Counter[str] = Counter()
    for index, name in enumerate(names):
        seen[name] += 1
        if seen[name] > 1:  # two of one name: the second is told apart by a number
            names[index] = f"{name} ({seen[name]})"
    return names

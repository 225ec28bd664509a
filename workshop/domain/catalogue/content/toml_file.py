"""A TOML file as people save it: UTF-8, with or without the mark that Notepad puts first."""

import re
import tomllib
from pathlib import Path
from typing import Any

from workshop.domain.catalogue.content.problems import ContentError, Problem

_PLACE = re.compile(r"^(?P<what>.*) \(at (?P<place>.+)\)$", re.DOTALL)


def read_toml(path: Path, file: str) -> dict[str, Any]:
    """The values of the file at `path`, which its writer knows as `file`.

    Raises ContentError where it is missing, is not UTF-8 or is not TOML (with line and column).
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        said = f"there is no such file; it was looked for in {path.parent.name}/"
        raise ContentError([Problem(file, "", "", said)]) from error
    return parse_toml(content, file)


def parse_toml(content: bytes, file: str) -> dict[str, Any]:
    """The values in `content`. Raises ContentError where it is not UTF-8 or not TOML."""
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except RecursionError:
        said = "this is not TOML: tables lie too deep in each other"
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        said = f"line {line}: a letter is not in UTF-8; save the file again as UTF-8"
    except tomllib.TOMLDecodeError as error:
        found = _PLACE.match(str(error))
        what, place = found.group("what", "place") if found else (str(error), "somewhere")
        said = f"{place}: this is not TOML: {what[:1].lower()}{what[1:]}"
    raise ContentError([Problem(file, "", "", said)])

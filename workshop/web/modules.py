"""Which JavaScript modules import which: a page names them all at once, none waits for another."""

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath

IMPORT = re.compile(r"""^(?:import|export)\s(?:[^"';]*?\sfrom\s+)?["'](\.[^"']+)["']""", re.M)


def imports(path: str, source: str) -> list[str]:
    """What the module at `path` ("js/phone.js") imports, as paths of the same kind."""
    return [normpath(join(dirname(path), found)) for found in IMPORT.findall(source)]


def needed_by(path: str, sources: Mapping[str, str]) -> list[str]:
    """`path` and everything that it imports, directly or not; each once."""
    found: dict[str, None] = {}
    waiting = [path]
    while waiting:
        one = waiting.pop(0)
        if one not in found:
            found[one] = None
            waiting += imports(one, sources[one])
    return list(found)

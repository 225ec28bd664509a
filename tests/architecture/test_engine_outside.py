"""What may take seconds is not worked out in a request: only the engine's own process does it."""

import re

from tests.architecture.tree import files, named

LONG = re.compile(r"\b(propose|propose_rounds|repair)\(request\b|grouping\.(propose|repair)\w*\(")


def test_nobody_but_the_engine_calls_what_takes_long() -> None:
    callers = [
        named(path)
        for path in files(".py", under=("workshop",))
        if "grouping" not in path.parts and LONG.search(path.read_text(encoding="utf-8"))
    ]
    assert not callers

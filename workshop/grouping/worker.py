"""The engine in a process of its own: `python -m workshop.grouping.worker`.

In, on stdin, one line of JSON:

    {"what": "propose", "request": …, "seconds": 60}
    {"what": "rounds", "request": …, "count": 3, "seconds": 3}
    {"what": "repair", "request": …, "groups": [[id, …], …], "seconds": 3}

`request` is what `exchange.request_as_json` makes; `seconds` may be left out (60).

Out, on stdout, lines of JSON: while it works, each time a better plan is found, {"so_far":
proposal} (only for "propose"); at the end exactly one line, {"answer": …}, or {"refusal":
{"reason", "parameters"}} where nobody can be seated at all. The answers to the three, in this
order: a proposal (`exchange.proposal_as_json`); {"rounds": [the groups of each round]};
{"plans": [groups, the fewest moves first]}.

SIGTERM, or the seconds gone by, ends the search: the answer is then the best that was found. What
is not a question at all ends with a traceback on stderr and no answer.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Mapping
from time import monotonic
from types import FrameType
from typing import Any

from workshop.grouping.exchange import proposal_as_json, request_from_json
from workshop.grouping.proposing import propose
from workshop.grouping.repair import repair
from workshop.grouping.several_rounds import propose_rounds
from workshop.grouping.unseatable import Unseatable

NICE = 10  # whoever holds the room's sockets comes first
SECONDS = 60.0
MOST_MOVES = 8


class Clock:
    """Says when to stop: at once when asked to, or when the time is up."""

    def __init__(self) -> None:
        self.until = monotonic() + SECONDS

    def set(self, seconds: float) -> None:
        """So many seconds from now, unless somebody has pressed stop."""
        if self.until:
            self.until = monotonic() + seconds

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        """Somebody has pressed stop."""
        self.until = 0.0

    def is_up(self) -> bool:
        """No more searching."""
        return monotonic() >= self.until


def answer(question: Mapping[str, Any], clock: Clock) -> dict[str, Any]:
    """The last line: what was asked for, or why it cannot be."""
    clock.set(question.get("seconds", SECONDS))
    request = request_from_json(question["request"])
    try:
        match question["what"]:
            case "propose":
                found = propose(
                    request,
                    clock.is_up,
                    tell=lambda better: say({"so_far": proposal_as_json(better, request)}),
                )
                return {"answer": proposal_as_json(found, request)}
            case "rounds":
                rounds = propose_rounds(request, question["count"], clock.is_up).rounds
                return {"answer": {"rounds": rounds}}
            case "repair":
                groups = tuple(map(tuple, question["groups"]))
                plans = repair(request, groups, MOST_MOVES, clock.is_up)
                return {"answer": {"plans": [plan.groups for plan in plans]}}
    except Unseatable as error:
        return {"refusal": {"reason": error.reason, "parameters": error.parameters}}
    raise ValueError(f"{question['what']!r} is not something to ask for")


def say(news: Mapping[str, Any]) -> None:
    """One line, at once."""
    print(json.dumps(news), flush=True)


def main() -> None:
    """One question, one answer."""
    clock = Clock()
    signal.signal(signal.SIGTERM, clock.stop)
    question = json.loads(sys.stdin.readline())
    if hasattr(os, "nice") and question["what"] == "propose":  # the others take a few seconds
        os.nice(NICE)
    say(answer(question, clock))


if __name__ == "__main__":
    main()

"""The engine in a process of its own: `python -m workshop.grouping.worker`.

A request as one line of JSON on stdin; answers as lines of JSON on stdout: {"so_far": proposal} as
soon as there is a plan at all, then {"answer": proposal} with its proofs, or {"refusal": {"reason",
"parameters"}}. SIGTERM, or `--seconds` gone by, ends the search with the best plan so far.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from time import monotonic
from types import FrameType
from typing import Any

from workshop.grouping.exchange import proposal_as_json, request_from_json
from workshop.grouping.problem import Proposal, Request
from workshop.grouping.promises import goal
from workshop.grouping.proposing import propose
from workshop.grouping.unseatable import Unseatable

NICE = 10  # whoever holds the room's sockets comes first


class Clock:
    """Says when to stop: at once when asked to, or when the time is up."""

    def __init__(self, seconds: float) -> None:
        self.until = monotonic() + seconds

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        """Somebody has pressed stop."""
        self.until = 0.0

    def is_up(self) -> bool:
        """No more searching."""
        return monotonic() >= self.until


def work(request: Request, clock: Clock) -> Proposal:
    """The best proposal; what is known early is told early."""
    early = propose(request, clock.is_up, proof=False)
    if all(level.proven for level in early.levels):
        return early
    tell({"so_far": proposal_as_json(early, request)})
    if clock.is_up():
        return early
    proven = propose(request, clock.is_up)
    return early if goal(request, early.groups) < goal(request, proven.groups) else proven


def tell(news: dict[str, Any]) -> None:
    """One line, at once."""
    print(json.dumps(news), flush=True)


def main(seconds: float = 60.0) -> None:
    """One question, one answer."""
    clock = Clock(seconds)
    signal.signal(signal.SIGTERM, clock.stop)
    if hasattr(os, "nice"):
        os.nice(NICE)
    request = request_from_json(json.loads(sys.stdin.readline()))
    try:
        tell({"answer": proposal_as_json(work(request, clock), request)})
    except Unseatable as error:
        tell({"refusal": {"reason": error.reason, "parameters": error.parameters}})


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))

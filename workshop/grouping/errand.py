"""A short question to the engine, asked from a process of its own: `python -m …grouping.errand`.

One JSON object on stdin, one on stdout. {"what": "repair", "request", "groups", "seconds"} gives
{"plans": [groups by number of moves]}; {"what": "rounds", "request", "count", "seconds"} gives
{"rounds": [groups]}. What has no answer gives {"refusal": {"reason", "parameters"}}.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from time import monotonic
from typing import Any

from workshop.grouping.exchange import request_from_json
from workshop.grouping.repair import repair
from workshop.grouping.several_rounds import propose_rounds
from workshop.grouping.unseatable import Unseatable

MOST_MOVES = 8


def answer(question: Mapping[str, Any]) -> dict[str, Any]:
    """What is asked, answered within about so many seconds."""
    until = monotonic() + question["seconds"]
    request = request_from_json(question["request"])
    try:
        if question["what"] == "rounds":
            found = propose_rounds(request, question["count"], lambda: monotonic() >= until)
            return {"rounds": found.rounds}
        groups = tuple(map(tuple, question["groups"]))
        plans = repair(request, groups, MOST_MOVES, lambda: monotonic() >= until)
        return {"plans": [plan.groups for plan in plans]}
    except Unseatable as error:
        return {"refusal": {"reason": error.reason, "parameters": error.parameters}}


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)

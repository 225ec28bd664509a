"""Asking the engine something short without holding up the room: in a process of its own."""

import json
import subprocess
import sys
from typing import Any

from workshop import grouping
from workshop.config import ROOT
from workshop.grouping.exchange import request_as_json

SECONDS = 3.0  # to think; starting comes on top
LONGEST_WAIT = 60  # a busy machine is slow, but nobody waits for longer than this


def ask(what: str, request: grouping.Request, **more: Any) -> dict[str, Any]:
    """The answer to one question (see `grouping.errand`). Raises Unseatable where there is none."""
    question = {"what": what, "request": request_as_json(request), "seconds": SECONDS, **more}
    ran = subprocess.run(
        [sys.executable, "-m", "workshop.grouping.errand"],
        input=json.dumps(question).encode(),
        stdout=subprocess.PIPE,
        cwd=ROOT,
        timeout=LONGEST_WAIT,
        check=True,
    )
    answer: dict[str, Any] = json.loads(ran.stdout)
    if "refusal" in answer:
        refusal = answer["refusal"]
        raise grouping.Unseatable(refusal["reason"], **refusal["parameters"])
    return answer

"""The engine in a process of its own, asked as its docstring says."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bench.ruled_rosters import ruled
from tests.grouping.rosters import somebody
from workshop.grouping import Apart, Request
from workshop.grouping.exchange import proposal_from_json, request_as_json

ROOM = tuple(
    somebody(f"A{n:02}", organisation=f"house {n % 4}", role=f"role {n % 3}") for n in range(1, 25)
)
SMALL = Request(ROOM, size=(4, 4))


@contextmanager
def worker(question: dict[str, Any]) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "workshop.grouping.worker"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        process.stdin.write(json.dumps(question) + "\n")
        process.stdin.flush()
        yield process


def lines(question: dict[str, Any]) -> list[dict[str, Any]]:
    with worker(question) as process:
        assert process.stdout
        return [json.loads(line) for line in process.stdout]


def test_a_proposal_comes_with_what_was_found_on_the_way() -> None:
    *way, last = lines({"what": "propose", "request": request_as_json(SMALL)})
    assert all(set(news) == {"so_far"} for news in way)
    found = proposal_from_json(last["answer"], SMALL)
    assert all(level.proven for level in found.levels)


def test_rounds() -> None:
    plain = request_as_json(SMALL)
    [last] = lines({"what": "rounds", "request": plain, "count": 3, "seconds": 2})
    assert len(last["answer"]["rounds"]) == 3
    assert all(len(groups) == 6 for groups in last["answer"]["rounds"])


def test_a_repair_says_what_each_further_move_gains() -> None:
    names = [person.id for person in ROOM]
    groups = [names[start : start + 4] for start in range(0, 24, 4)]
    request = Request(ROOM, size=(4, 4), rules=(Apart(("A01", "A02")),))
    plain = request_as_json(request)
    [last] = lines({"what": "repair", "request": plain, "groups": groups, "seconds": 2})
    assert last["answer"]["plans"][0] == groups
    assert len(last["answer"]["plans"]) > 1


@pytest.mark.parametrize("what", ["propose", "rounds"])
def test_who_cannot_be_seated_hears_why(what: str) -> None:
    plain = request_as_json(Request(ROOM, size=(5, 5)))
    [last] = lines({"what": what, "request": plain, "count": 2})
    assert last["refusal"]["reason"] == "sizes_do_not_fit"


def test_who_is_stopped_says_the_best_so_far_with_everybody_pinned_in_place() -> None:
    request = ruled(200, 1)
    with worker({"what": "propose", "request": request_as_json(request)}) as process:
        assert process.stdout
        assert "so_far" in json.loads(process.stdout.readline())
        process.send_signal(signal.SIGTERM)
        last = [json.loads(line) for line in process.stdout][-1]
    assert process.returncode == 0
    broken = proposal_from_json(last["answer"], request).violations
    assert not [one for one in broken if one.sentence in ("rule.pinned", "rule.together")]


def test_what_is_no_question_is_not_answered() -> None:
    with worker({"what": "sing", "request": request_as_json(SMALL)}) as process:
        assert process.stdout
        assert process.stdout.read() == ""
    assert process.returncode == 1

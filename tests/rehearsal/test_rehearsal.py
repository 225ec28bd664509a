"""An afternoon played by simulated people: nothing is lost, nothing twice, and all comes back."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from workshop import db
from workshop.outcome.loading import import_session
from workshop.writers.files import files

PEOPLE = 8
MINUTES = 4  # a rehearsal of a few seconds, on a machine that does other things too


@dataclass(frozen=True)
class Played:
    """What the command printed, how it ended, and the folder with the exports."""

    code: int
    said: str
    out: Path

    @property
    def complete(self) -> dict[str, Any]:
        """The complete file."""
        data: dict[str, Any] = json.loads((self.out / "complete.json").read_text("utf-8"))
        return data

    def line(self, sent: int) -> list[str]:
        """The stages of the table with so many submissions."""
        rows = [re.split(r"\s{2,}", line.strip()) for line in self.said.splitlines()]
        return [" ".join(row[2:4]) for row in rows if len(row) > 4 and row[1] == str(sent)]


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The afternoon, played once for all tests here, whoever else plays in between."""
    out = tmp_path_factory.mktemp("rehearsal") / "out"
    command = [sys.executable, "-m", "workshop.cli", "rehearse", "afternoon", "--seed", "3"]
    ended = subprocess.run(
        [*command, "--participants", str(PEOPLE), "--out", str(out)],
        capture_output=True, text=True, encoding="utf-8", timeout=60 * MINUTES, check=False,
    )  # fmt: skip
    return Played(ended.returncode, ended.stdout + ended.stderr, out)


def test_it_ends_well(played: Played) -> None:
    assert played.code == 0, played.said
    assert ", 0 lost, 0 twice." in played.said


def test_every_export_is_there(played: Played) -> None:
    assert {path.name for path in played.out.iterdir()} == set(files())
    assert all(path.stat().st_size for path in played.out.iterdir())


def test_every_id_is_in_the_complete_file_once(played: Played) -> None:
    ids = Counter(ids_in(played.complete))
    assert ids.keys() > {person["id"] for person in played.complete["participants"]}
    assert [i for i, times in ids.items() if times > 1] == []


def test_all_that_was_accepted_is_in_it(played: Played) -> None:
    complete = played.complete
    accepted = re.search(r"(\d+) different things accepted", played.said)
    wordings = sum(len(problem["wordings"]) for problem in complete["problems"])
    kinds = (
        "notes", "picks", "commitments", "reflections", "proposals", "field_values", "tensions",
        "responses",
    )  # fmt: skip
    seeds = sum(seed["noted_as"] == "participant" for seed in complete["seeds"])
    known = wordings + seeds + sum(len(complete[k]) for k in kinds)
    assert accepted and int(accepted[1]) == known + 2 * PEOPLE  # feedback and a vote each
    asked = Counter(answer["question"] for answer in complete["feedback"])
    assert len(complete["participants"]) == PEOPLE and set(asked.values()) == {PEOPLE}


def test_every_promise_leads_back_to_notes(played: Played) -> None:
    """By way of proposals, problems, themes or a decision."""
    grew_from: dict[str, list[str]] = {}
    for edge in played.complete["origins"]:
        grew_from.setdefault(edge["thing"], []).append(edge["source"])
    promises = played.complete["commitments"]
    assert promises
    for promise in promises:
        thread, begins = [f"commitments/{promise['id']}"], set()
        for thing in thread:
            begins.add(thing.partition("/")[0])
            thread += [one for one in grew_from.get(thing, []) if one not in thread]
        assert "notes" in begins, f"{promise['what']}: {begins}"


def test_every_stage_in_which_all_send_something_is_seen_by_others_at_once(
    played: Played,
) -> None:
    times = played.line(PEOPLE)
    times.remove("– –")  # votes are never pushed
    assert len(times) >= 3
    assert all("ms" in seen for seen in times), played.said


def test_it_comes_back_the_same_in_an_empty_house(played: Played, app: Flask) -> None:
    with app.app_context():
        session = import_session(played.complete, None)
        db.session.commit()
        for name, file in files().items():
            content = file.content(session, session.screen_language)
            assert content == (played.out / name).read_bytes(), name


def ids_in(node: Any) -> Iterator[str]:
    """The id of every thing, at any depth."""
    if isinstance(node, dict):
        if "id" in node:
            yield node["id"]
        for value in node.values():
            yield from ids_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from ids_in(value)

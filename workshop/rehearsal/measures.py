"""What was sent, when it was seen, what was lost, what came twice. Times in seconds."""

import re
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any

from workshop.domain.contributions.feedback import ENOUGH

SHOWN = re.compile(r'id="[a-z-]+-([0-9a-z]{12})"')  # a contribution by its id, whatever it is


# What repeats words that stand elsewhere: what was decided on, what was left for later.
COPIES = ("decisions", "revisions")
OWN_SEEDS = ("participant", "observer")  # others repeat what was left aside


@dataclass
class Sent:
    """A post that the server accepted."""

    stage: str
    at: float
    texts: list[str]


@dataclass
class Line:
    """One stage of the table."""

    title: str
    submissions: int = 0
    refused: int = 0
    waits: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)

    def percentile(self, percent: int) -> float | None:
        """Seconds from submit to seen; None when nothing of the stage is pushed."""
        if not self.waits:
            return None
        return quantiles([*self.waits, self.waits[-1]], n=100)[percent - 1]


class Measures:
    """Filled by many threads at once."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.lines: dict[str, Line] = {}
        self.sent: dict[str, Sent] = {}
        self.unnamed: list[
            Sent
        ] = []  # accepted without an id: private things, found by their words
        self.seen: dict[str, float] = {}
        self.troubles: list[str] = []

    def stage(self, stage: str, title: str, names_it: bool = False) -> Line:
        """The line of a stage; one phone's language names them all."""
        with self.lock:
            line = self.lines.setdefault(stage, Line(title))
            line.title = title if names_it else line.title
            return line

    def accepted(self, stage: str, made: str, at: float, texts: list[str]) -> None:
        """The server said that it keeps `made`."""
        with self.lock:
            self.lines[stage].submissions += 1
            if made:
                self.sent.setdefault(made, Sent(stage, at, texts))
            else:
                self.unnamed.append(Sent(stage, at, texts))

    def refused(self, stage: str, what: str) -> None:
        """The server did not take it, and said so."""
        with self.lock:
            self.lines[stage].refused += 1
            self.troubles.append(what)

    def came_twice(self, stage: str, made: str) -> None:
        """The same key made two things."""
        with self.lock:
            self.lines[stage].twice.append(made)

    def heard(self, regions: list[dict[str, Any]]) -> None:
        """A push has reached a phone."""
        moment = time.monotonic()
        for region in regions:
            for made in SHOWN.findall(str(region.get("html", ""))):
                self.seen.setdefault(made, moment)

    def compare(self, complete: Any) -> None:
        """Every accepted thing is in the complete export exactly once, and so are its words."""
        ids: Counter[str] = Counter()
        words: Counter[str] = Counter()
        told = {name: rows for name, rows in complete.items() if name not in COPIES}
        told["seeds"] = [s for s in told.get("seeds", ()) if s.get("noted_as") in OWN_SEEDS]
        count(told, ids, words)
        for made, sent in self.sent.items():
            line = self.lines[sent.stage]
            if ids[made] == 0:
                line.lost.append(made)
            elif ids[made] > 1 or any(words[text] > 1 for text in sent.texts):
                line.twice.append(made)
            if made in self.seen:
                line.waits.append(max(self.seen[made] - sent.at, 0.0))

        private = Counter(sent.stage for sent in self.unnamed)
        for sent in self.unnamed:
            line = self.lines[sent.stage]
            if private[sent.stage] < ENOUGH:
                continue  # so few answers are told to nobody
            line.lost += [text for text in sent.texts if not words[text]]
            line.twice += [text for text in sent.texts if words[text] > 1]

    @property
    def is_whole(self) -> bool:
        """Nothing lost, nothing twice."""
        return not any(line.lost or line.twice for line in self.lines.values())


def count(node: Any, ids: Counter[str], words: Counter[str]) -> None:
    """Count the things (objects with an `id`) and the texts of an export, at any depth."""
    if isinstance(node, dict):
        if isinstance(node.get("id"), str):
            ids[node["id"]] += 1
        for name, value in node.items():
            if name != "about":  # the words or the thing that an answer was given to
                count(value, ids, words)
    elif isinstance(node, list):
        for value in node:
            count(value, ids, words)
    elif isinstance(node, str):
        words[node] += 1

"""The one client of the grouping engine: a process of its own, one question, lines of answers."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from workshop.config import ROOT

PROGRAM = "workshop.grouping.worker"


class EngineProcess:
    """A child process that works on one question.

    The question is JSON: {"what": "propose", "request", "seconds"}, {"what": "rounds", …, "count"}
    or {"what": "repair", …, "groups"}.
    """

    def __init__(self, question: Mapping[str, Any]) -> None:
        self.asked = question
        self.process = subprocess.Popen(
            [sys.executable, "-m", PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )

    def news(self) -> Iterator[dict[str, Any]]:
        """{"so_far": …} as often as there is something better, then {"answer"} or {"refusal"}.

        Nothing at all comes from a process that was killed. A refusal is {"reason", "parameters"}.
        """
        assert self.process.stdin and self.process.stdout
        try:
            with self.process.stdin as question:
                question.write((json.dumps(self.asked) + "\n").encode())
            for line in self.process.stdout:
                yield json.loads(line)
        except BrokenPipeError:
            return
        finally:
            self.kill()
            self.process.stdout.close()
            self.process.wait()

    def stop(self) -> None:
        """Ask it to end; it still says the best it has."""
        if self.process.poll() is None:
            self.process.terminate()

    def kill(self) -> None:
        """End it at once."""
        if self.process.poll() is None:
            self.process.kill()

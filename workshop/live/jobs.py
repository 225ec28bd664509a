"""The grouping engine at work for this application: heard line by line, kept alive, stopped.

What is known of a run is in its row (`ProposalRun`), for every server to read. The server that
started the engine renews the row while the engine works, and looks there whether it is to stop:
so any server can stop it, and a run whose server was killed is over `LOST` later.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask, current_app

from workshop.domain.seating.engine_client import EngineProcess
from workshop.domain.seating.proposal_run import is_to_stop, renew

LOOKS = 1.0  # seconds between two looks whether it is to stop
RENEWS = 5.0  # seconds between two signs of life
log = logging.getLogger(__name__)
Hear = Callable[[dict[str, Any]], None]
End = Callable[[], None]


class Job:
    """One engine at work on one run."""

    def __init__(self, run_id: str, question: Mapping[str, Any]) -> None:
        self.run_id = run_id
        self.engine = EngineProcess(question)
        self.ended = threading.Event()


class Jobs:
    """Engines that this server has started. `in_background` starts a task."""

    def __init__(self, app: Flask, in_background: Callable[..., object]) -> None:
        self.app, self.in_background = app, in_background
        self.at_work: dict[str, Job] = {}

    def start(self, run_id: str, question: Mapping[str, Any], hear: Hear, end: End) -> Job:
        """Ask the engine for a run that is in the store already.

        `hear` gets its news (see `EngineProcess.news`), `end` comes last of all, whatever happened;
        both in the application's context.
        """
        job = self.at_work[run_id] = Job(run_id, question)
        self.in_background(self._listen, job, hear, end)
        self.in_background(self._watch, job)
        return job

    def find(self, run_id: str) -> Job | None:
        """The engine at work on a run, if this server started it."""
        return self.at_work.get(run_id)

    def _listen(self, job: Job, hear: Hear, end: End) -> None:
        try:
            for news in job.engine.news():
                with self.app.test_request_context("/"):
                    hear(news)
        except Exception:
            log.exception("the engine's answer for run %s was lost", job.run_id)
            job.engine.kill()
        finally:
            try:
                with self.app.test_request_context("/"):
                    end()
            finally:
                del self.at_work[job.run_id]
                job.ended.set()

    def _watch(self, job: Job) -> None:
        renewed = time.monotonic()
        while not job.ended.wait(LOOKS):
            try:
                with self.app.app_context():
                    if is_to_stop(job.run_id):
                        job.engine.stop()
                    if time.monotonic() - renewed >= RENEWS:
                        renewed = time.monotonic()
                        renew(job.run_id)
            except Exception:  # a store that is busy now answers the next time
                log.exception("could not look after run %s", job.run_id)


def current() -> Jobs:
    """The jobs of this application."""
    jobs: Jobs = current_app.extensions["jobs"]
    return jobs

"""Waiting for the grouping engine, which works outside of requests."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask

from workshop.live.jobs import Job

PATIENCE = 60  # seconds, on a busy machine


def at_work(app: Flask) -> list[Job]:
    """What the engine works on now."""
    return list(app.extensions["jobs"].at_work.values())


def wait_for_engine(app: Flask) -> None:
    """Until every answer is in the store."""
    for job in at_work(app):
        assert job.ended.wait(PATIENCE), job.run_id


@contextmanager
def held_up(app: Flask) -> Iterator[Job]:
    """The one engine at work does not get on inside of this, however quick it is."""
    (job,) = at_work(app)
    os.kill(job.engine.process.pid, signal.SIGSTOP)
    yield job
    os.kill(job.engine.process.pid, signal.SIGCONT)

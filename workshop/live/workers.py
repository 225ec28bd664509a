"""Long work in a process of its own: the server stays live, and hears from it line by line.

The child gets one line of JSON and answers in lines of JSON. It belongs to this server: it is asked
to stop with SIGTERM, which lets it still say the best it has.
"""

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask

from workshop import db
from workshop.config import ROOT
from workshop.live.socket import socketio

log = logging.getLogger(__name__)
Hear = Callable[[dict[str, Any]], None]


class Worker:
    """One child process and who listens to it."""

    def __init__(self, module: str, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        self.ended = threading.Event()

    def stop(self) -> None:
        """Let it come to an end now."""
        if self.process.poll() is None:
            self.process.terminate()

    def listen(self, app: Flask, name: str, ask: Mapping[str, Any], hear: Hear, end: Hear) -> None:
        """Ask, and hand on every line; `end` is called last of all, whatever happened."""
        assert self.process.stdin and self.process.stdout
        try:
            self.process.stdin.write((json.dumps(ask) + "\n").encode())
            self.process.stdin.close()
            for line in self.process.stdout:
                _in_context(app, hear, json.loads(line))
        except Exception:
            log.exception("%s broke down", name)
            self.process.kill()
        finally:
            self.process.stdout.close()
            _workers.pop(name, None)
            try:
                _in_context(app, end, {"code": self.process.wait()})
            finally:
                self.ended.set()


_workers: dict[str, Worker] = {}


def start(
    app: Flask, name: str, module: str, ask: Mapping[str, Any], hear: Hear, end: Hear, *options: str
) -> Worker:
    """A new worker under `name`; `hear` and `end` run in the application's context."""
    worker = _workers[name] = Worker(module, *options)
    socketio.start_background_task(worker.listen, app, name, ask, hear, end)
    return worker


def find(name: str) -> Worker | None:
    """The worker at work under `name` in this server, if there is one."""
    return _workers.get(name)


def _in_context(app: Flask, call: Hear, news: dict[str, Any]) -> None:
    with app.test_request_context("/"):
        try:
            call(news)
        finally:
            db.session.remove()

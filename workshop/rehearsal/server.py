"""A server of one's own: `rajapaja serve` in another process, with a fresh store."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from types import TracebackType

START_SECONDS = 40
SET_UP = re.compile(r"/set-up/([\w.-]+)")


class NoServer(RuntimeError):
    """The server did not start; the message carries what it printed."""


class Server:
    """Starts on entering; stops and forgets its store on leaving. `token` is the set-up link's.

    `settings` are variables of its environment, as `DATABASE_URL`.
    """

    def __init__(self, host: str = "127.0.0.1", port: int = 0, **settings: str):
        self.settings = settings
        self.host, self.port = host, port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.token = ""
        self.said: list[str] = []

    def __enter__(self) -> "Server":
        self.store = tempfile.TemporaryDirectory(prefix="rajapaja-", ignore_cleanup_errors=True)
        env = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "REDIS_URL")}
        env |= {"DATA_DIR": self.store.name, "HOST": self.host, "PORT": str(self.port)}
        env |= self.settings
        self.process = subprocess.Popen(
            [sys.executable, "-m", "workshop.cli", "serve"],
            env=env | {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            self._wait()
        except NoServer:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.store.cleanup()

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            self.said.append(line)
            found = SET_UP.search(line)
            if found:
                self.token = found[1]

    def _wait(self) -> None:
        """Until the link is printed and the port answers."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            if self.token and answers(self.port):
                return
            time.sleep(0.05)
        raise NoServer("The server did not start:\n" + "".join(self.said[-30:]))


def answers(port: int) -> bool:
    """Whether somebody listens on this machine's `port`."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    """A port nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

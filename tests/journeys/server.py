"""`python run.py` with a store of its own: started, killed as by a power cut, started again."""

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from workshop.config import ROOT
from workshop.rehearsal.server import free_port

OURS = ("DATABASE_URL", "REDIS_URL", "PUBLIC_URL", "ASYNC_MODE")
SET_UP = re.compile(r"/set-up/(\S+)")
PATIENT = Retry(total=200, backoff_factor=0.05, backoff_max=0.2)


class Server:
    """Keeps its port and its store over every start. `limit` is for `ulimit`: "-n 80"."""

    def __init__(self, data: Path, limit: str = ""):
        self.data, self.port, self.limit = data, free_port(), limit
        self.url = f"http://127.0.0.1:{self.port}"
        self.said: list[str] = []
        self.set_up_link = ""
        self.starts()

    def starts(self) -> None:
        """Until it answers; the set-up link is read from what it prints, as a person reads it."""
        env = {name: value for name, value in os.environ.items() if name not in OURS}
        env |= {"DATA_DIR": str(self.data), "HOST": "127.0.0.1", "PORT": str(self.port)}
        env |= {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
        self.process = subprocess.Popen(
            [*self._limited(), sys.executable, str(ROOT / "run.py")],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self.reader = threading.Thread(target=self._listen, daemon=True)
        self.reader.start()
        with requests.Session() as browser:
            browser.mount("http://", HTTPAdapter(max_retries=PATIENT))
            try:
                browser.get(self.url, timeout=30).raise_for_status()
            except requests.RequestException as error:
                self.is_killed()
                raise AssertionError("".join(self.said[-30:])) from error

    def is_killed(self) -> None:
        """SIGKILL: no goodbye, nothing written out."""
        self.process.kill()
        self.process.wait()
        self.reader.join()

    def _limited(self) -> list[str]:
        return ["sh", "-c", f'ulimit {self.limit} && exec "$@"', "sh"] if self.limit else []

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            self.said.append(line)
            if found := SET_UP.search(line):
                self.set_up_link = f"{self.url}/set-up/{found[1]}"

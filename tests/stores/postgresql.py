"""A PostgreSQL of one's own: a fresh cluster in a folder of its own, reached by a socket in it."""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType

from tests.stores.needed import program

OWNER = "rajapaja"
START_SECONDS = 60
QUICK = "-c listen_addresses='' -c fsync=off -c max_connections=60"


class PostgreSQL:
    """Starts on entering; stops and forgets everything on leaving."""

    def __init__(self) -> None:
        self.initdb = program("initdb", "postgresql")
        self.pg_ctl = program("pg_ctl", "postgresql")
        self.createdb = program("createdb", "postgresql")
        self.numbers = itertools.count(1)

    def __enter__(self) -> "PostgreSQL":
        # In /tmp itself: the server does not run as root, and a socket's path must be short.
        self.folder = Path(tempfile.mkdtemp(prefix="rajapaja-pg-"))
        self.user = _who_may_run_it()
        if self.user:
            shutil.chown(self.folder, self.user)
        self._runs(self.initdb, "-D", "data", "-U", OWNER, "-A", "trust", "-E", "UTF8", "-N")
        options = f"{QUICK} -c unix_socket_directories={self.folder}"
        self._runs(self.pg_ctl, "-D", "data", "-l", "log", "-w", "-o", options, "start")
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._runs(self.pg_ctl, "-D", "data", "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)

    def empty(self) -> str:
        """The address of one more database, with nothing in it."""
        name = f"house_{next(self.numbers)}"
        self._runs(self.createdb, "-h", str(self.folder), "-U", OWNER, name)
        return f"postgresql://{OWNER}@/{name}?host={self.folder}"

    def _runs(self, *command: str) -> None:
        ran = subprocess.run(
            command,
            cwd=self.folder,
            user=self.user,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
            stdout=subprocess.DEVNULL,  # the server keeps what it is given open
            stderr=subprocess.STDOUT,
            timeout=START_SECONDS,
            check=False,
        )
        log = self.folder / "log"
        said = log.read_text() if log.exists() else ""
        assert ran.returncode == 0, f"{command[0]} ended with {ran.returncode}\n{said}"


def _who_may_run_it() -> str | None:
    """PostgreSQL refuses root; its package brings a user along."""
    if os.getuid() != 0:
        return None
    names = {user.pw_name for user in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"

"""A Redis of one's own on a free port, that keeps nothing."""

import subprocess
import tempfile
from types import TracebackType

from redis import Redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry

from tests.stores.needed import program
from workshop.rehearsal.server import free_port


class RedisServer:
    """Starts on entering, stops on leaving."""

    def __init__(self) -> None:
        self.program = program("redis-server", "redis-server")
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"

    def __enter__(self) -> "RedisServer":
        self.folder = tempfile.TemporaryDirectory(prefix="rajapaja-redis-")
        self.process = subprocess.Popen(
            [self.program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", ""],
            cwd=self.folder.name,
            stdout=subprocess.DEVNULL,
        )
        patient = Retry(ConstantBackoff(0.1), 100)
        with Redis(port=self.port, retry=patient, retry_on_error=[ConnectionError]) as client:
            assert client.ping()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
        self.folder.cleanup()

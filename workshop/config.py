"""Settings: read once from the environment, imported by everybody, importing nobody."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SESSIONS = ROOT / "sessions"
ASYNC_MODES = ("eventlet", "threading", "gevent")


class BadSetting(ValueError):
    """A setting cannot be used; the message names it and says what to write."""


@dataclass(frozen=True)
class Config:
    """Where things are kept and how the server runs.

    `password_memory` (KiB) is what one guess at a password costs; no variable of the environment
    makes it cheaper.
    """

    data: Path
    database_url: str
    redis_url: str | None
    public_url: str | None
    host: str
    port: int
    async_mode: str
    secure_cookies: bool
    stage_kinds: tuple[str, ...] = ()  # modules that register kinds of stage of their own
    password_memory: int = 65_536

    @classmethod
    def from_environment(cls, env: Mapping[str, str] | None = None) -> "Config":
        """Read DATA_DIR, DATABASE_URL, REDIS_URL, PUBLIC_URL, HOST, PORT, ASYNC_MODE and
        STAGE_KINDS."""
        env = os.environ if env is None else env
        data = Path(env.get("DATA_DIR") or ROOT / "var").resolve()
        mode = env.get("ASYNC_MODE", "eventlet")
        if mode not in ASYNC_MODES:
            raise BadSetting(f"ASYNC_MODE: write one of {', '.join(ASYNC_MODES)}, not {mode!r}")
        port = env.get("PORT", "5000")
        if not port.isdigit():
            raise BadSetting(f"PORT: write a number, not {port!r}")
        public = (env.get("PUBLIC_URL") or "").rstrip("/") or None
        if public and not public.startswith(("http://", "https://")):
            raise BadSetting(f"PUBLIC_URL: start with http:// or https://, not {public!r}")
        return cls(
            data=data,
            database_url=env.get("DATABASE_URL") or f"sqlite:///{data / 'rajapaja.sqlite'}",
            redis_url=env.get("REDIS_URL") or None,
            public_url=public,
            host=env.get("HOST", "0.0.0.0"),
            port=int(port),
            async_mode=mode,
            secure_cookies=bool(public and public.startswith("https://")),
            stage_kinds=tuple(filter(None, env.get("STAGE_KINDS", "").replace(" ", "").split(","))),
        )

    def secret_key(self) -> bytes:
        """The signing key, made at first start and kept readable only by its owner."""
        path = self.data / "secret.key"
        if not path.exists():
            self.data.mkdir(parents=True, exist_ok=True)
            mine = path.with_suffix(f".{os.getpid()}")
            fd = os.open(mine, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(fd, "wb") as file:
                file.write(os.urandom(32))
            with suppress(FileExistsError):  # another process was faster: its key holds
                os.link(mine, path)
            mine.unlink()
        return path.read_bytes()

"""Every file of a session into a folder."""

from pathlib import Path

from workshop.domain.session.session import Session
from workshop.writers.files import files


def export_all(code: str, out_dir: Path) -> list[Path]:
    """Write every file of the session with this join code. Raises LookupError when there is none.

    Needs an application context; files that are there already are written over.
    """
    session = Session.by_code(code)
    if session is None:
        raise LookupError(code)
    out_dir.mkdir(parents=True, exist_ok=True)
    written = []
    for name, file in files().items():
        path = out_dir / name
        path.write_bytes(file.content(session, session.screen_language))
        written.append(path)
    return written

"""`rajapaja export` writes every file of a session, without a server."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask

from tests.people import Facilitator, Phone
from workshop.cli import cli
from workshop.config import Config
from workshop.writers.files import files


def exports(app: Flask, code: str, out: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    """Typed where the server's data is; the exit code and what was printed."""
    config: Config = app.config["RAJAPAJA"]
    monkeypatch.setenv("DATA_DIR", str(config.data))
    ran = CliRunner().invoke(cli, ["export", code, "--out", str(out)])
    return ran.exit_code, ran.output


def test_every_file_is_written_and_named(
    aino: Facilitator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Phone(aino, "Amina")
    code, said = exports(aino.app, aino.code, tmp_path / "out", monkeypatch)
    assert code == 0, said
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(files())
    assert str(tmp_path / "out" / "complete.json") in said


def test_a_code_that_nobody_has_is_refused(
    aino: Facilitator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, said = exports(aino.app, "QQQQQ", tmp_path / "out", monkeypatch)
    assert code == 1
    assert "there is no session with the code QQQQQ" in said

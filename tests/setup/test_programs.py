"""`sh setup.sh programs` on machines that lack what the tests start."""

import shutil
import subprocess
from pathlib import Path

from workshop.config import ROOT

NEEDED = ("sh", "dirname", "env")  # by setup.sh itself


class Machine:
    """A PATH with nothing on it but what a test puts there; apt-get writes down what it is told."""

    def __init__(self, folder: Path, user: int):
        self.folder, self.log = folder / "bin", folder / "apt-get.log"
        self.folder.mkdir()
        for name in NEEDED:
            (self.folder / name).symlink_to(str(shutil.which(name)))
        self.has("id", f"echo {user}")
        self.has("initdb")
        self.has("apt-get", f'echo "$@" >>{self.log}')

    def has(self, name: str, does: str = "") -> None:
        """One more program."""
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{does}\n")
        path.chmod(0o755)

    def sets_up(self, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", str(ROOT / "setup.sh"), "programs"],
            env={"PATH": str(self.folder), **env},
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip

    @property
    def installed(self) -> str:
        """The packages of the last installation."""
        lines = self.log.read_text().splitlines() if self.log.exists() else [""]
        return lines[-1].partition("--no-install-recommends ")[2]


def test_root_gets_everything(tmp_path: Path) -> None:
    machine = Machine(tmp_path, user=0)
    assert machine.sets_up().returncode == 0
    assert machine.installed == "chromium fonts-dejavu-core redis-server"


def test_nothing_is_done_where_nothing_is_missing(tmp_path: Path) -> None:
    machine = Machine(tmp_path, user=0)
    machine.has("google-chrome")
    machine.has("redis-server")
    ran = machine.sets_up()
    assert (ran.returncode, ran.stdout + ran.stderr, machine.installed) == (0, "", "")


def test_anybody_else_reads_what_to_type_and_goes_on(tmp_path: Path) -> None:
    machine = Machine(tmp_path, user=1000)
    machine.has("chromium")
    machine.has("sudo", 'exec "$@"')
    ran = machine.sets_up()
    assert ran.returncode == 0
    assert "sudo apt-get install redis-server" in ran.stderr
    assert machine.installed == ""


def test_without_a_browser_nobody_goes_on(tmp_path: Path) -> None:
    ran = Machine(tmp_path, user=1000).sets_up()
    assert ran.returncode == 1
    assert "sudo apt-get install chromium fonts-dejavu-core redis-server" in ran.stderr


def test_in_ci_it_is_done_with_sudo(tmp_path: Path) -> None:
    machine = Machine(tmp_path, user=1000)
    machine.has("sudo", 'exec "$@"')
    assert machine.sets_up(CI="true").returncode == 0
    assert machine.installed == "chromium fonts-dejavu-core redis-server"


def test_when_it_cannot_be_installed_the_command_is_named(tmp_path: Path) -> None:
    machine = Machine(tmp_path, user=0)
    machine.has("chromium")
    machine.has("apt-get", "exit 100")
    ran = machine.sets_up()
    assert ran.returncode == 0
    assert "sudo apt-get install redis-server" in ran.stderr

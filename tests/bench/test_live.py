"""The benchmark of the live room measures: every phone sees every note, in both servers."""

import re
import subprocess
import sys

from workshop.config import ROOT


def test_a_small_room_gets_a_line_of_the_table() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "bench.live", "--phones", "3", "--notes", "4"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    [line] = [row for row in ran.stdout.splitlines() if re.match(r" +3 ", row)]
    *times, unseen = map(float, line.split()[1:])
    assert len(times) == 6 and all(time > 0 for time in times)
    assert unseen == 0

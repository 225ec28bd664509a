"""Files stay small enough to be read in one go."""

from tests.architecture.tree import files, named

MOST_LINES = 250


def test_no_file_is_longer_than_250_lines() -> None:
    long = {
        named(path): lines
        for path in files(".py", ".js", ".css", ".html")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert not long


def test_no_file_is_called_after_nothing() -> None:
    vague = {"utils", "helpers", "common", "misc"}
    assert not [named(path) for path in files(".py", ".js", ".css", ".html") if path.stem in vague]

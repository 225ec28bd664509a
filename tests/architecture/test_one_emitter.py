"""Everything that is pushed to a browser leaves from one file."""

from tests.architecture.tree import files, named


def test_only_publish_emits() -> None:
    emitters = [
        named(path)
        for path in files(".py", under=("workshop",))
        if ".emit(" in path.read_text(encoding="utf-8")
        and "rehearsal" not in path.parts  # simulated phones are browsers, not the server
    ]
    assert emitters == ["workshop/live/publish.py"]

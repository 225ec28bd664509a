"""A region is rendered where somebody looks, in the languages they look in, and nowhere else."""

from queue import Queue

from tests.live.test_two_applications import opens_console
from tests.people import Facilitator
from workshop.live.flusher import DirtyRegion, Flusher, Message

SECONDS = 20  # to wait for a push before the test fails


def flusher_of(aino: Facilitator, sent: "Queue[tuple[str, list[Message]]]") -> Flusher:
    """A flusher of her application that tells what it sends."""
    server = aino.app.extensions["socketio"]
    return Flusher(aino.app, server, lambda room, shown: sent.put((room, shown)))


def test_only_languages_somebody_looks_in_are_rendered(aino: Facilitator) -> None:
    sent: Queue[tuple[str, list[Message]]] = Queue()
    flusher = flusher_of(aino, sent)
    dirty = [DirtyRegion(name, aino.session_id) for name in ("console/next", "console/people")]
    flusher.flush(dirty)
    assert sent.empty(), "nobody looks"
    console = opens_console(aino, "sv")
    flusher.flush(dirty)
    (room, shown) = sent.get_nowait()
    assert room.endswith(":console:sv") and sent.empty()
    assert [message["region"] for message in shown] == ["console/next", "console/people"]
    console.disconnect()
    flusher.flush(dirty)
    assert sent.empty()


def test_what_is_marked_often_is_sent_once(aino: Facilitator) -> None:
    opens_console(aino, "fi")
    sent: Queue[tuple[str, list[Message]]] = Queue()
    flusher = flusher_of(aino, sent)
    flusher.running = True  # as while a flush is under way
    for _time in range(200):
        flusher.mark(DirtyRegion("console/next", aino.session_id))
    flusher.run()
    assert sent.qsize() == 1
    assert not flusher.running and not flusher.waiting


def test_a_broken_region_does_not_silence_the_others(aino: Facilitator) -> None:
    opens_console(aino, "fi")
    sent: Queue[tuple[str, list[Message]]] = Queue()
    broken = DirtyRegion("console/face", "no such session")
    flusher = flusher_of(aino, sent)
    flusher.running = True
    for dirty in (broken, DirtyRegion("console/next", aino.session_id)):
        flusher.mark(dirty)
    flusher.run()
    assert sent.get(timeout=SECONDS)[1][0]["region"] == "console/next"

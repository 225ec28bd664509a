"""Who is connected to this process: a phone asleep is not here, a phone back is."""

from collections import Counter

from workshop.live.rooms import Listener

_sockets: dict[str, tuple[Listener, set[str]]] = {}
_people: Counter[str] = Counter()
_rooms: Counter[str] = Counter()


def entered(sid: str, listener: Listener, rooms: set[str]) -> None:
    """A socket has come."""
    _sockets[sid] = (listener, rooms)
    _people[listener.participant_id] += 1
    _rooms.update(rooms)


def left(sid: str) -> Listener | None:
    """A socket has gone; who it was."""
    listener, rooms = _sockets.pop(sid, (None, set()))
    if listener:
        _people[listener.participant_id] -= 1
        _rooms.subtract(rooms)
    return listener


def moved(sid: str, listener: Listener, rooms: set[str]) -> tuple[set[str], set[str]]:
    """A socket belongs in other rooms now; which ones it leaves and which it enters."""
    before = _sockets[sid][1]
    _rooms.subtract(before - rooms)
    _rooms.update(rooms - before)
    _sockets[sid] = (listener, rooms)
    return before - rooms, rooms - before


def is_online(participant_id: str) -> bool:
    """True while a phone of theirs is connected."""
    return _people[participant_id] > 0


def is_anybody_in(room: str) -> bool:
    """True while somebody would hear a push to `room`."""
    return _rooms[room] > 0


def listener(sid: str) -> Listener | None:
    """Who is at the other end."""
    return _sockets.get(sid, (None, set()))[0]

"""Who is connected: a phone asleep is not here, a phone back is.

Sockets belong to one process. Which rooms have somebody in them is counted for all processes that
share a Redis (`shared_rooms`), else for this process alone.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from flask import current_app

from workshop.live.rooms import Listener, person_room


class Rooms(Protocol):
    """Counts the sockets in each room."""

    def change(self, entered: set[str], left: set[str]) -> None:
        """A socket of this process is in other rooms than before."""

    def occupied(self, rooms: Iterable[str]) -> set[str]:
        """Those of `rooms` in which somebody would hear a push."""


class RoomsHere:
    """Rooms of this process."""

    def __init__(self) -> None:
        self.sockets: Counter[str] = Counter()

    def change(self, entered: set[str], left: set[str]) -> None:
        """Count; rooms without anybody are forgotten."""
        self.sockets.update(entered)
        self.sockets.subtract(left)
        for room in left:
            if self.sockets[room] <= 0:
                del self.sockets[room]

    def occupied(self, rooms: Iterable[str]) -> set[str]:
        """Rooms with a socket of this process."""
        return {room for room in rooms if room in self.sockets}


class Presence:
    """The sockets of this process, and the rooms with somebody in them."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
        self.sockets: dict[str, tuple[Listener, set[str]]] = {}

    def entered(self, sid: str, listener: Listener, rooms: set[str]) -> None:
        """A socket has come."""
        self.sockets[sid] = (listener, rooms)
        self.rooms.change(rooms, set())

    def left(self, sid: str) -> Listener | None:
        """A socket has gone; who it was."""
        listener, rooms = self.sockets.pop(sid, (None, set()))
        self.rooms.change(set(), rooms)
        return listener

    def moved(self, sid: str, listener: Listener, rooms: set[str]) -> tuple[set[str], set[str]]:
        """A socket belongs in other rooms now; which ones it leaves and which it enters."""
        before = self.sockets[sid][1]
        self.sockets[sid] = (listener, rooms)
        self.rooms.change(rooms - before, before - rooms)
        return before - rooms, rooms - before

    def listener(self, sid: str) -> Listener | None:
        """Who is at the other end of a socket of this process."""
        return self.sockets.get(sid, (None, set()))[0]

    def occupied(self, rooms: Iterable[str]) -> set[str]:
        """Those of `rooms` in which somebody would hear a push."""
        return self.rooms.occupied(rooms)

    def online(self, people: Iterable[str]) -> set[str]:
        """Those of these participants, by id, who have a phone connected."""
        by_room = {person_room(person): person for person in people}
        return {by_room[room] for room in self.occupied(by_room)}


def current() -> Presence:
    """The presence of this application."""
    presence: Presence = current_app.extensions["presence"]
    return presence

"""Rooms full of sockets in a process of its own: posts notes, times when each socket sees them.

python -m bench.crowd < plan.json: {"notes", "rooms": [{"url", "phones": [{"auth", "cookie",
"action"}]}]}. The rooms take turns, so that what else the machine does is shared by both.
Prints for each room {"waits": [seconds, one per note and socket], "unseen": how many}.
"""

from workshop.live.engine import prepare

prepare("eventlet")

import json  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from http.client import HTTPConnection  # noqa: E402
from typing import Any  # noqa: E402
from urllib.parse import urlencode, urlsplit  # noqa: E402

import eventlet  # noqa: E402
import websocket  # noqa: E402

PACE = 0.15  # seconds between two notes
PATIENCE = 5.0  # seconds until a note counts as unseen
SETTLES = 1.5


class Phone:
    """One socket: Engine.IO 4 over WebSocket, by hand, so that the crowd costs little."""

    def __init__(self, url: str, auth: Any):
        address = f"{url.replace('http', 'ws', 1)}/socket.io/?EIO=4&transport=websocket"
        self.socket = websocket.create_connection(address, timeout=60)
        self.socket.recv()
        self.socket.send("40" + (json.dumps(auth) if auth else ""))
        while not (answer := self.socket.recv()).startswith("40"):
            if not answer.startswith("42"):  # a greeting may come before the answer
                raise SystemExit(f"The server refused a socket: {answer}")
        self.awaited, self.seen_at = "", 0.0
        eventlet.spawn(self._listens)

    def waits_for(self, text: str) -> None:
        """From now on it looks out for this."""
        self.awaited, self.seen_at = text, 0.0

    def _listens(self) -> None:
        while True:
            message = self.socket.recv()
            if message == "2":
                self.socket.send("3")
            elif self.awaited and not self.seen_at and self.awaited in message:
                self.seen_at = time.perf_counter()


class Room:
    """The sockets of one server, and what they saw."""

    def __init__(self, url: str, phones: list[dict[str, Any]]):
        self.senders = phones
        self.phones = [Phone(url, one["auth"]) for one in phones]
        self.server = HTTPConnection(urlsplit(url).netloc, timeout=60)
        self.waits: list[float] = []
        self.unseen = 0

    def sees(self, number: int) -> None:
        """One note, from one phone to all of them."""
        text = f"One more thing that would work, number {number}."
        for phone in self.phones:
            phone.waits_for(text)
        sent_at = time.perf_counter()
        self._posts(self.senders[number % len(self.senders)], number, text)
        while not all(phone.seen_at for phone in self.phones):
            if time.perf_counter() - sent_at > PATIENCE:
                break
            eventlet.sleep(0.002)
        self.waits += [phone.seen_at - sent_at for phone in self.phones if phone.seen_at]
        self.unseen += sum(not phone.seen_at for phone in self.phones)

    def _posts(self, phone: dict[str, Any], number: int, text: str) -> None:
        form = urlencode({"key": f"bench-{number:06}", "text": text})
        kind = "application/x-www-form-urlencoded"
        headers = {"Content-Type": kind, "X-Requested-With": "rajapaja", "Cookie": phone["cookie"]}
        self.server.request("POST", phone["action"], form, headers)
        answer = self.server.getresponse()
        said = answer.read()
        if answer.status != 204:
            raise SystemExit(f"{phone['action']} answered {answer.status}: {said[:200]!r}")


def plays(rooms: list[Room], notes: int) -> None:
    """Note after note, in one room and then in the other."""
    eventlet.sleep(SETTLES)
    for number in range(notes):
        for room in rooms:
            room.sees(number)
            eventlet.sleep(PACE)


if __name__ == "__main__":
    plan = json.load(sys.stdin)
    rooms = [Room(**room) for room in plan["rooms"]]
    plays(rooms, plan["notes"])
    print(json.dumps([{"waits": room.waits, "unseen": room.unseen} for room in rooms]))

"""A socket held as a page holds it: it only listens, and hands every push to the measures."""

import socketio

from workshop.rehearsal.measures import Measures


class Listening:
    """One page's socket. Losing the network closes it; coming back opens a new one."""

    def __init__(self, url: str, measures: Measures):
        self.url, self.measures = url, measures
        self.client: socketio.Client | None = None

    def hold(self, token: str) -> None:
        """Open it, or tell the server that the page was read again."""
        if self.client and self.client.connected:
            self.client.emit("sync", {"token": token})
            return
        self.client = socketio.Client(reconnection=False)
        self.client.on("regions", self.measures.heard)
        self.client.connect(self.url, auth={"token": token}, transports=["websocket"])

    def close(self) -> None:
        """The network is gone, or the phone is put away."""
        if self.client and self.client.connected:
            self.client.disconnect()
        self.client = None

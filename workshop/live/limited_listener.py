"""A listening socket that turns people away when it is full; eventlet's would end the server."""

import errno
import logging
import os
import socket
from contextlib import suppress
from typing import Any

import eventlet

log = logging.getLogger(__name__)

FULL = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM}
GONE = {errno.ECONNABORTED, errno.EPROTO, errno.EPERM}  # the caller hung up, or a firewall did
PAUSE = 0.1  # seconds until we look again when not even turning away is possible
ANSWER = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n"


class LimitedListener:
    """What `eventlet.wsgi.server` needs of a socket, for `listener` (from `eventlet.listen`).

    A connection whose file number is `most` or higher is answered 503 and closed. Should there be
    no number left at all, the spare file makes place for it meanwhile.
    """

    def __init__(self, listener: Any, most: int):
        self.listener, self.most = listener, most
        self.family, self.getsockname = listener.family, listener.getsockname
        self.said = False
        self._keep_spare()

    def accept(self) -> tuple[Any, Any]:
        """The next connection that there is room for."""
        while True:
            try:
                client, address = self.listener.accept()
            except OSError as error:
                if error.errno in FULL:
                    self._make_place_and_refuse()
                elif error.errno not in GONE:
                    raise
                continue
            if client.fileno() < self.most:
                return client, address
            self._refuse(client.fd)
            eventlet.sleep(0)  # those who are in have their turn

    def close(self) -> None:
        """No more connections."""
        self.listener.close()
        self._give_spare()

    def _make_place_and_refuse(self) -> None:
        self._give_spare()
        pause = 0.0
        try:
            client, _address = self.listener.fd.accept()  # without waiting: nobody takes the place
        except OSError:
            pause = PAUSE
        else:
            self._refuse(client)
        self._keep_spare()
        eventlet.sleep(pause)

    def _refuse(self, client: Any) -> None:
        if not self.said:
            self.said = True
            log.warning(
                "No more connections: the system allows no more open files (ulimit -n). "
                "Who comes now is turned away until others have gone."
            )
        client.setblocking(False)
        with suppress(OSError):
            client.recv(65_536)  # what is left unread would turn our answer into a reset
        with suppress(OSError):
            client.send(ANSWER)
            client.shutdown(socket.SHUT_RDWR)
        client.close()

    def _keep_spare(self) -> None:
        try:
            self.spare: int | None = os.open(os.devnull, os.O_RDONLY)
        except OSError:
            self.spare = None

    def _give_spare(self) -> None:
        if self.spare is not None:
            os.close(self.spare)
            self.spare = None

"""What the room sees without asking: regions rendered once per room and pushed down the socket.

connection  the only socket handlers         rooms     signed tokens and the names of rooms
regions     a template and its context       publish   marks, coalesced flushes, the one emitter
presence    who is connected                 engine    eventlet, threading or gevent; the server

May import domain, db and config. Nobody outside this package and `run.py` knows the async mode.
"""

from workshop.live.publish import refresh, reload_pages
from workshop.live.regions import Place, region

__all__ = ["Place", "refresh", "region", "reload_pages"]

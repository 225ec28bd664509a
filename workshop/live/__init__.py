"""What the room sees without asking: regions rendered once per room and pushed down the socket.

socket       an application's server      connection  the only socket handlers
regions      a template and its context   rooms       signed tokens, the names of rooms
publish      the one emitter              flusher     dirty regions, rendered and sent
presence     who is connected             jobs        the grouping engine at work
shared_rooms presence by Redis            engine      eventlet, threading, gevent; the server

Nothing of this is kept in modules: each application has its own, in `app.extensions`. May import
domain, db and config. Nobody outside this package and `run.py` knows the async mode. The names
below are found when first asked for: `live.engine` must be importable, and patch the standard
library, before Flask and the store are loaded.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workshop.live.publish import refresh, reload_pages
    from workshop.live.regions import region

__all__ = ["refresh", "region", "reload_pages"]

_HOMES = {"region": "regions", "refresh": "publish", "reload_pages": "publish"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"workshop.live.{_HOMES[name]}"), name)
    raise AttributeError(name)

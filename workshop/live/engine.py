"""The async mode and the server itself.

`flask run` and `socketio.run` are not used: we listen ourselves, because the default backlog of 50
turns a restart with a full room into many seconds, and without TCP_NODELAY small answers wait about
40 ms.
"""

import gc
import os
import socket
import warnings
from typing import TYPE_CHECKING, Any

from workshop.live import open_files

if TYPE_CHECKING:
    from flask import Flask

BACKLOG = 4096


def prepare(mode: str | None = None) -> None:
    """Patch the standard library before anything else is imported. Call it first of all."""
    mode = mode or os.environ.get("ASYNC_MODE", "eventlet")
    if mode == "eventlet":
        warnings.filterwarnings("ignore", category=DeprecationWarning, module=".*eventlet.*")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import eventlet

            eventlet.monkey_patch()
    elif mode == "gevent":
        from gevent import monkey

        monkey.patch_all()


def serve(app: "Flask", host: str, port: int, mode: str) -> None:
    """Answer on `host`:`port` until stopped."""
    open_files.allow_many()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    if mode == "eventlet":
        _serve_eventlet(app, host, port)
    elif mode == "gevent":
        _serve_gevent(app, host, port)
    else:
        app.extensions["socketio"].run(app, host=host, port=port, allow_unsafe_werkzeug=True)


def _serve_eventlet(app: "Flask", host: str, port: int) -> None:
    import eventlet
    import eventlet.wsgi

    from workshop.live.limited_listener import LimitedListener

    listener = eventlet.listen((host, port), backlog=BACKLOG)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    eventlet.wsgi.server(
        LimitedListener(listener, open_files.most_for_connections()),
        app,
        max_size=20_000,
        log_output=False,
        debug=False,
        socket_timeout=60,
    )


def _serve_gevent(app: "Flask", host: str, port: int) -> None:
    from gevent.pywsgi import WSGIServer

    try:
        from geventwebsocket.handler import WebSocketHandler

        options: dict[str, Any] = {"handler_class": WebSocketHandler}
    except ImportError:
        options = {}
    WSGIServer((host, port), app, backlog=BACKLOG, log=None, **options).serve_forever()


class WithoutDeflate:
    """Refuse per-message deflate: eventlet runs a zlib stream per client, three times slower."""

    def __init__(self, wsgi: Any):
        self.wsgi = wsgi

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        """Pass the request on as if the browser had not offered it."""
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return self.wsgi(environ, start_response)

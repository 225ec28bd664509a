"""Each application's own Socket.IO server, and what is kept about who listens and what is sent."""

from functools import partial

from flask import Flask
from flask_socketio import SocketIO

from workshop.config import Config
from workshop.domain.seating.proposal_run import end_all
from workshop.live import connection, publish
from workshop.live.engine import WithoutDeflate
from workshop.live.flusher import Flusher
from workshop.live.jobs import Jobs
from workshop.live.presence import Presence, RoomsHere
from workshop.live.shared_rooms import SharedRooms


def attach(app: Flask, config: Config) -> None:
    """Put a socket server in front of the application: `app.extensions["socketio"]`.

    With it come "presence", "flusher" and "jobs".
    """
    server = SocketIO(
        app,
        async_mode=config.async_mode,
        message_queue=config.redis_url,
        manage_session=False,
        ping_interval=20,
        ping_timeout=20,
        max_http_buffer_size=16_384,  # phones send nothing but their token
        http_compression=False,
    )
    connection.listen(server)
    in_background = server.start_background_task
    rooms = SharedRooms(config.redis_url, in_background) if config.redis_url else RoomsHere()
    app.extensions.update(
        presence=Presence(rooms),
        flusher=Flusher(app, server, partial(publish.send_regions, server)),
        jobs=Jobs(app, in_background),
    )
    if config.redis_url is None:  # no other server: what was worked on died with the one before
        with app.app_context():
            end_all()
    app.wsgi_app = WithoutDeflate(app.wsgi_app)  # type: ignore[method-assign]

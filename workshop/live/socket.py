"""The Socket.IO server, made once."""

from flask import Flask
from flask_socketio import SocketIO

from workshop.config import Config
from workshop.live.engine import WithoutDeflate

socketio = SocketIO()


def attach(app: Flask, config: Config) -> None:
    """Put the socket server in front of the application."""
    socketio.init_app(
        app,
        async_mode=config.async_mode,
        message_queue=config.redis_url,
        manage_session=False,
        ping_interval=20,
        ping_timeout=20,
        max_http_buffer_size=16_384,  # phones send nothing but their token
        http_compression=False,
    )
    app.wsgi_app = WithoutDeflate(app.wsgi_app)  # type: ignore[method-assign]

"""The baseline of `bench.live`: what is posted goes to every socket, and nothing else happens.

python -m bench.echo PORT. Served as Rajapaja is, so that the ratio tells what the product adds.
"""

import sys

from workshop.live.engine import WithoutDeflate, prepare, serve

if __name__ == "__main__":
    prepare("eventlet")

    from flask import Flask, request
    from flask_socketio import SocketIO

    app = Flask(__name__)
    sockets = SocketIO(app, async_mode="eventlet", http_compression=False)
    app.wsgi_app = WithoutDeflate(app.wsgi_app)

    @app.post("/notes")
    def note() -> tuple[str, int]:
        """No store, no template, no rooms."""
        sockets.emit("regions", [{"html": request.form["text"]}])
        return "", 204

    serve(app, "127.0.0.1", int(sys.argv[1]), "eventlet")

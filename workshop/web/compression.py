"""Pages are compressed on their way (brotli or gzip). Files are compressed once, in `packed`.

Compression over HTTPS lets somebody who sees the lengths of answers, and who can put guesses into
the same page, find out a lasting secret in it letter by letter (BREACH). Our pages hold few such
secrets: there are no tokens in forms, the token of a page's socket is signed anew every second, the
cookie is in no page. Pages that list secrets beside what others wrote are sent as they are; the
others get a noise of random length, as Django's do: a phone shows its own return code at arrival.
"""

import secrets

from flask import Flask, Response, request
from flask_compress import Compress

from workshop.web.packed import coding_asked_for

NOISE = 100  # bytes at most
SHOW_SECRETS = {
    # return codes
    "facilitator.people_page", "facilitator.add_person", "facilitator.import_roster",
    "participant.details",
    # links that open doors
    "facilitator.share", "accounts.set_up",
}  # fmt: skip


def set_up(app: Flask) -> None:
    """Compress pages that are not streams."""
    app.config.update(
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_MIMETYPES=["text/html"],
        COMPRESS_STREAMS=False,
        COMPRESS_REGISTER=False,
    )
    compress = Compress(app)

    @app.after_request
    def pack(response: Response) -> Response:
        if request.endpoint in SHOW_SECRETS or not coding_asked_for():
            return response
        if response.mimetype == "text/html" and not response.is_streamed:
            noise = secrets.token_hex(NOISE // 2)[: secrets.randbelow(NOISE)]
            response.set_data(response.get_data() + f"<!--{noise}-->".encode())
        return compress.after_request(response)

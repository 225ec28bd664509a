"""A file kept in memory, compressed once: nothing that stays the same is compressed per request."""

import gzip
from functools import cache

import brotli
from flask import Response, request

KEEP = "public, max-age=31536000, immutable"  # the address changes when the content does
TEXT = ("text/", "image/svg+xml", "application/json")


def answer(content: bytes, mimetype: str, keep: str = KEEP) -> Response:
    """`content` in the smallest form that the browser takes; `keep` is its Cache-Control."""
    coding = coding_asked_for() if mimetype.startswith(TEXT) else ""
    response = Response(_packed(content, coding) if coding else content, mimetype=mimetype)
    response.headers["Cache-Control"] = keep
    response.headers["Vary"] = "Accept-Encoding"
    if coding:
        response.headers["Content-Encoding"] = coding
    return response


def coding_asked_for() -> str:
    """Brotli where it is offered (browsers do so over HTTPS only), else gzip, else nothing."""
    offered = request.accept_encodings
    return next((coding for coding in ("br", "gzip") if offered.quality(coding) > 0), "")


@cache
def _packed(content: bytes, coding: str) -> bytes:
    if coding == "br":
        return bytes(brotli.compress(content, quality=11))
    return gzip.compress(content, compresslevel=9, mtime=0)

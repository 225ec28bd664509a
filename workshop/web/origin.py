"""Nobody else's page may post here.

By the browser's own headers instead of tokens in forms, so that a form can stand in a page for
hours, in a cached page, or be sent again from a phone's outbox. Sec-Fetch-Site where there is one,
Origin where there is none; a client that sends neither is no browser and carries no cookies of ours
by accident.
"""

from urllib.parse import urlsplit

from flask import Request, abort, request

SAFE = {"GET", "HEAD", "OPTIONS"}


def refuse_other_sites() -> None:
    """Abort with 403 when a post comes from another site."""
    if request.method not in SAFE and not came_from_here(request):
        abort(403)


def came_from_here(req: Request) -> bool:
    """Whether the browser says that the request comes from one of our own pages."""
    site = req.headers.get("Sec-Fetch-Site")
    if site:
        return site in ("same-origin", "none")
    origin = req.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == req.host

"""What every answer tells the browser: nothing from elsewhere, nothing inline, nobody frames us."""

from flask import Response, request

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "frame-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
    )
)


INERT = "sandbox allow-same-origin"  # a page to look at: no script, no form; its fonts are ours
KEPT = ("files.file", "decks.picture")  # they say themselves for how long
DOCUMENTS = ("image/svg+xml",)  # of these the ones a browser opens as a page


def add(response: Response) -> Response:
    """The security headers; pages are never kept by caches. Styles, scripts and fonts need few."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    kept = request.endpoint in KEPT and response.status_code == 200
    if not kept:
        response.headers["Cache-Control"] = "no-store"
    if not kept or response.mimetype in DOCUMENTS:
        inert = response.headers.pop("X-Inert", "")
        response.headers["Content-Security-Policy"] = f"{POLICY}; {INERT}" if inert else POLICY
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    return response

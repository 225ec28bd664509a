"""What pages load besides themselves, under addresses that carry the release: /static-<stamp>/js/…

The stamp is made from the content of all files and stands before the path: what a module imports,
or a style shows, has the same stamp by itself. So a page has all of its modules from one release,
and browsers keep them for good. A page that was on its way when a new release started asks with the
old stamp: it gets no modules (404; it works without), and today's styles, fonts and pictures, which
are not kept.
"""

import hashlib
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, current_app, g, url_for

from workshop.config import ROOT
from workshop.web import packed, stylesheet
from workshop.web.modules import needed_by

door = Blueprint("files", __name__)
STATIC = ROOT / "static"
SERVED = ("js/**/*.js", "images/**/*.svg", "images/*.png", "vendor/*.js", "vendor/fonts/*.woff2")


@dataclass(frozen=True)
class Release:
    """All files by path ("js/phone.js"), one stamp, and the modules that each audience needs."""

    files: dict[str, bytes]
    stamp: str
    modules: dict[str, list[str]]

    @classmethod
    def read(cls, styles: list[Path]) -> "Release":
        """As the files are now; stylesheets are put together from `styles`."""
        paths = sorted(path for pattern in SERVED for path in STATIC.glob(pattern))
        files = {path.relative_to(STATIC).as_posix(): path.read_bytes() for path in paths}
        for audience in stylesheet.AUDIENCES:
            files[f"css/{audience}.css"] = stylesheet.sheet(audience, styles).encode()
        stamp = hashlib.sha256()
        for path, content in sorted(files.items()):
            stamp.update(f"{path}\0{len(content)}\0".encode() + content)
        sources = {path: file.decode() for path, file in files.items() if path.endswith(".js")}
        modules = {name: needed_by(f"js/{name}.js", sources) for name in stylesheet.AUDIENCES}
        return cls(files, stamp.hexdigest()[:12], modules)


def set_up(app: Flask) -> None:
    """Give the templates the addresses."""
    stylesheet.folders(app)
    app.jinja_env.globals.update(static=static, modules=modules)
    app.register_blueprint(door)


@door.get("/static-<stamp>/<path:path>")
def file(stamp: str, path: str) -> Response:
    """One file."""
    now = release()
    content = now.files.get(path)
    stale = stamp != now.stamp
    if content is None or (stale and path.endswith(".js")):
        abort(404)
    mimetype = guess_type(path)[0] or "application/octet-stream"
    return packed.answer(content, mimetype, "no-store" if stale else packed.KEEP)


def static(path: str) -> str:
    """The address of a file, of this release."""
    return url_for("files.file", stamp=release().stamp, path=path)


def modules(audience: str) -> list[str]:
    """Addresses of all modules that pages of `audience` need, the one to start with first."""
    return [static(path) for path in release().modules[audience]]


def release() -> Release:
    """Read when first asked for; while debugging, for every page anew."""
    if current_app.debug:
        if "release" not in g:
            g.release = Release.read(stylesheet.folders(current_app))
        fresh: Release = g.release
        return fresh
    known: Release | None = current_app.extensions.get("release")
    if known is None:
        known = Release.read(stylesheet.folders(current_app))
        current_app.extensions["release"] = known
    return known

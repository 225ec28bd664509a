"""Which kind of file the bytes are. Names lie (an export called .xls may be a web page)."""

import io
import zipfile
from typing import Literal

from workshop.domain.roster.errors import Problem, RosterError
from workshop.domain.roster.limits import MAX_BYTES, MAX_MEGABYTES, MAX_UNPACKED_BYTES

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, .doc and every encrypted .xlsx
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def recognise(data: bytes, filename: str) -> Literal["text", "workbook"]:
    """Says how to read the file; raises RosterError for kinds that cannot be a roster."""
    if len(data) > MAX_BYTES:
        raise _refusal("too_big", filename)
    if data.startswith(b"PK\x03\x04"):
        return _workbook(data, filename)
    if data.startswith(_OLE):
        raise _refusal("password_protected" if _ENCRYPTED in data else "old_excel", filename)
    if data.startswith(b"%PDF"):
        raise _refusal("pdf", filename)
    beginning = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if beginning.startswith((b"<!doctype html", b"<html", b"<table")):
        raise _refusal("web_page", filename)
    return "text"


def _workbook(data: bytes, filename: str) -> Literal["workbook"]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part.filename: part.file_size for part in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError):
        raise _refusal("broken_workbook", filename) from None
    if "xl/workbook.xml" in parts:
        if sum(parts.values()) > MAX_UNPACKED_BYTES:
            raise _refusal("too_big", filename)
        return "workbook"
    opendocument = "mimetype" in parts and "content.xml" in parts
    raise _refusal("opendocument" if opendocument else "not_a_table", filename)


def _refusal(code: str, filename: str) -> RosterError:
    params = {"filename": filename, "limit": str(MAX_MEGABYTES)}
    return RosterError([Problem(None, None, code, params)])

"""From bytes to text. Excel in Finland writes CSV in Windows-1252 unless asked for UTF-8."""

import codecs

from workshop.domain.roster.cleaning import without_invisible
from workshop.domain.roster.errors import Problem, RosterError


def decode(data: bytes, filename: str) -> str:
    """The text in UTF-8 (BOM or not), UTF-16 with a BOM or Windows-1252; raises RosterError.

    UTF-8 is tried first because Windows-1252 text with ä or ö is practically never valid UTF-8,
    while the other way round almost anything passes. Invisible characters are gone.
    """
    not_text = RosterError([Problem(None, None, "not_text", {"filename": filename})])
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError:
        raise not_text from None
    if "\0" in text:
        raise not_text
    visible = without_invisible(text)
    # A stray control character is a slip of some export; many of them are a picture or a program.
    if len(text) - len(visible) > 10 + len(text) // 50:
        raise not_text
    return visible


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"

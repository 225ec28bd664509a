"""Text as people typed it, made clean; and text made comparable."""

import re
import unicodedata

# Control characters except tab and line ends; surrogates; then the invisible ones that come along
# when names are pasted from web pages and phone books: soft hyphen, zero width space, direction
# marks, BOM. The joiners U+200C and U+200D stay: Persian and many scripts need them.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad"
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def without_invisible(text: str) -> str:
    """The text without control and invisible characters; tabs and line ends stay."""
    return _INVISIBLE.sub("", text)


def clean(text: str) -> str:
    """One line of text: composed (NFC), visible, with single ordinary spaces and none around."""
    return " ".join(unicodedata.normalize("NFC", without_invisible(text)).split())


def fold(text: str) -> str:
    """For comparing headings and words: "Työ-paikka " and "TYOPAIKKA" become the same.

    Never shown or stored: ä and ö lose their dots here.
    """
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if letter.isalnum())


def excerpt(text: str, length: int = 40) -> str:
    """The beginning of a text, short enough for a message."""
    return text if len(text) <= length else text[: length - 1] + "…"

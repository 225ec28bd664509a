"""The order of names in a list, by the alphabet of the reader.

Made here because PyICU has no wheel and pyuca cannot put å, ä and ö after z; a list of names needs
no more than this. Letters from elsewhere follow the CLDR's rules for Finnish and Swedish.
"""

import unicodedata

# Letters that no decomposition takes apart, and those that Nordic alphabets file under another.
_SAME = {"ð": "d", "đ": "d", "ł": "l", "ŋ": "n", "ŧ": "t", "þ": "th", "œ": "oe"}
_NORDIC = {"æ": "ä", "ø": "ö", "ő": "ö", "ü": "y", "ű": "y"}
_PLAIN = {"æ": "ae", "ø": "o"}
_AFTER_Z = "z\N{LEFT CURLY BRACKET}"  # comes after z and any Latin letter that follows a z


def sort_key(text: str, after_z: str = "") -> tuple[str, str, str]:
    """Letters first, then accents, then capitals, so that the order is always the same."""
    small = unicodedata.normalize("NFC", text.casefold())
    return "".join(_base(letter, after_z) for letter in small), small, text


def _base(letter: str, after_z: str) -> str:
    letter = (_NORDIC if after_z else _PLAIN).get(letter, letter)
    if letter in after_z:
        return f"{_AFTER_Z}{after_z.index(letter)}"
    decomposed = unicodedata.normalize("NFKD", _SAME.get(letter, letter))
    return "".join(part for part in decomposed if unicodedata.category(part)[0] != "M")

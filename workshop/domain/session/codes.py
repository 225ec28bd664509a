"""Short codes that people read from a wall, hear across a room and type with a thumb.

The alphabet is Crockford's base 32 (https://www.crockford.com/base32.html), which already lacks
I, L and O, without 0 and 1 (nobody has to wonder) and U.
"""

import secrets
import unicodedata
from collections.abc import Container

DIGITS = "23456789"
ALPHABET = DIGITS + "ABCDEFGHJKMNPQRSTVWXYZ"
RETURN_LENGTH = 6
_TRIES = 1_000

# Letters of a Russian or Ukrainian keyboard that look like ours, and what people mean by O, I, L.
_MEANT = str.maketrans("ОІАВЕКМНРСТХ" + "OIL", "01ABEKMHPCTX" + "011")


def new_join_code(taken: Container[str]) -> str:
    """A code for a session that is not in `taken`; raises RuntimeError if none turns up.

    The middle one is always a digit, so that no code on the wall spells a word in any language.
    That leaves 6.5 million codes.
    """
    for _ in range(_TRIES):
        code = f"{_draw(ALPHABET, 2)}{_draw(DIGITS, 1)}{_draw(ALPHABET, 2)}"
        if code not in taken:
            return code
    raise RuntimeError(f"no free join code in {_TRIES} tries")


def new_return_code(taken: Container[str] = ()) -> str:
    """A person's own code for coming back on another phone: one of 729 million, not in `taken`."""
    for _ in range(_TRIES):
        code = _draw(ALPHABET, RETURN_LENGTH)
        if code not in taken:
            return code
    raise RuntimeError(f"no free return code in {_TRIES} tries")


def normalise_code(typed: str) -> str:
    """What a person meant by what they typed, to be compared with a code.

    Capitals; spaces, hyphens and dots dropped; O is 0, I and L are 1; full-width letters, digits of
    other scripts and Cyrillic look-alikes become ours. Anything else stays, and matches nothing.
    """
    plain = unicodedata.normalize("NFKC", typed).upper()
    kept = (letter for letter in plain if not _is_between(letter))
    ours = "".join(map(_as_ours, kept)).translate(_MEANT)
    return unicodedata.normalize("NFKC", ours)  # marks that a dropped space had kept apart


def spell_code(code: str) -> str:
    """The code in groups of three for reading aloud: "K7P 4X"."""
    return " ".join(code[start : start + 3] for start in range(0, len(code), 3))


def _draw(letters: str, count: int) -> str:
    return "".join(secrets.choice(letters) for _ in range(count))


def _is_between(letter: str) -> bool:
    # Zs and Cc: spaces and line ends; Pd: hyphens and dashes; Cf: invisible marks; "_" from phones
    return letter in "._·" or unicodedata.category(letter) in {"Zs", "Zl", "Zp", "Cc", "Cf", "Pd"}


def _as_ours(letter: str) -> str:
    digit = unicodedata.digit(letter, None)
    return letter if digit is None else str(digit)

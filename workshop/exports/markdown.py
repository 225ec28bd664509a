"""Text of people inside Markdown: it stays text, in one line."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~>$:@=^])")


def escaped(text: str) -> str:
    """`text` so that no Markdown reader makes a link, heading, picture or HTML of it."""
    plain = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")
    # digits and letters need nothing; a backslash before these is invisible in every reader
    return _SPECIAL.sub(r"\\\1", plain)

"""Text of people inside Markdown: it stays text, in one line."""

import re

# Inside a line only these mean something; the rest may stay readable.
_INSIDE = re.compile(r"([\\`*_\[\]|~$^])")
# What begins a heading, a list, a quotation or a rule does so only at the beginning.
_FIRST = re.compile(r"^([#+\-=>]|\d+(?=[.)]))")
# Many readers make links of addresses on their own.
_ADDRESS = re.compile(r"(://|@|www\.)", re.IGNORECASE)


def escaped(text: str) -> str:
    """`text` so that no Markdown reader makes a link, heading, picture or HTML of it."""
    plain = _INSIDE.sub(r"\\\1", " ".join(text.split()))
    plain = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _FIRST.sub(_as_text, _ADDRESS.sub(_as_text, plain))


def _as_text(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(c)};" for c in found[0])

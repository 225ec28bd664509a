"""A hint, never a block, where a text looks as if it named a client.

The patterns are the same here and in the browser (static/js/elements/client-hint.js gets them from
the page), so they hold nothing that only one of both understands.
"""

import re
from collections.abc import Iterable

from flask_babel import gettext as _

from workshop.domain import catalogue

SMALL, LARGE = "a-zåäöæøéèüß", "A-ZÅÄÖÆØÉÈÜ"
LETTER = f"[{SMALL}{LARGE}]"
DIGIT_BEFORE = r"(?:^|[^\dA-Za-z.,/+-])"

# 131052-308T: a day and a month that exist, the century, a number, a check mark.
IDENTITY = (
    r"(?:^|[^\dA-Za-z])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d"
    r"[-+A-FU-Ya-fu-y]\d{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y](?![\dA-Za-z])"
)
# 040 123 4567, +358 9 1234567; neither days (01-02-2026), nor times (0830-1600), nor the numbers of
# organisations (0123456-7).
PHONE = (
    DIGIT_BEFORE + r"(?!\d{1,2}[ -]\d{1,2}[ -]\d{4}(?!\d))(?!\d{4}-\d{4}(?!\d))(?!\d{7}-\d(?!\d))"
    r"(?:\+\d{1,3}[ -]?|0)\d{1,3}(?:[ -]?\d{2,4}){2,4}(?!\d)"
)
EMAIL = r"[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*\.[A-Za-z]{2,}"
CLIENT = (
    rf"(?:^|[^{SMALL}{LARGE}])(?:[Aa]siak(?:as|kaa)[{SMALL}]*|[Kk]lient(?:en|ens|s)?"
    rf"|[Kk]und(?:en|ens|s)?|[Cc]lient(?:['’]s)?)"
)
NO_PEOPLE = {"Suom", "Finland", "Finsk", "Sverige", "Migri", "Poliisi", "Polis", "Maahanmuutto"}
PLACE = rf"[{LARGE}][{SMALL}]*(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|seen)(?!{LETTER})"


def patterns() -> dict[str, str]:
    """What looks like a person, by name: regular expressions for Python and for browsers."""
    return {"identity": IDENTITY, "phone": PHONE, "email": EMAIL, "name": _name_pattern()}


def client_hint(texts: Iterable[str]) -> str:
    """What somebody is told whose texts look as if they named a client; "" for all others."""
    known = {name: re.compile(pattern) for name, pattern in patterns().items()}
    found = [name for text in texts for name, pattern in known.items() if pattern.search(text)]
    return hint_words()[found[0]] if found else ""


def client_hints() -> list[list[str]]:
    """Patterns with their words, for the element that shows the hint while somebody types."""
    words = hint_words()
    return [[pattern, words[name]] for name, pattern in patterns().items()]


def hint_words() -> dict[str, str]:
    """The hint for each pattern, in the language being spoken."""
    return {
        "identity": _("This looks like a personal identity code. Write so that nobody is known."),
        "phone": _("This looks like a phone number. Write so that nobody is known."),
        "email": _("This looks like an e-mail address. Write so that nobody is known."),
        "name": _("This looks like a client's name. Write so that nobody is known."),
    }


def _name_pattern() -> str:
    """ "asiakas Matti", "klienten Anna": a name after the word; no organisation and no place."""
    organisations = "|".join(sorted(map(re.escape, _organisations()), key=len, reverse=True))
    no_name = rf"(?!(?:{organisations}))(?!{PLACE})"
    return rf"{CLIENT} +{no_name}[{LARGE}][{SMALL}]+(?![{LARGE}])"


def _organisations() -> set[str]:
    """How the names of organisations begin, in every language."""
    names = [
        *(text for one in catalogue.organisations() for text in one.name.values()),
        *(also for one in catalogue.organisations() for also in one.also),
    ]
    firsts = {name.split()[0].strip(",.()") for name in names if name}
    return {word for word in firsts if len(word) > 1 and word[0].isupper()} | NO_PEOPLE

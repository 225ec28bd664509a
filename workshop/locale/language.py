"""One language: its name, how it is written, counted and sorted, what it is offered for."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date
from babel.messages.plurals import get_plural
from babel.numbers import format_decimal

from workshop.locale.sorting import sort_key

MSGIDS = "en"  # the texts in the code are in this language


class Use(Enum):
    """What a language can be offered for."""

    FACILITATORS = "the pages of facilitators and organisers"
    PARTICIPANTS = "the entrance and the phones"
    SCREEN = "the projector"
    CONTENT = "the texts of designs, decks and sessions"


@dataclass(frozen=True)
class Language:
    """`code` is BCP 47 ("fi", "ar"), `name` what its speakers call it.

    Where content is `required`, every design and deck has all its texts in this language. `dot`
    stands between hours and minutes; `day` is a short day as a Babel pattern ("" for Babel's own);
    `after_z` are letters with a place of their own at the end of the alphabet.
    """

    code: str
    name: str
    uses: frozenset[Use] = frozenset()
    required: bool = False
    dot: str = ":"
    day: str = ""
    after_z: str = ""

    @cached_property
    def babel(self) -> Locale:
        """What the Unicode CLDR knows of it; English where it knows nothing."""
        try:
            return Locale.parse(self.code, sep="-")
        except (UnknownLocaleError, ValueError):
            return Locale(MSGIDS)

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Which way it is written."""
        return "rtl" if self.babel.text_direction == "rtl" else "ltr"

    @property
    def script(self) -> str:
        """Its letters, by ISO 15924: "Latn", "Arab"."""
        likely = str(get_global("likely_subtags").get(self.code, "")).split("_")
        return self.babel.script or (likely[1] if len(likely) > 1 else "Latn")

    def plural(self, n: float) -> str:
        """The kind of word that goes with `n`: "one", "few", "many", "other"."""
        return str(self.babel.plural_form(n))

    @property
    def plural_forms(self) -> str:
        """Plural-Forms as its message catalogue must have it."""
        return str(get_plural(self.babel).plural_forms)

    def sort_key(self, text: str) -> tuple[str, str, str]:
        """By this, names stand in the order of its alphabet."""
        return sort_key(text, self.after_z)

    def decimal(self, value: float, places: int = 1) -> str:
        """3,4 or 3.4."""
        return str(format_decimal(value, f"0.{'0' * places}", locale=self.babel))

    def clock(self, time: dt.datetime | dt.time) -> str:
        """A time of day: 9.05 or 9:05."""
        return f"{time.hour}{self.dot}{time.minute:02d}"

    def minutes(self, seconds: float) -> str:
        """2.40 for 160 seconds; over time is written with a plus: +0.30."""
        over, whole = seconds < 0, abs(int(seconds))
        return f"{'+' if over else ''}{whole // 60}{self.dot}{whole % 60:02d}"

    def short_day(self, day: dt.date) -> str:
        """Day of the week and date: "to 12.3."."""
        pattern = self.day or str(self.babel.datetime_skeletons["MMMEd"].pattern)
        return str(format_date(day, pattern, locale=self.babel))

    def long_day(self, day: dt.date) -> str:
        """In words: "torstaina 12. maaliskuuta 2026"."""
        return str(format_date(day, "full", locale=self.babel))

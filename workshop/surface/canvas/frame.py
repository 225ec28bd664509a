"""Where a canvas is drawn: how high it may be and how small its type may get."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Frame:
    """`height` in units of the canvas (0: its own); it may grow to so many `times` that height
    before texts are left out and counted. `smallest` and `largest` type in the same units.
    `in_short`: a path of several rows is drawn with its main lines only."""

    height: int
    times: float
    smallest: int
    largest: int
    in_short: bool = False

    @property
    def sizes(self) -> range:
        """Sizes of type to try, the largest first."""
        return range(self.largest, self.smallest - 1, -1)


# A projector of 1920 × 1080 has about 1830 × 970 for a canvas of 1600 units: 25 units are 28 px.
SCREEN = Frame(height=850, times=1, smallest=25, largest=34, in_short=True)
# A page of the console or a tablet can be scrolled: the picture grows instead.
# On a tablet of 820 px 28 units are 14 px, on a console of 1440 px 24.
PAGE = Frame(height=0, times=4, smallest=28, largest=32)

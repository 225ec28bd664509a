"""How large the choices are written on the projector, so that all of them stand there whole.

An estimate in pixels of a screen of 1920 by 1080; the styles have the same sizes.
"""

import math
from collections.abc import Sequence

HEIGHT = 668  # of the list, between the question and what stands at the bottom
WIDTH, MARKS = 1400, 430  # of the words; what the marks take of it
LETTER = 0.5  # width of a letter, of its size
SIZES = (44, 38, 33, 28)


def size_of(texts: Sequence[str], *, with_marks: bool) -> int:
    """The largest of SIZES at which these fit; 0 where none does and long ones are shortened."""
    width = WIDTH - (MARKS if with_marks else 0)
    for size in SIZES:
        letters = width / (LETTER * size)
        lines = [max(1, math.ceil(len(text) / letters)) for text in texts]
        if sum(line * size * 1.15 + size * 0.4 + 2 for line in lines) <= HEIGHT:
            return size
    return 0

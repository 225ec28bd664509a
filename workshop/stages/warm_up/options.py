"""What the warm-up takes besides its question: what she has decided about the pictures."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, Key, rows


class WarmUpOptions(Content):
    """By key, pictures of the session's deck: `left_out` are not offered.

    `kept` are those of `test_first` that she has decided to offer.
    """

    left_out: Annotated[tuple[Key, ...], rows()] = ()
    kept: Annotated[tuple[Key, ...], rows()] = ()

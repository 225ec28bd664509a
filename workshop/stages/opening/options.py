"""What the opening takes besides its question."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, KeyedText, rows


class OpeningOptions(Content):
    """The ground rules everybody is asked to agree to: `{key, fi, sv, en}` each."""

    rules: Annotated[tuple[KeyedText, ...], rows(at_least=1)]

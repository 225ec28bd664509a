"""What the opening takes besides its question."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, KeyedText, rows


class OpeningOptions(Content):
    """The ground rules everybody is asked to agree to: `{key, fi, sv, en}` each."""

    rules: Annotated[tuple[KeyedText, ...], rows(at_least=1)]


USUAL = {
    "rules": [
        {
            "key": "one_at_a_time",
            "fi": "Yksi puhuu kerrallaan.",
            "sv": "En talar i taget.",
            "en": "One person speaks at a time.",
        },
        {
            "key": "stays_here",
            "fi": "Asiakkaista puhutaan ilman nimiä.",
            "sv": "Vi talar om klienter utan namn.",
            "en": "We speak about clients without names.",
        },
    ]
}

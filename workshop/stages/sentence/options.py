"""What a sentence takes besides its beginning."""

from workshop.domain.catalogue.content.fields import Content


class SentenceOptions(Content):
    """`shared`: the facilitator lifts one shared sentence from what people wrote."""

    shared: bool = True

"""What a sentence takes besides its beginning."""

from workshop.domain.catalogue.content.fields import Content
from workshop.domain.catalogue.designs.kinds import usual_options
from workshop.domain.session.stage import Stage


class SentenceOptions(Content):
    """`shared`: the facilitator lifts one shared sentence from what people wrote."""

    shared: bool = True


def options_of(stage: Stage) -> SentenceOptions:
    """The stage's options; the usual ones where it has none."""
    return SentenceOptions.model_validate(stage.options or usual_options(stage.kind))

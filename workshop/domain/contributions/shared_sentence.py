"""One sentence of the whole room, lifted from what people wrote; every version is kept."""

from collections.abc import Sequence
from typing import Self

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Contribution
from workshop.domain.session.stage import Stage


class SharedSentence(Contribution, db.Base):
    """A version of the sentence. What it was lifted from are its origins (`origin`)."""

    __tablename__ = "shared_sentences"
    text_columns = ("text",)

    number: Mapped[int]
    text: Mapped[str]
    made_by: Mapped[str] = mapped_column(default="")

    @classmethod
    def word(cls, stage: Stage, text: str, by: str, language: str) -> Self:
        """A new version, by the facilitator."""
        return cls(
            id=db.new_id(),
            session_id=stage.session_id,
            stage_id=stage.id,
            number=len(versions_of(stage)) + 1,
            text=text,
            made_by=by,
            language=language,
        )


def versions_of(stage: Stage) -> Sequence[SharedSentence]:
    """Every version of a stage's sentence, the newest last."""
    query = select(SharedSentence).where(SharedSentence.stage_id == stage.id)
    return db.session.scalars(query.order_by(SharedSentence.number, SharedSentence.id)).all()


def sentence_of(stage: Stage) -> SharedSentence | None:
    """The sentence as it stands now, if there is one that is shown."""
    return next((s for s in reversed(versions_of(stage)) if s.is_shown), None)

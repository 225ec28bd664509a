"""A stage: one timed part of a session, copied from the design so that the day can be changed."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.catalogue.designs import DesignStage
from workshop.domain.session.session import Session


@dataclass(frozen=True)
class Step:
    """A part of a stage: alone, with a neighbour, the whole table."""

    key: str
    title: dict[str, str]
    minutes: int
    mode: str


class Stage(db.Base):
    """One timed part of a session. Texts are in the session's languages: {"fi": …, "sv": …}."""

    __tablename__ = "stages"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    position: Mapped[int]
    key: Mapped[str]
    kind: Mapped[str]
    title: Mapped[dict[str, str]]
    minutes: Mapped[int]
    min_minutes: Mapped[int]
    mode: Mapped[str]
    prompts: Mapped[list[Any]]
    facilitator: Mapped[dict[str, str]]
    step_list: Mapped[list[Any]]
    options: Mapped[dict[str, Any]]
    counted_marks: Mapped[dict[str, Any]] = mapped_column(default=dict)  # of an imported session
    removed_at: Mapped[dt.datetime | None]

    session: Mapped[Session] = relationship(back_populates="all_stages")

    @classmethod
    def copy(cls, design: DesignStage, position: int) -> Self:
        """A stage of somebody's own day, from the script."""
        return cls(
            id=db.new_id(),
            position=position,
            key=design.key,
            kind=design.kind,
            title=dict(design.title),
            minutes=design.minutes,
            min_minutes=design.min_minutes,
            mode=design.mode,
            prompts=[dict(prompt) for prompt in design.prompts],
            facilitator=dict(design.facilitator),
            step_list=[step.model_dump() for step in design.steps],
            options=dict(design.options),
        )

    @property
    def steps(self) -> list[Step]:
        """Its parts; a stage without parts is one step of its own length."""
        if self.step_list:
            return [Step(**step) for step in self.step_list]
        return [Step("whole", self.title, self.minutes, self.mode)]

    @property
    def question(self) -> dict[str, str]:
        """What people are asked first; the title where the script asks nothing."""
        return self.prompts[0] if self.prompts else self.title

    def retime(self, minutes: int) -> None:
        """Give the stage `minutes` (1–600); its parts keep their proportions, each at least one."""
        if self.step_list:
            shares = [step["minutes"] * minutes / self.minutes for step in self.step_list]
            parts = [max(1, round(share)) for share in shares]
            parts[-1] = max(1, parts[-1] + minutes - sum(parts))
            self.step_list = [
                {**step, "minutes": part} for step, part in zip(self.step_list, parts, strict=True)
            ]
        self.minutes = sum(s["minutes"] for s in self.step_list) if self.step_list else minutes

    def rename(self, title: dict[str, str]) -> None:
        """New words for it; languages left empty keep the old ones."""
        self.title = {**self.title, **{code: text for code, text in title.items() if text}}

    def remove(self) -> None:
        """Take it out of the day; what was written in it stays."""
        self.removed_at = db.now()

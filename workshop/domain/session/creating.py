"""A new session from a design."""

from typing import Any

from sqlalchemy import select

from workshop import db
from workshop.domain.catalogue.designs import Design
from workshop.domain.session.codes import new_join_code
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.locale import Use, languages


def create_session(design: Design, **about: Any) -> Session:
    """A session whose stages are copied from `design`, hers to change from then on."""
    taken = set(db.session.scalars(select(Session.code)))
    session = Session(
        code=new_join_code(taken),
        design=design.key,
        deck=design.deck,
        group_min=design.group_size.min,
        group_max=design.group_size.max,
        screen_language=_for_the_screen(about["languages"]),
        **about,
    )
    session.all_stages = [Stage.copy(s, position) for position, s in enumerate(design.stages)]
    db.session.add(session)
    return session


def _for_the_screen(spoken: list[str]) -> str:
    """The first language of the room that a screen can be in."""
    offered = languages.offered(Use.SCREEN)
    return next((code for code in spoken if code in offered), offered[0])

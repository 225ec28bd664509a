"""A new session from a design."""

from typing import Any

from sqlalchemy import select

from workshop import db
from workshop.domain.catalogue.designs import Design
from workshop.domain.session.codes import new_join_code
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage


def create_session(design: Design, **about: Any) -> Session:
    """A session whose stages are copied from `design`, hers to change from then on."""
    taken = set(db.session.scalars(select(Session.code)))
    session = Session(
        code=new_join_code(taken),
        design=design.key,
        deck=design.deck,
        group_min=design.group_size.min,
        group_max=design.group_size.max,
        screen_language=about["languages"][0],
        **about,
    )
    session.all_stages = [Stage.copy(s, position) for position, s in enumerate(design.stages)]
    db.session.add(session)
    return session

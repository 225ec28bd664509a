"""The participant's door: one person's phone in one session.

entrance     the way in: code, name, roster, coming back
stage_page   the stage of the moment
me · own     my details; what I wrote, to reword or take back
thread       where something of my table comes from
hints        a hint where a text looks as if it named a client
door         the guard; stages hang routes here
"""

from workshop.web.participant.guard import door

__all__ = ["door"]

from workshop.web.participant import hints, me, own, stage_page, thread  # noqa: F401

"""The participant's door: one person's phone in one session.

entrance     the way in: code, name, roster, coming back
stage_page   the stage of the moment
me           my details
door         the guard; stages hang routes here
"""

from workshop.web.participant.guard import door

__all__ = ["door"]

from workshop.web.participant import me, stage_page  # noqa: F401

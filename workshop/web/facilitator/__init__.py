"""The facilitator's door: the console of one session, by account or by a colleague's link.

accounts · sessions   signing in; the list and a new one (outside of any session)
guard · door          the console's guard; stages hang routes here
console · course      the page; Next, Back, jump, the clock
spotlight · hiding    lifting something to the projector, taking something out of sight
"""

from workshop.web.facilitator.guard import door

__all__ = ["door"]

from workshop.web.facilitator import (  # noqa: F401
    console,
    course,
    day,
    importing,
    moderation,
    people,
    regions,
    roster_check,
    share,
    thread,
    written,
)

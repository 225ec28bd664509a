"""The facilitator's door: the console of one session, by account or by a colleague's link.

accounts · sessions   signing in; the list and a new one (outside of any session)
guard · door          the console's guard; stages hang routes here
console · course      the page; Next, Back, jump, the clock
day · editor          the list of stages; one of them opened, its faces beside it
saved_design · designs  a day as a design, saved here or as a file
spotlight · hiding    lifting something to the projector, taking something out of sight
"""

from workshop.web.facilitator.guard import door

__all__ = ["door"]

from workshop.web.facilitator import (  # noqa: F401
    console,
    course,
    day,
    designs,
    importing,
    moderation,
    people,
    regions,
    roster_check,
    saved_design,
    share,
    thread,
    written,
)
from workshop.web.facilitator.editor import pages, preview  # noqa: F401

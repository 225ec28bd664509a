"""The tables of a session: wishes, rules, a proposal from the engine, changes by hand, publishing.

guard · page · view     who comes in; what the page shows
wishes · rules          what facilitators wish for, in order of importance; rules as sentences
propose · engine_runs   asking the engine, which works in a process of its own
seats · publishing      moving, locking, taking back; where tables stand, publishing
scores · cost · reasons how well it is mixed and why not better; what a move costs
comments                what the local expert says
"""

from workshop.web.tables.guard import door

__all__ = ["door"]

from workshop.web.tables import (  # noqa: F401
    comments,
    page,
    propose,
    publishing,
    regions,
    rules,
    seats,
    wishes,
)

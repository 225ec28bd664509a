"""What happens to published tables: repairing them on the day, and the rounds that come later.

guard · plan · words   who comes in; a change before it is made, and what it gains, in words
repair · repair_runs   who is missing; the engine's plans for 0, 1, 2, … moves, a table divided
changes                making a change, going back
rounds · rounds_page   a list of rounds, each published when its time comes
rounds_runs            asking the engine for rounds of new meetings
"""

from workshop.web.reseating.guard import door

__all__ = ["door"]

from workshop.web.reseating import (  # noqa: F401
    changes,
    repair,
    repair_runs,
    rounds,
    rounds_runs,
)

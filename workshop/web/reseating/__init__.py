"""What happens to published tables: mending them in the morning, and the rounds that come later.

guard · plan · words   who comes in; a change before it is made, and what it gains, in words
repair · changes       who is missing, plans for 0, 1, 2, … moves; making a change, going back
rounds                 several rounds of new meetings, each published when its time comes
"""

from workshop.web.reseating.guard import door

__all__ = ["door"]

from workshop.web.reseating import (  # noqa: F401
    changes,
    repair,
    rounds,
)

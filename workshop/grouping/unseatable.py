"""When no seating can exist at all: a reason for the caller to put into words."""

from __future__ import annotations


class Unseatable(ValueError):
    """No plan exists. `reason` is a stable code, `parameters` fill its sentence.

    Codes: nobody · one_person · bad_size (low, high) · sizes_do_not_fit (people, low, high,
    wider_low, wider_high: the nearest bounds that would fit) · groups_do_not_fit (people, groups,
    low, high, fewest, most: 0 and 0 where no number of
    groups fits) · same_id (id) · unknown_person (id) · unknown_group (group, groups).
    """

    def __init__(self, reason: str, **parameters: int | str) -> None:
        super().__init__(f"{reason} {parameters}" if parameters else reason)
        self.reason = reason
        self.parameters = parameters

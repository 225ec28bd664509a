"""The organiser's door: what came of the day, to read and to take along."""

from workshop.web.organiser.guard import door

__all__ = ["door"]

from workshop.web.organiser import downloads  # noqa: F401  it hangs its routes on the door

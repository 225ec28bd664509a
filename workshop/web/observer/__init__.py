"""The observer's door: notes about matters that the day has no time for. Its link opens no other.

guard  the guard; kinds hang routes here      page  what stands behind it
"""

from workshop.web.observer.guard import door

__all__ = ["door"]

from workshop.web.observer import page  # noqa: F401  it hangs its routes on the door

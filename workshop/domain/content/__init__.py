"""Reading what facilitators write in `sessions/`: TOML files, checked, with every problem named.

Imports nothing of the workshop. `designs`, `decks` and `vocabulary` are built on it.
"""

from workshop.domain.content.checking import checked
from workshop.domain.content.problems import ContentError, Problem
from workshop.domain.content.toml_file import read_toml

__all__ = ["ContentError", "Problem", "checked", "read_toml"]

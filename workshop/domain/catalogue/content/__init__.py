"""Reading what facilitators write in `sessions/`: TOML files, checked, with every problem named.

Imports nothing of the workshop but the languages. `designs`, `decks` and `vocabulary` stand on it.
"""

from workshop.domain.catalogue.content.checking import checked
from workshop.domain.catalogue.content.problems import ContentError, Problem
from workshop.domain.catalogue.content.toml_file import read_toml

__all__ = ["ContentError", "Problem", "checked", "read_toml"]

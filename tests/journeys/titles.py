"""What stages and steps are called in each language, from the design itself."""

from functools import cache

from workshop.config import SESSIONS
from workshop.domain.catalogue.designs import load_designs


@cache
def titles(design: str, language: str) -> dict[str, str]:
    """Title by the key of a stage or of a step."""
    stages = load_designs(SESSIONS / "designs")[design].stages
    named = [*(step for stage in stages for step in stage.steps), *stages]
    return {one.key: one.title[language] for one in named}

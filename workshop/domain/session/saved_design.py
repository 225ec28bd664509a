"""A design made of somebody's own day."""

import re
import unicodedata
from typing import Any

from workshop.domain.catalogue.designs import Design
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.domain.session.wording import Texts, complete

LAST = 900  # where a saved design stands in the list


def key_of(name: str) -> str:
    """What a design of this name is called as a file: "Päivä Turussa" is "paiva-turussa"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    key = "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")
    return key if key[:1].isalpha() else f"design-{key}".strip("-")


def design_of(session: Session, name: Texts, summary: Texts, base: Design | None) -> dict[str, Any]:
    """The values of a design with the stages of `session`; `base` is the one it was made from."""
    people = base.participants.model_dump() if base else {"min": 4, "max": session.expected}
    expected = max(people["min"], min(session.expected, 200))
    first = next(iter(complete(name, session.languages).values()))
    return {
        "key": key_of(first),
        "position": LAST,
        "title": complete(name, session.languages),
        "summary": complete(summary, session.languages) or complete(name, session.languages),
        "start": f"{session.local(session.starts_at):%H:%M}",
        "participants": {
            "min": people["min"],
            "recommended": expected,
            "max": max(people["max"], expected),
        },
        "group_size": {"min": max(2, session.group_min), "max": min(12, session.group_max)},
        "deck": session.deck,
        "stages": [_stage(stage, session.languages) for stage in session.stages],
    }


def _stage(stage: Stage, spoken: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {
        "key": stage.key,
        "kind": stage.kind,
        "title": complete(stage.title, spoken),
        "minutes": stage.minutes,
        "min_minutes": min(stage.min_minutes, stage.minutes),
        "mode": stage.mode,
        "prompts": [complete(prompt, spoken) for prompt in stage.prompts],
    }
    if any(stage.facilitator.values()):
        values["facilitator"] = complete(stage.facilitator, spoken)
    if stage.step_list:
        values["steps"] = [{**s, "title": complete(s["title"], spoken)} for s in stage.step_list]
    options = _without_nothing(stage.options)
    return {**values, "options": options} if options else values


def _without_nothing(value: Any) -> Any:
    """A file has no word for nothing: what is None is left out."""
    if isinstance(value, dict):
        return {key: _without_nothing(one) for key, one in value.items() if one is not None}
    return [_without_nothing(one) for one in value] if isinstance(value, list) else value

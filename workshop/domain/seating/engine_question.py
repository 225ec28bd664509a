"""A question to the grouping engine that takes long enough to be worked on outside of requests."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop import grouping
from workshop.domain.seating.proposal_run import LONGER, LONGEST, MANY, SHORT, TABLES
from workshop.domain.seating.table_request import Question
from workshop.grouping.exchange import request_as_json


@dataclass(frozen=True)
class EngineQuestion:
    """`asked` is what the engine gets. The same `fingerprint` means the same answer still holds.

    `rules` are refs in the order of the request's rules; `options` what was chosen in the form.
    """

    purpose: str
    asked: Mapping[str, Any]
    fingerprint: str
    rules: Sequence[str] = ()
    options: Mapping[str, Any] = field(default_factory=dict)


def for_new_tables(question: Question) -> EngineQuestion:
    """Tables with a proof; the fingerprint does not mind where people sit now."""
    asked = _asked("propose", question.request, LONGEST)
    return EngineQuestion(TABLES, asked, question.fingerprint, question.refs)


def for_a_while(
    purpose: str,
    what: str,
    request: grouping.Request,
    options: Mapping[str, Any],
    about: object = None,
    **more: Any,
) -> EngineQuestion:
    """The best that is found in a few seconds. `about` is what else the answer depends on."""
    is_hard = bool(request.rules) and len(request.people) > MANY
    asked = _asked(what, request, LONGER if is_hard else SHORT, **more)
    text = json.dumps([asked, about], sort_keys=True)
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    return EngineQuestion(purpose, asked, fingerprint, options=options)


def _asked(what: str, request: grouping.Request, seconds: float, **more: Any) -> dict[str, Any]:
    return {"what": what, "request": request_as_json(request), "seconds": seconds, **more}

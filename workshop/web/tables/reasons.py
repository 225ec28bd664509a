"""Why a table is as it is, for the facilitator: what limits it, what its people share."""

from collections import Counter
from collections.abc import Mapping

from flask_babel import gettext as _

from workshop import grouping
from workshop.domain.people.participant import Participant
from workshop.web.traits import listed, value_name


def limits(
    people: list[Participant],
    request: grouping.Request,
    counts: Mapping[str, Counter[str]],
    tables: int,
) -> list[str]:
    """One sentence for each value that several here have, then what brings them together."""
    said = []
    for trait in request.mix:
        here = Counter(v for p in people for v in p.trait(trait))
        for value, n in here.most_common():
            if n > 1:
                said.append(_limit(trait, value, n, counts[trait][value], tables))
    of = len(request.people)
    shared = [
        f"{value_name(trait, value)} {n}"
        for trait in request.cluster
        for value, n in Counter(v for p in people for v in p.trait(trait)).most_common(2)
        if n > 1
    ]
    if shared:
        said.append(_("Shared here: %(list)s.", list=listed(shared)))
    return [one.replace("{of}", str(of)) for one in said]


def _limit(trait: str, value: str, here: int, everywhere: int, tables: int) -> str:
    given = {"here": here, "value": value_name(trait, value), "n": everywhere, "of": "{of}"}
    if here <= everywhere // tables:
        return _(
            "%(here)d here have this: %(value)s. So do %(n)d of %(of)s people: every table must.",
            **given,
        )
    if here <= -(-everywhere // tables):
        return _(
            "%(here)d here have this: %(value)s. So do %(n)d of %(of)s people: some tables must.",
            **given,
        )
    return _("%(here)d here have this: %(value)s. They could be spread more evenly.", **given)

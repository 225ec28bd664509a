"""Rosters as Hypothesis strategies: skewed, with gaps, as mornings are."""

from __future__ import annotations

from hypothesis import strategies as st

from workshop.grouping import Person

HOUSES = ["employment", "employment", "employment", "social work", "school", "association"]
ROLES = ["coach", "coach", "manager", "teacher", "nurse", ""]
PLACES = ["Kotka", "Kotka", "Kouvola", "Hamina", ""]


@st.composite
def people(draw: st.DrawFn, least: int = 2, most: int = 40) -> tuple[Person, ...]:
    count = draw(st.integers(least, most))
    rows = draw(
        st.lists(
            st.tuples(st.sampled_from(HOUSES), st.sampled_from(ROLES), st.sampled_from(PLACES)),
            min_size=count,
            max_size=count,
        )
    )
    return tuple(
        Person(
            f"A{number:02}",
            {"organisation": (house,), "role": (role,), "locality": (place,)},
        )
        for number, (house, role, place) in enumerate(rows, 1)
    )


def somebody(name: str, **traits: str | tuple[str, ...]) -> Person:
    return Person(
        name,
        {trait: (value,) if isinstance(value, str) else value for trait, value in traits.items()},
    )

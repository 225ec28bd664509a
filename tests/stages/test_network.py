"""The network on the projector: names never touch, and only what all have agreed is drawn solid."""

from itertools import pairwise

import pytest

from workshop.stages.commitments.labels import LINE, WIDEST_WORD, wrapped
from workshop.stages.commitments.network import HEIGHT, WIDTH, Network, Promise

NAMES = (
    "Länsi-Uudenmaan hyvinvointialueen maahanmuuttopalvelut", "Kela",
    "Kotoutumiskoulutuksen palveluntuottaja Oy", "Suomen Punainen Risti, Jokirannikon osasto",
    "Hyvinvointialueen mielenterveys- ja päihdepalvelut", "Digi- ja väestötietovirasto",
    "Monikulttuurisuusyhdistys Silta ry", "Työllisyysalue",
)  # fmt: skip
LETTER = 15.5  # units: a broad letter at a size of 28


def a_room(organisations: int, promises: int) -> Network:
    names = [f"{NAMES[n % len(NAMES)]} {n}" for n in range(organisations)]
    made = [
        Promise(
            names[n % organisations],
            tuple(names[(n * 7 + k) % organisations] for k in range(1, n % 3 + 1)),
            is_agreed=n % 2 == 0,
        )
        for n in range(promises)
    ]
    return Network(names, made)


@pytest.mark.parametrize("organisations", [1, 2, 7, 16, 24, 40])
@pytest.mark.parametrize("promises", [0, 1, 40, 120])
def test_no_name_touches_another_or_the_edge(organisations: int, promises: int) -> None:
    network = a_room(organisations, promises)
    for anchor in ("start", "end"):
        labels = sorted(
            (arc.label for arc in network.arcs if arc.label.anchor == anchor), key=lambda one: one.y
        )
        for one, below in pairwise(labels):
            assert one.y + len(one.lines) * LINE <= below.y + 0.2
        for one in labels:
            assert one.y > 0 and one.y + (len(one.lines) - 1) * LINE <= HEIGHT
            broad = max(map(len, one.lines)) * LETTER
            edge = one.x + broad if anchor == "start" else one.x - broad
            assert -72 <= edge <= WIDTH + 72  # the screen's margin


def test_forty_promises_lose_no_organisation_that_made_one() -> None:
    network = a_room(40, 40)
    assert len(network.names) == 40 and len(a_room(40, 3).names) < 24


def test_a_promise_that_somebody_declined_is_not_drawn_as_agreed() -> None:
    network = Network([], [Promise("Kela", ("Silta ry",), is_agreed=False), Promise("Kela")])
    partly, own = network.lines
    assert partly.is_open and partly.path
    assert not own.is_open and not own.path and len(own.knots) == 1


@pytest.mark.parametrize("name", [*NAMES, "Kotoutumissuunnitelmapalvelukeskus", "A" * 90, "Kela"])
def test_a_name_is_wrapped_at_words_and_a_long_word_with_a_hyphen(name: str) -> None:
    lines = wrapped(name, 9)
    assert max(map(len, lines)) <= WIDEST_WORD
    assert "".join(line.removesuffix("-") for line in lines).replace("-", "").replace(
        " ", ""
    ) == name.replace(" ", "").replace("-", "")
    assert len(wrapped(name, 1)) == 1

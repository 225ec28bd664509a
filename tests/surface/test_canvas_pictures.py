"""Every canvas with 0, 5 and 60 notes in long words: nothing overlaps, nothing is cut."""

from dataclasses import replace
from itertools import combinations

import pytest

from tests.surface.full_canvas import filled
from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import Address, Canvas
from workshop.domain.contributions.note import Note
from workshop.surface.board import Cluster
from workshop.surface.canvas.content import CanvasContent
from workshop.surface.canvas.fit import Box
from workshop.surface.canvas.measure import lines, width
from workshop.surface.canvas.picture import PAGE, SCREEN, Frame, Picture, only, picture
from workshop.surface.canvas.words import Words

CANVASES = catalogue.canvases()
EVERY = pytest.mark.parametrize("key", CANVASES)
FRAMES = pytest.mark.parametrize("frame", [SCREEN, PAGE], ids=["screen", "page"])
NEAR = 1.0  # a unit: what rounding may do


def drawn(canvas: Canvas, content: CanvasContent, language: str, frame: Frame) -> Picture:
    return picture(canvas, content, Words(canvas, language), frame=frame)


def overlap(one: Box, other: Box) -> bool:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    return (
        across > NEAR and min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1]) > NEAR
    )


def inside(one: Box, other: Box) -> bool:
    right, bottom = one[0] + one[2], one[1] + one[3]
    return (
        one[0] >= other[0] - NEAR
        and one[1] >= other[1] - NEAR
        and right <= other[0] + other[2] + NEAR
        and bottom <= other[1] + other[3] + NEAR
    )


def texts(one: Picture) -> list[tuple[str, float, float, bool, Box]]:
    """Every line as (words, baseline, size, bold, the box that must hold it)."""
    found: list[tuple[str, float, float, bool, Box]] = []
    for place in one.places:
        found += [(w, y, place.label_size, True, place.box) for w, y in place.label]
        found += [(w, y, place.size, False, place.box) for w, y in place.words]
        for card in place.cards:
            found += [(w, y, one.small, True, card.box) for w, y in card.name]
            found += [(w, y, card.size, False, card.box) for w, y in card.lines]
    for heading in one.headings:
        found += [(w, y, heading.size, True, heading.box) for w, y in heading.lines]
    return found


def assert_nothing_overlaps(one: Picture) -> None:
    """Boxes, headings and planes keep apart; cards keep apart inside their box; lines in theirs."""
    whole: Box = (0, 0, one.width, one.height)
    boxes = [p.box for p in one.places] + [h.box for h in one.headings]
    boxes += [plane.box for plane in one.planes]
    assert all(inside(box, whole) for box in boxes)
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    for place in one.places:
        cards = [card.box for card in place.cards]
        assert all(inside(card, place.box) for card in cards)
        assert not [pair for pair in combinations(cards, 2) if overlap(*pair)]
    for words, y, size, bold, box in texts(one):
        assert width(words, size, bold=bold) <= box[2] + NEAR, words
        assert box[1] - NEAR <= y - size * 0.75 and y + size * 0.22 <= box[1] + box[3] + NEAR, words


@EVERY
@FRAMES
@pytest.mark.parametrize("count", [0, 5, 60])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_overlaps_and_no_line_leaves_its_box(
    key: str, count: int, language: str, frame: Frame
) -> None:
    canvas = CANVASES[key]
    content = filled(canvas, count, language)
    one = drawn(canvas, content, language, frame)
    assert_nothing_overlaps(one)
    assert one.size >= frame.smallest


@EVERY
def test_on_the_projector_type_is_never_under_28_pixels(key: str) -> None:
    one = drawn(CANVASES[key], filled(CANVASES[key], 60), "fi", SCREEN)
    pixels = min(1830 / one.width, 970 / one.height)
    assert min(one.size, one.small, *(p.label_size for p in one.places)) * pixels >= 28


@EVERY
@FRAMES
@pytest.mark.parametrize("count", [5, 60])
def test_every_note_is_drawn_or_counted(key: str, count: int, frame: Frame) -> None:
    canvas = CANVASES[key]
    content = filled(canvas, count)
    for place in drawn(canvas, content, "fi", frame).places:
        clusters = content.clusters.get(place.key, [])
        written = sum(1 + len(cluster.merged) for cluster in clusters)
        told = sum(_told(clusters, card.id, bool(card.lines)) for card in place.cards)
        assert told + place.left == written


def _told(clusters: list[Cluster], note_id: str, in_words: bool) -> int:
    """How many notes a card shows; one that shows only the name stands for its first note."""
    cluster = next(c for c in clusters if c.head.id == note_id)
    return 1 + len(cluster.merged) if in_words and cluster.name else 1


@EVERY
def test_on_a_page_everything_is_shown_where_five_notes_are(key: str) -> None:
    one = drawn(CANVASES[key], filled(CANVASES[key], 5), "fi", PAGE)
    assert one.left == 0


def test_sixty_notes_make_a_page_higher_and_type_smaller() -> None:
    canvas = CANVASES["works_needs"]
    few, many = (drawn(canvas, filled(canvas, n), "fi", PAGE) for n in (5, 60))
    assert many.height > 1.5 * few.height and many.size < few.size
    columns = {card.box[0] for card in many.places[0].cards}
    assert len(columns) > 1


def test_what_finds_no_room_is_counted_and_can_be_enlarged() -> None:
    canvas = CANVASES["boundary_map"]
    content = filled(canvas, 60)
    key = next(iter(content.clusters))
    place = next(p for p in drawn(canvas, content, "fi", SCREEN).places if p.key == key)
    assert place.left > 40
    address = Address.read(key)
    assert address
    large = only(canvas, content, Words(canvas, "fi"), address, (1600, 850))
    assert_nothing_overlaps(large)
    assert len(large.places[0].cards) > len(place.cards)


def test_a_long_path_keeps_its_main_lines_on_the_projector() -> None:
    canvas = CANVASES["client_path"]
    one = drawn(canvas, filled(canvas, 60), "fi", SCREEN)
    assert one.is_short
    assert {p.address.field for p in one.places} == {"client_does", "gap", "effect"}
    nine = filled(canvas, 60)
    nine.values["client_path.gap.8"] = nine.values["client_path.gap.1"]
    long = drawn(canvas, replace(nine, steps=9), "fi", SCREEN)
    assert long.height <= SCREEN.height and len(long.cells) == 17
    assert not drawn(canvas, filled(canvas, 5), "fi", SCREEN).is_short
    assert not drawn(canvas, filled(canvas, 60), "fi", PAGE).is_short


@EVERY
@FRAMES
def test_numbers_of_tensions_lie_over_no_text(key: str, frame: Frame) -> None:
    canvas = CANVASES[key]
    if canvas.tensions is None:
        assert not drawn(canvas, filled(canvas, 5), "fi", frame).bolts
        return
    one = drawn(canvas, filled(canvas, 5), "fi", frame)
    assert [bolt.number for bolt in one.bolts] == [1, 2]
    circles = [(bolt.x - 19.0, bolt.y - 19.0, 38.0, 38.0) for bolt in one.bolts]
    for words, y, size, bold, box in texts(one):
        line = (box[0] + 10, y - size * 0.75, width(words, size, bold=bold), size)
        assert not any(overlap(line, circle) for circle in circles), words


@pytest.mark.parametrize("here", [("0", "0"), ("1", "1"), ("0.5", "0.5"), ("0.52", "0.5")])
@pytest.mark.parametrize("there", [("0.5", "0.5"), ("1", "0"), ("0.9", "0.95")])
def test_labels_of_points_stay_on_the_plane_and_apart(
    here: tuple[str, str], there: tuple[str, str]
) -> None:
    canvas = CANVASES["development_four_field"]
    content = filled(canvas, 5)
    content.values["development_four_field.we_are"].value = list(here)
    content.values["development_four_field.we_want"].value = list(there)
    [plane] = drawn(canvas, content, "fi", SCREEN).planes
    one, other = plane.dots
    assert inside(one.box, plane.box) and inside(other.box, plane.box)
    assert not overlap(one.box, other.box)
    dots = [(d.at[0] - 12, d.at[1] - 12, 24.0, 24.0) for d in plane.dots]
    assert not any(overlap(d.box, dot) for d in plane.dots for dot in dots)


def test_a_word_wider_than_its_box_is_broken_with_a_hyphen() -> None:
    word = "Maahanmuuttopalveluiden" * 3
    broken = lines(word, 26, 200)
    assert "".join(line.removesuffix("-") for line in broken) == word
    assert all(width(line, 26) <= 200 for line in broken)
    assert all(len(line) > 6 for line in broken[:-1])


def test_a_cluster_without_room_goes_by_its_name() -> None:
    canvas = CANVASES["change_lab_3x3"]
    content = CanvasContent()
    for field in canvas.fields:
        key = f"{canvas.key}.{field.key}"
        notes = [
            Note(id=f"{key}{n}", field=key, text="Pitkä lappu monesta asiasta " * 6, language="fi")
            for n in range(4)
        ]
        notes[0].cluster_name = "Kuka saattaa perille?"
        content.clusters[key] = [Cluster(notes[0], notes[1:], [], [])]
    one = drawn(canvas, content, "fi", SCREEN)
    names = {"".join(words for words, _y in c.name) for place in one.places for c in place.cards}
    assert names == {"Kuka saattaa perille?"} and all(p.left == 3 for p in one.places)

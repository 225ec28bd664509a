"""Steps side by side with handovers between them: where each stands before anything grows."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.domain.catalogue.canvases import Address, Canvas, CanvasField
from workshop.domain.catalogue.canvases.model import HANDOVER, STEP
from workshop.surface.canvas.fit import Box
from workshop.surface.canvas.words import Words

BAND_GAP = 24
GAP = 8
HEADER = 30  # the line above the fields of a step: "Vaihe 1"


@dataclass(frozen=True)
class Cell:
    """A step or a handover: its line of `words` on top, `box` all of it; `state` of a handover."""

    box: Box
    header: Box
    words: str
    is_handover: bool
    state: str = ""
    size: int = 0  # of its words
    until: float = 0  # how wide they are


def shortened(canvas: Canvas) -> Canvas:
    """A path with its main lines only, those of a step stacked anew; rows as low as that allows."""
    assert canvas.steps
    high = max(sum(one.box[3] for one in _main(canvas, per)) for per in (STEP, HANDOVER)) or 1
    fields = [one for one in canvas.fields if one.per not in (STEP, HANDOVER)]
    for per in (STEP, HANDOVER):
        main, y = _main(canvas, per), HEADER + GAP
        share = high / sum(one.box[3] for one in main) if main else 1
        for one in main:
            tall = round(one.box[3] * share)
            fields.append(one.model_copy(update={"box": (one.box[0], y, one.box[2], tall)}))
            y += tall + GAP
    lowest = HEADER + 2 * GAP + high + GAP * max(len(_main(canvas, p)) for p in (STEP, HANDOVER))
    steps = canvas.steps.model_copy(
        update={
            "step": (canvas.steps.step[0], lowest),
            "handover": (canvas.steps.handover[0], lowest),
        }
    )
    size = (canvas.size[0], lowest)
    return canvas.model_copy(update={"fields": tuple(fields), "steps": steps, "size": size})


def _main(canvas: Canvas, per: str) -> list[CanvasField]:
    return [one for one in canvas.fields if one.per == per and one.in_short]


def height(canvas: Canvas, steps: int) -> int:
    """Of all bands."""
    return bands(canvas, steps) * (canvas.size[1] + BAND_GAP) - BAND_GAP


def bands(canvas: Canvas, steps: int) -> int:
    """How many rows of steps there are; 1 where nothing is repeated."""
    return -(-steps // canvas.steps.per_band) if canvas.steps else 1


def widening(canvas: Canvas, steps: int) -> float:
    """How much wider steps are drawn than the file says, so that a row fills the canvas."""
    if canvas.steps is None:
        return 1
    rows, across = bands(canvas, steps), _across(canvas, steps)
    step, handover = canvas.steps.step[0], canvas.steps.handover[0]
    return canvas.size[0] / (across * (step + handover) - (handover if rows == 1 else 0))


def origin(canvas: Canvas, per: str, number: int, steps: int) -> tuple[float, float]:
    """The corner of the cell of a step or handover, before it is widened."""
    if canvas.steps is None or number == 0:
        return 0, 0
    row, column = divmod(number - 1, _across(canvas, steps))
    x = column * (canvas.steps.step[0] + canvas.steps.handover[0])
    after = canvas.steps.step[0] if per == HANDOVER else 0
    return x + after, row * (canvas.size[1] + BAND_GAP)


def _across(canvas: Canvas, steps: int) -> int:
    """Steps in a row: five are three and two, not four and one."""
    return -(-steps // bands(canvas, steps))


def placed(canvas: Canvas, one: CanvasField, address: Address, steps: int) -> Box:
    """The box of a field in its step."""
    dx, dy = origin(canvas, one.per, address.number, steps)
    wide = widening(canvas, steps) if address.number else 1
    return (one.box[0] + dx) * wide, one.box[1] + dy, one.box[2] * wide, one.box[3]


def cells(canvas: Canvas, words: Words, steps: int, states: Mapping[int, str]) -> list[Cell]:
    """Steps with their numbers, then the handovers between them; `states` by handover."""
    if canvas.steps is None:
        return []
    found: list[Cell] = []
    for per, size, label, count in (
        (STEP, canvas.steps.step, canvas.steps.label, steps),
        (HANDOVER, canvas.steps.handover, canvas.steps.handover_label, steps - 1),
    ):
        if not any(one.per == per for one in canvas.fields):
            continue
        for number in range(1, count + 1):
            x, y = origin(canvas, per, number, steps)
            wide = widening(canvas, steps)
            found.append(
                Cell(
                    (x * wide, y, size[0] * wide, size[1]),
                    (x * wide, y, size[0] * wide, HEADER),
                    f"{words.local(label)} {number}",
                    per == HANDOVER,
                    states.get(number, "") if per == HANDOVER else "",
                )
            )
    return found

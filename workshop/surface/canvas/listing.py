"""A canvas as a list: the twin of its picture for phones and screen readers."""

from dataclasses import dataclass

from workshop.domain.catalogue.canvases import Address, Canvas, CanvasField, placed_fields
from workshop.domain.contributions.field_value import FieldValue
from workshop.surface.board import Cluster
from workshop.surface.canvas.content import CanvasContent
from workshop.surface.canvas.words import Words


@dataclass(frozen=True)
class ListedPlace:
    """A place with what stands there: clusters of notes, or one value in words."""

    address: Address
    field: CanvasField
    title: str
    clusters: list[Cluster]
    value: FieldValue | None
    said: str

    @property
    def key(self) -> str:
        """Its address as text."""
        return str(self.address)

    @property
    def is_empty(self) -> bool:
        """Nothing stands there."""
        return not self.clusters and self.value is None


def listed(canvas: Canvas, content: CanvasContent, words: Words) -> list[ListedPlace]:
    """Every place in the order of a phone."""
    found = []
    for address, field in placed_fields(canvas, content.steps):
        value = content.values.get(str(address))
        found.append(
            ListedPlace(
                address,
                field,
                words.place(address),
                content.clusters.get(str(address), []),
                value,
                words.value(value) if value else "",
            )
        )
    return found

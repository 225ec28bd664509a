"""Canvases: shared surfaces as data, one file each in `sessions/canvases/`.

model   fields, shapes, steps      address   where something stands      loading   files, and sense
"""

from workshop.domain.catalogue.canvases.address import Address, placed_fields
from workshop.domain.catalogue.canvases.loading import load_canvases
from workshop.domain.catalogue.canvases.model import Canvas, CanvasField

__all__ = ["Address", "Canvas", "CanvasField", "load_canvases", "placed_fields"]

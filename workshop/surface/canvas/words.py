"""Labels, questions and values of a canvas in words, as this session has them."""

from collections.abc import Mapping
from typing import Any

from workshop.domain.catalogue.canvases import Address, Canvas, CanvasField
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.session.stage import Stage
from workshop.locale import languages

Texts = Mapping[str, str]


class Words:
    """The words of `canvas` in one language; `own` are those that the facilitator changed."""

    def __init__(self, canvas: Canvas, language: str, own: Mapping[str, Any] | None = None):
        self.canvas, self.language, self.own = canvas, language, own or {}

    def label(self, field: CanvasField) -> str:
        """What the field is called."""
        return self._pick(field, "label", field.label)

    def brief(self, field: CanvasField) -> str:
        """What it is called where there is little room."""
        if field.brief is None or self.is_changed(field):
            return self.label(field)
        return self.local(field.brief)

    def prompt(self, field: CanvasField) -> str:
        """What is asked there."""
        return self._pick(field, "prompt", field.prompt)

    def is_changed(self, field: CanvasField) -> bool:
        """Whether the facilitator gave the field a label of her own."""
        return bool((self.own.get(f"{self.canvas.key}.{field.key}") or {}).get("label"))

    def place(self, address: Address) -> str:
        """A place in words: "Siirto 2: Mitä siirtyy?"."""
        field = address.on(self.canvas)
        if field is None:
            return str(address)
        steps = self.canvas.steps
        if not address.number or steps is None:
            return self.label(field)
        of = steps.label if field.per == "step" else steps.handover_label
        return f"{self.local(of)} {address.number}: {self.label(field)}"

    def value(self, value: FieldValue) -> str:
        """What was written or chosen, in words; a point in per cent from left and bottom."""
        if value.text:
            return value.text
        address = Address.read(value.field)
        field = address.on(self.canvas) if address else None
        if field is None:
            return ", ".join(map(str, value.value))
        if field.type == "point" and len(value.value) == 2:
            across, down = (float(part) for part in value.value)
            return f"→ {across:.0%}, ↑ {1 - down:.0%}"
        if field.is_chosen:
            named = (self.canvas.option_name(field, str(key)) for key in value.value)
            return ", ".join(self.local(name) for name in named)
        return ", ".join(map(str, value.value))

    def local(self, texts: Texts) -> str:
        """A text of the canvas."""
        words = {code: text for code, text in texts.items() if code != "key"}
        return languages.pick(words, self.language)

    def _pick(self, field: CanvasField, what: str, usual: Texts) -> str:
        changed = (self.own.get(f"{self.canvas.key}.{field.key}") or {}).get(what)
        return self.local(changed or usual)


def words_of(stage: Stage, canvas: Canvas, language: str) -> Words:
    """The words of a canvas in a stage."""
    return Words(canvas, language, (stage.options or {}).get("words"))

"""The options of a kind as parts of a form, made from its model: no kind is named here."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from workshop.domain.catalogue.content.fields import Content
from workshop.domain.catalogue.content.shapes import (
    ChoiceShape,
    KeyShape,
    ModelShape,
    NumberShape,
    RowsShape,
    Shape,
    TextShape,
    TickShape,
    shape_of,
)
from workshop.domain.session.stage import Stage
from workshop.kinds import StageKind, kind_of
from workshop.kinds.option_names import name_of
from workshop.web.facilitator.editor.parts import (
    Choice,
    Fold,
    Number,
    Part,
    Row,
    Rows,
    Tick,
    Words,
)
from workshop.web.facilitator.editor.rows import row_keys
from workshop.web.language import local

PREFIX = "options"


class OptionParts:
    """Makes the parts. `posted` says which rows a form has that came back; None before that."""

    def __init__(self, stage: Stage, posted: Any = None, shrinks: bool = True):
        self.kind: StageKind[Any] = kind_of(stage)
        self.values = values_of(stage)
        self.posted, self.shrinks = posted, shrinks

    def all(self) -> list[Part]:
        """Every option that a form can be made for."""
        return [*self._of_model(self.kind.options, self.values, PREFIX), *self._own_words()]

    def _of_model(
        self, model: type[Content], values: Mapping[str, Any], name: str, inside: str = ""
    ) -> list[Part]:
        parts: list[Part] = []
        for key, info in model.model_fields.items():
            shape = shape_of(info)
            if shape and key != "key":
                path = f"{inside}.{key}" if inside else key
                usual = None if info.is_required() else info.default
                part = self._part(shape, values.get(key, usual), f"{name}-{key}", path)
                parts += [part] if part else []
        return parts

    def _part(self, shape: Shape, value: Any, name: str, path: str) -> Part | None:
        label = self._name(path)
        match shape:
            case TextShape():
                return Words(name, label, value or {}, long=True)
            case NumberShape(low, high):
                return Number(name, label, value if isinstance(value, int) else None, low, high)
            case TickShape():
                return Tick(name, label, bool(value))
            case ChoiceShape(choices):
                named = [(one, self._name(f"{path}.{one}")) for one in choices]
                return Choice(name, label, value, named)
            case KeyShape():
                return Choice(name, label, value, self._choices(path))
            case RowsShape(item=KeyShape()):
                return Choice(name, label, value, self._choices(path), True, shape.at_least)
            case RowsShape(item=ChoiceShape(choices)):
                named = [(one, self._name(f"{path}.{one}")) for one in choices]
                return Choice(name, label, value, named, True, shape.at_least)
            case RowsShape():
                return self._rows(shape, value, name, path)
            case _:
                return None

    def _rows(self, shape: RowsShape, value: Any, name: str, path: str) -> Rows:
        there = {str(one.get("key", n)): one for n, one in enumerate(value or ())}
        fixed = shape.exactly is not None
        rows = []
        for key in row_keys(name, list(there), self.posted, grows=not fixed):
            one, at = there.get(key, {}), f"{name}-{key}"
            parts: list[Part]
            if isinstance(shape.item, ModelShape):
                parts, made_of = self._of_model(shape.item.model, one, at, path), "table"
            else:
                texts = {code: text for code, text in one.items() if code != "key"}
                parts = [Words(f"{at}-text", self._name(path), texts)]
                made_of = "keyed" if shape.item == TextShape(keyed=True) else "text"
            rows.append(Row(at, key, parts, key not in there, made_of))
        return Rows(
            name, self._name(path), rows, shape.at_least, not fixed, self.shrinks and not fixed
        )

    def _own_words(self) -> list[Part]:
        """Texts from elsewhere, folded by what they belong to."""
        folds: dict[str, list[Part]] = {}
        changed = self.values.get("words") or {}
        for own in self.kind.own_words(self.values):
            folds.setdefault(local(own.of), []).extend(
                Words(
                    f"words-{own.address}-{part}",
                    self._name(part),
                    (changed.get(own.address) or {}).get(part) or usual,
                )
                for part, usual in own.parts.items()
            )
        return [Fold(f"words-{n}", title, parts) for n, (title, parts) in enumerate(folds.items())]

    def _choices(self, path: str) -> list[tuple[str, str]]:
        return [(key, local(title)) for key, title in self.kind.option_choices(path).items()]

    def _name(self, path: str) -> str:
        return name_of(path, self.kind.option_names)


def values_of(stage: Stage) -> dict[str, Any]:
    """The stage's options complete with what is usual."""
    kind = kind_of(stage)
    values = stage.options or kind.usual_options
    for known in (values, kind.usual_options):
        with suppress(ValidationError):  # of an older file
            return kind.options.model_validate(known).model_dump(mode="json")
    return {}

"""From a form that is valid back to values of the stage."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop import db
from workshop.domain.session.wording import complete, reworded
from workshop.web.facilitator.editor.form import is_empty, is_gone
from workshop.web.facilitator.editor.parts import Choice, Fold, Number, Part, Row, Rows, Tick, Words


class Reading:
    """What was typed in the languages that are `spoken`."""

    def __init__(self, form: Any, spoken: Sequence[str]):
        self.form, self.spoken = form, spoken

    def text(self, part: Words) -> dict[str, str]:
        """A text, complete in every language that a design must have."""
        typed = {code: self.form[f"{part.name}-{code}"].data or "" for code in self.spoken}
        return reworded(part.texts, typed, self.spoken)

    def value(self, part: Part) -> Any:
        """The value of one part; a list of tables for rows."""
        match part:
            case Words():
                return complete(self.text(part), self.spoken) if part.required else self.text(part)
            case Number() | Tick():
                return self.form[part.name].data
            case Choice(many=True):
                chosen = self.form[part.name].data
                kept = [one for one in part.value or () if one in chosen]  # in their order
                return [*kept, *(one for one in chosen if one not in kept)]
            case Choice():
                return self.form[part.name].data
            case Rows():
                return [self._row(row) for row in self.rows(part)]
            case Fold():
                return self.values(part.parts, part.name)

    def values(self, parts: list[Part], prefix: str) -> dict[str, Any]:
        """The values of several parts, by the last word of their names."""
        return {part.name.removeprefix(f"{prefix}-"): self.value(part) for part in parts}

    def rows(self, part: Rows) -> list[Row]:
        """The rows that stay: not those taken away, not new ones that stayed empty."""
        return [
            row
            for row in part.rows
            if not is_empty(self.form, row, self.spoken)
            and not (part.shrinks and is_gone(self.form, row))
        ]

    def own_words(self, folds: list[Fold], usual: Mapping[str, Any]) -> dict[str, Any]:
        """Texts from elsewhere that were worded anew, by address and part; `usual` by name."""
        changed: dict[str, Any] = {}
        for part in (part for fold in folds for part in fold.parts if isinstance(part, Words)):
            _words, address, what = part.name.split("-", 2)
            text = self.text(part)
            if text and text != dict(usual[part.name]):
                changed.setdefault(address, {})[what] = text
        return changed

    def _row(self, row: Row) -> Any:
        values = self.values(row.parts, row.name)
        if row.made_of == "text":
            return values["text"]
        key = f"own_{db.new_id()}" if row.is_new else row.key
        return {"key": key, **(values["text"] if row.made_of == "keyed" else values)}

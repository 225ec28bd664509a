"""One save of one stage: all of its words, minutes and options, or nothing with what is wrong."""

import hashlib
import json
from typing import Any

from flask_babel import gettext as _
from pydantic import ValidationError

from workshop.domain.catalogue.content.wording import said
from workshop.domain.session.stage import Stage
from workshop.kinds import kind_of
from workshop.web.facilitator.editor.form import parts_of, stage_form
from workshop.web.facilitator.editor.options import PREFIX, values_of
from workshop.web.facilitator.editor.parts import Fold, Part, Rows, Words, leaves
from workshop.web.facilitator.editor.reading import Reading


class Change:
    """A form of the stage, empty-handed (`posted` is None) or with what somebody typed.

    `wrong` are errors by the name of the list they stand at, "" for the whole; `theirs` what a
    colleague has saved meanwhile, by the name of the text.
    """

    def __init__(self, stage: Stage, posted: Any = None):
        self.stage, self.posted = stage, posted
        self.parts = parts_of(stage, posted)
        self.form = stage_form(stage, self.parts, posted)
        self.wrong: dict[str, str] = {}
        self.theirs: dict[str, str] = {}
        if posted is None:
            self.form.seen.data = state_of(stage)

    def make(self) -> bool:
        """Change the stage as was typed. False when it cannot be: the form then says why."""
        if not self.form.validate() or self._is_outdated():
            return False
        reading = Reading(self.form, self.stage.session.languages)
        by_name = {part.name: part for part in self.parts}
        prompts = reading.value(by_name["prompts"])
        options = self._options(reading)
        self._check(by_name, reading, options, prompts)
        if self.wrong:
            return False
        self._put(by_name, reading, options, prompts)
        return True

    def _put(
        self, by_name: dict[str, Part], reading: Reading, options: Any, prompts: list[Any]
    ) -> None:
        stage = self.stage
        stage.title = reading.value(by_name["title"])
        stage.facilitator = reading.value(by_name["note"])
        stage.prompts = prompts
        stage.min_minutes = reading.value(by_name["min_minutes"])
        if isinstance(steps := by_name.get("steps"), Rows):
            typed = {row["key"]: row for row in reading.value(steps)}
            stage.step_list = [{**step, **typed[step["key"]]} for step in stage.step_list]
            stage.minutes = sum(step["minutes"] for step in stage.step_list)
        else:
            stage.minutes = reading.value(by_name["minutes"])
        if options != values_of(stage):
            stage.options = options

    def _options(self, reading: Reading) -> dict[str, Any]:
        parts = [part for part in self.parts if part.name.startswith(f"{PREFIX}-")]
        values = {**values_of(self.stage), **reading.values(parts, PREFIX)}
        folds = [part for part in self.parts if isinstance(part, Fold)]
        if folds:
            kind = kind_of(self.stage)
            usual = {
                f"words-{own.address}-{part}": text
                for own in kind.own_words(values_of(self.stage))
                for part, text in own.parts.items()
            }
            shown = {own.partition("-")[2].rpartition("-")[0] for own in usual}
            kept = {at: w for at, w in (values.get("words") or {}).items() if at not in shown}
            values["words"] = {**kept, **reading.own_words(folds, usual)}
        return values

    def _check(
        self, by_name: dict[str, Part], reading: Reading, options: Any, prompts: list[Any]
    ) -> None:
        """What holds between the values, as for a design."""
        for part in self.parts:
            if isinstance(part, Rows) and len(reading.rows(part)) < part.at_least:
                self.wrong[part.name] = _("Keep at least one.")
        if self.wrong:
            return
        kind = kind_of(self.stage)
        try:
            kind.options.model_validate(options)
        except ValidationError as error:
            self.wrong[""] = " ".join(said(detail) for detail in error.errors())
            return
        raw = {"prompts": prompts, "options": options}
        held = [(key, words) for key, words in kind.check(raw)]
        for key, words in held:
            name = key.replace(".", "-")
            self.wrong[name if name in by_name else ""] = words

    def _is_outdated(self) -> bool:
        """A colleague has saved the stage since this form was opened: both texts are shown."""
        now = state_of(self.stage)
        seen = self.form.seen.data
        if not seen or seen == now:
            return False
        self.wrong[""] = _(
            "Somebody else changed this stage while you were writing. Their words stand below "
            "yours. Save again to keep yours."
        )
        for part in leaves(self.parts):
            if isinstance(part, Words):
                for code in self.stage.session.languages:
                    name = f"{part.name}-{code}"
                    theirs = part.texts.get(code, "")
                    if theirs and theirs != self.form[name].data:
                        self.theirs[name] = theirs
        self.form.seen.data = now
        return True


def state_of(stage: Stage) -> str:
    """Changes whenever something of the stage does that the form can change."""
    values = (
        stage.title, stage.facilitator, stage.prompts, stage.minutes, stage.min_minutes,
        stage.step_list, stage.options,
    )  # fmt: skip
    written = json.dumps(values, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()[:16]

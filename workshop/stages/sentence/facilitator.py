"""What the facilitator does: lift what recurs into one sentence of all."""

from typing import Any

from flask import Blueprint, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.note import notes_of
from workshop.domain.contributions.origin import come_from, sources_of
from workshop.domain.contributions.shared_sentence import SharedSentence, sentence_of, versions_of
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds.showing import show_stage
from workshop.stages.sentence.form import shared_form
from workshop.web import language
from workshop.web.doors import done, find_stage, this_session
from workshop.web.facilitator.guard import console_url, who

facilitator_actions = Blueprint("sentence", __name__)


@facilitator_actions.get("/<stage_id>/shared")
def shared_page(stage_id: str) -> str:
    """Everybody's sentences, and the one of all."""
    return _page(find_stage(stage_id, "sentence"))


@facilitator_actions.post("/<stage_id>/shared")
def word_shared(stage_id: str) -> Response | tuple[str, int]:
    """A new version of the sentence of all."""
    stage = find_stage(stage_id, "sentence")
    notes = [note for note in notes_of(stage) if note.is_shown]
    form = shared_form(notes, request.form)
    if not form.validate():
        return _page(stage, form), 422
    known = {f"notes/{note.id}" for note in notes}

    def make() -> SharedSentence:
        made = SharedSentence.word(stage, form.text.data, who(), language.current())
        db.session.add(made)
        db.session.flush()
        come_from(made, [source for source in form.sources.data or () if source in known])
        return made

    accept(this_session(), form.key.data, make)
    db.session.commit()
    show_stage(stage)
    return done(console_url())


def _page(stage: Stage, form: Any = None) -> str:
    notes = [note for note in notes_of(stage) if note.is_shown]
    now = sentence_of(stage)
    known = {"text": now.text, "sources": list(sources_of(now))} if now else {}
    return render_template(
        "stages/sentence/shared.html",
        session=stage.session,
        stage=stage,
        form=form or shared_form(notes, **known),
        versions=[v for v in versions_of(stage) if v.is_shown],
        notes=notes,
        back=url_for("facilitator.console"),
    )

"""What a facilitator does: word one sentence from what recurs. Every version is kept."""

from flask import Blueprint, abort, render_template, request
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.origin import come_from, sources_of
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.shared_sentence import SharedSentence, versions_of
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds import kind_of
from workshop.kinds.showing import show_kind
from workshop.stages.sentence.form import SharedForm
from workshop.stages.sentence.sentences import beginning, shown_sentences
from workshop.web import language
from workshop.web.doors import done, find_stage, this_session
from workshop.web.facilitator.guard import console_url, who

actions = Blueprint("sentence", __name__)

Page = str | Response | tuple[str, int]


class Faster(Exception):
    """The other facilitator has worded a newer version."""


@actions.route("/<stage_id>/shared", methods=["GET", "POST"])
def share(stage_id: str) -> Page:
    """The sentences to tick, the shared one to word, and its earlier versions."""
    stage = find_stage(stage_id, "sentence")
    if not kind_of(stage).options_of(stage).shared:
        abort(404)
    if request.method == "GET":
        return _page(stage, _begun(stage))
    form = SharedForm(request.form)
    if not form.validate():
        return _page(stage, form), 422
    try:
        made = accept(this_session(), form.key.data or "", lambda: _worded(stage, form))
    except Faster:
        form.seen.data = len(versions_of(stage))
        return _page(stage, form, is_newer=True), 422
    db.session.commit()
    show_kind(stage)
    return done(console_url(), made.target_id)


def _worded(stage: Stage, form: SharedForm) -> SharedSentence:
    """A new version; the same words from the same sentences again are no other version."""
    versions, text = versions_of(stage), form.text.data or ""
    sources = [reference(note) for note in form.chosen(shown_sentences(stage))]
    newest = versions[-1] if versions else None
    if newest and (newest.text, set(sources_of(newest))) == (text, set(sources)):
        return newest
    if (form.seen.data or 0) < len(versions) and newest and newest.text != text:
        raise Faster
    made = SharedSentence.word(stage, text, who(), language.current())
    db.session.add(made)
    db.session.flush()
    come_from(made, sources)
    return made


def _begun(stage: Stage) -> SharedForm:
    """The newest version with what it came from, or the beginning of the sentence."""
    versions = versions_of(stage)
    if not versions:
        begun = beginning(stage, language.current())
        return SharedForm(text=f"{begun} " if begun else "")
    sources = [source.partition("/")[2] for source in sources_of(versions[-1])]
    return SharedForm(text=versions[-1].text, notes=sources, seen=len(versions))


def _page(stage: Stage, form: SharedForm, *, is_newer: bool = False) -> str:
    return render_template(
        "stages/sentence/share.html",
        session=this_session(),
        stage=stage,
        form=form,
        notes=shown_sentences(stage),
        versions=versions_of(stage),
        is_newer=is_newer,
    )

"""Sentences in the outcome: the shared one and those it was lifted from; no names and no tables."""

from collections.abc import Iterator

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.shared_sentence import sentence_of, versions_of
from workshop.domain.session.stage import Stage
from workshop.outcome.blocks import Block, Column, Heading, Paragraph, Quote, Record, Sheet
from workshop.outcome.reader import Reader
from workshop.stages.sentence.sentences import shown_sentences

SENTENCES = Sheet(
    "sentences",
    _("Sentences"),
    _("One sentence from everybody, without names and tables."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("text", _("Text")),
        Column("language", _("Language")),
    ),
)
SHARED = Sheet(
    "shared_sentences",
    _("Shared sentences"),
    _("The sentence of the whole room in all its versions."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("version", _("Version")),
        Column("text", _("Text")),
    ),
)


def sentence_blocks(stage: Stage, reader: Reader) -> Iterator[Block]:
    """The sentence of all first."""
    shared, sentences = sentence_of(stage), reader.shown(shown_sentences(stage))
    if shared:
        yield Quote(said=reader.said(shared), source=gettext("Our shared sentence"), id=shared.id)
        if sentences:
            yield Heading(words=gettext("What everybody wrote"))
    if sentences:
        yield Paragraph(words=reader.local(stage.question))
    for note in sentences:
        yield Quote(said=reader.said(note), id=note.id)


def sentence_records(stage: Stage, reader: Reader) -> Iterator[Record]:
    """Sentences as they came, versions from the first on."""
    title = reader.local(stage.title)
    for note in reader.shown(shown_sentences(stage)):
        yield Record(SENTENCES.key, (note.id, title, reader.said(note), note.language))
    for version in reader.shown(versions_of(stage)):
        yield Record(SHARED.key, (version.id, title, version.number, reader.said(version)))

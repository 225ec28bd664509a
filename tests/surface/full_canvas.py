"""Canvases with as much on them as a test wants, in long words; nothing is stored."""

from itertools import cycle, islice

from workshop.domain.catalogue.canvases import Canvas, placed_fields
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.tension import Tension
from workshop.surface.board import Cluster
from workshop.surface.canvas.content import CanvasContent

SAID = {
    "fi": (
        "Kurssin päättyessä kukaan ei kutsu asiakasta seuraavaan paikkaan.",
        "Kotoutumissuunnitelma on järjestelmässä, jota muut eivät näe.",
        "Maahanmuuttopalveluiden asiakasohjausjärjestelmäuudistus",
        "Odotusaika kielikoulutukseen on neljä kuukautta.",
        "Asiakas kertoo saman asian viidelle työntekijälle.",
        "Tuttu työntekijä",
    ),
    "sv": (
        "När kursen tar slut är det ingen som bjuder in klienten till nästa ställe.",
        "Integrationsplanen finns i ett system som andra inte ser.",
        "Arbetsmarknadsintegrationssamordningsgruppens mötesprotokoll",
        "Väntetiden till språkutbildning är fyra månader.",
    ),
    "en": (
        "When the course ends nobody invites the client to the next place.",
        "The integration plan is in a system that others cannot see.",
        "The client tells the same thing to five workers.",
        "The wait for language training is four months.",
    ),
}  # fmt: skip


def filled(
    canvas: Canvas, count: int, language: str = "fi", *, spread: bool = False
) -> CanvasContent:
    """`canvas` with `count` notes in its first field of notes, and every value said when any is.

    Of 60 notes all stand in one field unless they are `spread`; five in the other fields of notes.
    """
    if not count:
        return CanvasContent()
    said = cycle(SAID[language])
    content = CanvasContent(steps=5 if canvas.steps and count > 5 else 0)
    many = spread
    for address, field in placed_fields(canvas, content.steps):
        key = str(address)
        if field.holds_many:
            here = 5 if many else count
            many = True
            notes = [
                Note(id=f"{key}-{n}", field=key, text=text, language=language)
                for n, text in enumerate(islice(said, here))
            ]
            content.clusters[key] = [Cluster(note, [], [], []) for note in notes]
            if here > 4:
                first = content.clusters[key][0].head
                first.cluster_name = "Kuka saattaa perille?"
                merged = [content.clusters[key].pop().head]
                content.clusters[key][0] = Cluster(first, merged, [], [])
        else:
            content.values[key] = _value(
                key, field.type, field, next(said), language, address.number
            )
    if canvas.tensions:
        ends = [str(a) for a, f in placed_fields(canvas) if f.holds_many]
        content.tensions.extend(
            Tension(canvas=canvas.key, one_field=one, other_field=other, language=language,
                    one_hand=next(said), other_hand=next(said))
            for one, other in zip(ends, ends[2:4], strict=False)
        )  # fmt: skip
    return content


def _value(key, kind, field, text, language, number):  # type: ignore[no-untyped-def]
    value: list[str] = []
    if kind == "point":
        value, text = (["0.2", "0.75"] if "are" in key else ["0.8", "0.25"]), ""
    elif field.is_chosen:
        picked = field.options[(number + 1) % len(field.options)]["key"]
        value, text = [picked], ""
    elif kind == "date":
        value, text = ["2026-12-01"], ""
    return FieldValue(field=key, text=text, value=value, language=language)

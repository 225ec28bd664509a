"""Canvases: what ships is whole; a new one is a file; a broken one names field and remedy."""

from pathlib import Path
from shutil import copytree

import pytest

from workshop.config import SESSIONS
from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import load_canvases, placed_fields
from workshop.domain.catalogue.canvases.loading import load_canvas
from workshop.domain.catalogue.content import ContentError

SEVEN = {
    "works_needs", "client_path", "boundary_map", "activity_system",
    "change_lab_3x3", "clover_knot", "development_four_field",
}  # fmt: skip
TEXT = '{fi = "Yksi", sv = "Ett", en = "One"}'
HEAD = "\n".join(
    ['key = "small"', "size = [400, 400]", 'source = "us"']
    + [f"{key} = {TEXT}" for key in ("title", "purpose", "intro")]
)
STEPS = (
    "\n[steps]\nmin = 1\nmax = 1\nper_band = 1\nstep = [100, 100]\nhandover = [100, 100]\n"
    f"label = {TEXT}\nhandover_label = {TEXT}\n"
)


def field(key: str = "one", box: str = "[0, 0, 200, 200]", more: str = 'type = "notes"') -> str:
    return f'\n[[fields]]\nkey = "{key}"\nlabel = {TEXT}\nprompt = {TEXT}\nbox = {box}\n{more}\n'


def label(points: str, text: str = f"text = {TEXT}") -> str:
    return f'\n[[shapes]]\nkind = "label"\npoints = {points}\n{text}\n'


def write(folder: Path, text: str) -> Path:
    path = folder / "small.toml"
    path.write_text(text, encoding="utf-8")
    return path


def said(folder: Path, text: str) -> list[str]:
    with pytest.raises(ContentError) as refused:
        load_canvas(write(folder, text))
    return str(refused.value).split("\n")


def test_the_seven_and_the_pair_are_whole_in_three_languages() -> None:
    found = load_canvases(SESSIONS / "canvases")
    assert found.keys() == SEVEN | {"two_activity_systems"}
    for canvas in found.values():
        for text in (canvas.title, canvas.purpose, *(f.prompt for f in canvas.fields)):
            assert len({text["fi"], text["sv"], text["en"]}) == 3


def test_a_new_canvas_is_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copytree(SESSIONS, tmp_path / "sessions")
    write(tmp_path / "sessions" / "canvases", HEAD + field())
    monkeypatch.setattr(catalogue, "SESSIONS", tmp_path / "sessions")
    catalogue.canvases.cache_clear()
    try:
        catalogue.check()
        [(address, _field)] = placed_fields(catalogue.canvases()["small"])
        assert str(address) == "small.one"
    finally:
        catalogue.canvases.cache_clear()


def test_points_may_share_a_plane(tmp_path: Path) -> None:
    points = [field(key, more='type = "point"') for key in ("here", "there")]
    canvas = load_canvas(write(tmp_path, HEAD + "".join(points)))
    assert [one.key for one in canvas.fields] == ["here", "there"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (field() + field(), "fields.one.key: 2 fields have this key"),
        (field() + field("two", "[199, 0, 100, 100]"),
         'fields.one.box: it lies over the box of "two"'),
        (field() + field("two", "[0, 0, 300, 300]", 'type = "point"'),
         'fields.one.box: it lies over the box of "two"'),
        (field() + label("[0, 0, 100, 100]"), 'fields.one.box: it lies over the box of "shapes.1"'),
        (field(box="[300, 0, 200, 100]"), "fields.one.box: it reaches out of the 400 × 400"),
        (field() + label("[300, 300, 200, 50]"), "shapes.1.points: it reaches out of the 400"),
        (field() + label("[300, 300, 50, 50]", ""), "shapes.1.text: write the words of the label"),
        (field(box="[0, 0, 50]"), "fields.one.box: write a list of 4 whole numbers"),
        (field(box="[0, 0, 20, 100]"), "fields.one.box: make it at least 60 wide"),
        (field().replace(', sv = "Ett"', "", 1), "fields.one.label.sv: missing: write the text"),
        (field(more=""), "fields.one.type: missing"),
        (field(more='type = "drawing"'), "fields.one.type: write one of notes"),
        (field(more='type = "enum"'), "fields.one.options: write two choices or more"),
        (field(more='type = "notes"\ncolour = "red"'), "fields.one.colour: nothing reads this"),
        (field(more='type = "text"\nper = "step"'), "fields.one.per: no phone would ever reach it"),
        (STEPS + field("gap", "[0, 0, 100, 100]", 'type = "text"\nper = "handover"'),
         "fields.gap.per: no phone would ever reach it: one step has no handover"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_the_remedy(tmp_path: Path, text: str, problem: str) -> None:
    lines = said(tmp_path, HEAD + text)
    assert any(line.startswith(f"small.toml: {problem}") for line in lines), lines


def test_an_easier_canvas_must_be_there(tmp_path: Path) -> None:
    write(tmp_path, HEAD + '\neasier = ["works"]\n' + field())
    with pytest.raises(ContentError, match=r'easier: there is no canvas "works"; write one of'):
        load_canvases(tmp_path)

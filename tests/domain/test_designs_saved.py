"""Designs that were saved: their texts, their keys, the folder they lie in."""

from pathlib import Path

import pytest

from workshop.domain import catalogue
from workshop.domain.catalogue.content import ContentError
from workshop.domain.catalogue.content.shapes import (
    ChoiceShape,
    KeyShape,
    NumberShape,
    RowsShape,
    TextShape,
    TickShape,
    shape_of,
)
from workshop.domain.catalogue.designs import design_toml
from workshop.domain.catalogue.own_designs import (
    DesignExists,
    own_designs,
    save_design,
    uploaded_design,
)
from workshop.domain.session.saved_design import key_of
from workshop.domain.session.wording import complete, reworded
from workshop.kinds import kinds


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Päivä Turussa", "paiva-turussa"),
        ("  Två  dagar! ", "tva-dagar"),
        ("2026", "design-2026"),
        ("ورشة", "design"),
        ("x" * 90, "x" * 60),
    ],
)
def test_a_name_becomes_the_name_of_a_file(name: str, key: str) -> None:
    assert key_of(name) == key


def test_a_text_that_was_changed_is_never_half_old() -> None:
    old = {"fi": "Miksi?", "sv": "Varför?", "en": "Why?"}
    assert reworded(old, {"fi": "Miksi?", "sv": "Varför?"}, ["fi", "sv"]) == old
    changed = reworded(old, {"fi": "Mistä syystä?", "sv": ""}, ["fi", "sv"])
    assert set(changed.values()) == {"Mistä syystä?"}
    assert reworded(old, {"fi": "", "sv": ""}, ["fi", "sv"]) == {}
    assert complete({"sv": "Hej"}, ["fi", "sv"]) == {"fi": "Hej", "sv": "Hej", "en": "Hej"}


def test_what_a_form_can_be_made_for_is_read_from_the_model() -> None:
    def shapes(kind: str) -> dict[str, object]:
        fields = kinds[kind].options.model_fields
        return {name: shape_of(info) for name, info in fields.items()}

    assert shapes("opening") == {"rules": RowsShape(TextShape(keyed=True), 1)}
    ballot = shapes("ballot")
    assert ballot["votes"] == NumberShape(1, 10)
    assert ballot["way"] == ChoiceShape(("dots", "one"))
    assert shapes("sentence")["shared"] == TickShape()
    assert shapes("canvas")["canvases"] == RowsShape(KeyShape(), 1)


def text_of(key: str) -> str:
    values = catalogue.designs()["morning"].model_dump(mode="json")
    return design_toml({**values, "key": key})


def test_the_folder_is_seen_as_it_is_now(tmp_path: Path) -> None:
    folder = tmp_path / "designs"
    assert own_designs(folder).designs == {}
    path = save_design(folder, "aino", "oma", text_of("oma"))
    assert list(own_designs(folder).designs) == ["oma"]
    assert own_designs(folder) is own_designs(folder)
    path.write_text(text_of("oma").replace("minutes = 15", "minutes = 16", 1), encoding="utf-8")
    assert own_designs(folder).designs["oma"].stages[0].minutes == 16
    path.unlink()
    assert own_designs(folder).designs == {}
    assert not list(folder.rglob("*.part"))


def test_what_is_there_is_replaced_by_its_owner_only(tmp_path: Path) -> None:
    save_design(tmp_path, "aino", "oma", text_of("oma"))
    for account, replace_own, own in (("aino", False, True), ("helmi", True, False)):
        with pytest.raises(DesignExists) as there:
            save_design(tmp_path, account, "oma", text_of("oma"), replace_own=replace_own)
        assert there.value.own is own
    with pytest.raises(DesignExists):
        save_design(tmp_path, "aino", "morning", "", shipped=("morning",), replace_own=True)
    save_design(tmp_path, "aino", "oma", text_of("oma"), replace_own=True)


def test_a_file_is_known_by_the_name_it_was_brought_under() -> None:
    design, text = uploaded_design(text_of("oma").encode(), "lataus (2).toml")
    assert (design.key, text) == ("oma", text_of("oma"))
    broken = text_of("oma").replace("minutes = 15", "minutes = 0", 1)
    with pytest.raises(ContentError, match=r'lataus \(2\).toml: stage "arrival": minutes'):
        uploaded_design(broken.encode(), "lataus (2).toml")

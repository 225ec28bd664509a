"""Codes that are read from a wall and typed on a phone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.session.codes import (
    ALPHABET,
    DIGITS,
    new_join_code,
    new_return_code,
    normalise_code,
    spell_code,
)


def test_the_alphabet_leaves_out_what_people_confuse() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 30
    assert not set("01ILOU") & set(ALPHABET)


def test_a_join_code_has_five_characters_and_spells_no_word() -> None:
    for _ in range(200):
        code = new_join_code(taken=())
        assert len(code) == 5 and set(code) <= set(ALPHABET)
        assert code[2] in DIGITS


def test_a_return_code_has_six_characters() -> None:
    codes = {new_return_code() for _ in range(200)}

    assert all(len(code) == 6 and set(code) <= set(ALPHABET) for code in codes)
    assert len(codes) > 190


def test_a_taken_code_is_not_given_again() -> None:
    class AllThatBeginWithALetter:
        def __contains__(self, code: object) -> bool:
            return str(code)[0] not in DIGITS

    assert {new_join_code(AllThatBeginWithALetter())[0] for _ in range(50)} <= set(DIGITS)


def test_when_all_are_taken_it_says_so() -> None:
    class Everything:
        def __contains__(self, code: object) -> bool:
            return True

    with pytest.raises(RuntimeError):
        new_join_code(Everything())


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("k7p4x", "K7P4X"),
        (" K7P 4X ", "K7P4X"),
        ("k7p-4x", "K7P4X"),
        ("k7p–4x.", "K7P4X"),
        ("K 7.P\u00a04\u200bX\n", "K7P4X"),
        ("Ｋ７ｐ４Ｘ", "K7P4X"),
        ("oOiIlL", "001111"),
        ("K٧P۴X", "K7P4X"),
        ("кзр", "KЗP"),
        ("", ""),
    ],
)
def test_what_people_type_is_forgiven(typed: str, meant: str) -> None:
    assert normalise_code(typed) == meant


def test_spelling_makes_groups_that_can_be_typed_back() -> None:
    assert spell_code("K7P4X") == "K7P 4X"
    assert spell_code("K7P4XR") == "K7P 4XR"

    code = new_return_code()
    assert normalise_code(spell_code(code)) == code


@given(st.text())
def test_normalising_twice_changes_nothing_more(typed: str) -> None:
    once = normalise_code(typed)

    assert normalise_code(once) == once

"""Another language inside a block, in a request and outside of one."""

import pytest
from flask import Flask
from flask_babel import gettext, lazy_gettext, ngettext

from workshop.locale import Language, languages
from workshop.locale.speaking import speaking, spoken

BIRCH = lazy_gettext("Birch")


def test_outside_of_a_request_the_default_is_spoken(app: Flask) -> None:
    with app.app_context():
        assert spoken() == languages.default
        assert gettext("Birch") == "Koivu"


def test_blocks_speak_and_are_over(app: Flask) -> None:
    with app.app_context():
        with speaking("sv") as swedish:
            assert (swedish.code, spoken().code, str(BIRCH)) == ("sv", "sv", "Björk")
            with speaking("en"):
                assert (str(BIRCH), spoken().dot) == ("Birch", ":")
            assert str(BIRCH) == "Björk"
        assert str(BIRCH) == "Koivu"


def test_a_request_goes_on_in_its_own_language(app: Flask) -> None:
    with app.test_request_context("/?lang=sv"):
        with speaking("fi"):
            assert str(BIRCH) == "Koivu"
        assert str(BIRCH) == "Björk"


def test_counted_words_have_as_many_forms_as_the_language(app: Flask, arabic: Language) -> None:
    with app.app_context(), speaking("ar"):
        said = [ngettext("%(num)d person", "%(num)d people", n) for n in (0, 1, 2, 3, 11, 100)]
    assert said == ["لا أحد", "شخص واحد", "شخصان", "3 أشخاص", "11 شخصًا", "100 شخص"]


def test_without_an_application_it_says_so() -> None:
    with pytest.raises(RuntimeError, match="app_context"), speaking("fi"):
        pass
    assert spoken() == languages.default

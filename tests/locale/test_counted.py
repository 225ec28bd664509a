"""What is counted has its own word for one, in every language: 0, 1, 2 and 21."""

import re
from collections import defaultdict

import polib
import pytest
from flask import Flask
from flask_babel import ngettext

from tests.architecture.test_translations import texts
from workshop.config import ROOT
from workshop.locale import languages
from workshop.locale.speaking import speaking

NUMBERS = (0, 1, 2, 21)
# One and many in English; then in each language what is said of one and of many, {} the number.
SENTENCES = {
    ("%(num)d person moves", "%(num)d people move"): {
        "fi": ("{} ihminen siirtyy", "{} ihmistä siirtyy"),
        "sv": ("{} person byter bord", "{} personer byter bord"),
        "en": ("{} person moves", "{} people move"),
    },
    ("%(num)d person", "%(num)d people"): {
        "fi": ("{} ihminen", "{} ihmistä"),
        "sv": ("{} person", "{} personer"),
        "en": ("{} person", "{} people"),
    },
    ("%(num)d note", "%(num)d notes"): {
        "fi": ("{} lappu", "{} lappua"),
        "sv": ("{} anteckning", "{} anteckningar"),
        "en": ("{} note", "{} notes"),
    },
    ("The list was read: %(num)d person.", "The list was read: %(num)d people."): {
        "fi": ("Lista on luettu: {} ihminen.", "Lista on luettu: {} ihmistä."),
        "sv": ("Listan har lästs in: {} person.", "Listan har lästs in: {} personer."),
        "en": ("The list was read: {} person.", "The list was read: {} people."),
    },
    ("%(num)d new pair meets.", "%(num)d new pairs meet."): {
        "fi": ("{} uusi pari tapaa.", "{} uutta paria tapaa."),
        "sv": ("{} nytt par möts.", "{} nya par möts."),
        "en": ("{} new pair meets.", "{} new pairs meet."),
    },
    ("Every table has %(num)d person.", "Every table has %(num)d people."): {
        "fi": ("Joka pöydässä on {} ihminen.", "Joka pöydässä on {} ihmistä."),
        "sv": ("Varje bord har {} person.", "Varje bord har {} personer."),
        "en": ("Every table has {} person.", "Every table has {} people."),
    },
}
# Words that change when there is one of them: after a number only with two forms.
COUNTED = re.compile(
    r"%\(\w+\)d (new )?(people|persons|tables|stages|notes|pairs|rounds|minutes|promises|rows)\b"
)
LATER = ("templates/stages/", "workshop/stages/")


@pytest.mark.parametrize("language", languages.required)
@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda pair: pair[1])
def test_one_is_said_as_one(app: Flask, sentence: tuple[str, str], language: str) -> None:
    one, many = SENTENCES[sentence][language]
    with app.app_context(), speaking(language):
        said = [ngettext(*sentence, number) for number in NUMBERS]
    assert said == [(one if n == 1 else many).format(n) for n in NUMBERS]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_counted_text_has_the_forms_of_its_language(language: str) -> None:
    path = ROOT / "workshop" / "translations" / language / "LC_MESSAGES" / "messages.po"
    numbers = {languages[language].plural(n) for n in NUMBERS}
    forms = {
        entry.msgid: len(entry.msgstr_plural)
        for entry in polib.pofile(str(path))
        if entry.msgid_plural
    }
    assert len(forms) > 12
    assert set(forms.values()) == {len(numbers)}


def test_nothing_is_counted_with_one_form_only() -> None:
    found = defaultdict(list)
    for message, place in texts().items():
        if isinstance(message, str) and COUNTED.search(message) and not place.startswith(LATER):
            found[place].append(message)
    # Ranges, and counts that are always large: two or more at a table, 25 on a list.
    always_many = {
        "Tables have %(low)d–%(high)d people.",
        "There are %(n)d people on the list. With more than %(most)d not everybody is heard; "
        "16–20 is best. Think of two workshops.",
    }
    assert not {m for messages in found.values() for m in messages} - always_many

"""What is counted has its own word for one, in every language: 0, 1, 2 and 21."""

import re
from collections import defaultdict

import polib
import pytest
from flask import Flask
from flask_babel import ngettext

from tests.architecture.test_translations import texts
from workshop.config import ROOT
from workshop.locale import MSGIDS, languages
from workshop.locale.speaking import speaking

NUMBERS = (0, 1, 2, 21)
NAMES = re.compile(r"%\((\w+)\)")
# One and many in English; then in each language what is said of one and of many, {} the number.
SENTENCES = {
    ("%(num)d person moves", "%(num)d people move"): {
        "fi": ("{} henkilö siirtyy", "{} henkilöä siirtyy"),
        "sv": ("{} person byter bord", "{} personer byter bord"),
        "en": ("{} person moves", "{} people move"),
    },
    ("%(num)d person", "%(num)d people"): {
        "fi": ("{} henkilö", "{} henkilöä"),
        "sv": ("{} person", "{} personer"),
        "en": ("{} person", "{} people"),
    },
    ("%(num)d note", "%(num)d notes"): {
        "fi": ("{} lappu", "{} lappua"),
        "sv": ("{} lapp", "{} lappar"),
        "en": ("{} note", "{} notes"),
    },
    ("The list was read: %(num)d person.", "The list was read: %(num)d people."): {
        "fi": ("Lista on luettu: {} henkilö.", "Lista on luettu: {} henkilöä."),
        "sv": ("Listan har lästs in: {} person.", "Listan har lästs in: {} personer."),
        "en": ("The list was read: {} person.", "The list was read: {} people."),
    },
    ("%(num)d new pair meets.", "%(num)d new pairs meet."): {
        "fi": ("{} uusi pari tapaa.", "{} uutta paria tapaa."),
        "sv": ("{} nytt par möts.", "{} nya par möts."),
        "en": ("{} new pair meets.", "{} new pairs meet."),
    },
    ("Every table has %(num)d person.", "Every table has %(num)d people."): {
        "fi": ("Joka pöydässä on {} henkilö.", "Joka pöydässä on {} henkilöä."),
        "sv": ("Varje bord har {} person.", "Varje bord har {} personer."),
        "en": ("Every table has {} person.", "Every table has {} people."),
    },
    ("%(num)d commitment", "%(num)d commitments"): {
        "fi": ("{} sitoumus", "{} sitoumusta"),
        "sv": ("{} åtagande", "{} åtaganden"),
        "en": ("{} commitment", "{} commitments"),
    },
    ("%(num)d vote", "%(num)d votes"): {
        "fi": ("{} ääni", "{} ääntä"),
        "sv": ("{} röst", "{} röster"),
        "en": ("{} vote", "{} votes"),
    },
    ("%(num)d person on the list", "%(num)d people on the list"): {
        "fi": ("{} henkilö listalla", "{} henkilöä listalla"),
        "sv": ("{} person på listan", "{} personer på listan"),
        "en": ("{} person on the list", "{} people on the list"),
    },
    ("%(num)d table is ready", "%(num)d tables are ready"): {
        "fi": ("{} pöytä on valmiina", "{} pöytää on valmiina"),
        "sv": ("{} bord är klart", "{} bord är klara"),
        "en": ("{} table is ready", "{} tables are ready"),
    },
    ("%(num)d speaks without a picture", "%(num)d speak without a picture"): {
        "fi": ("{} puhuu ilman kuvaa", "{} puhuu ilman kuvaa"),
        "sv": ("{} talar utan bild", "{} talar utan bild"),
        "en": ("{} speaks without a picture", "{} speak without a picture"),
    },
    ("and %(num)d more, on your phone", "and %(num)d more, on your phone"): {
        "fi": ("ja {} muu puhelimessasi", "ja {} muuta puhelimessasi"),
        "sv": ("och {} till på din telefon", "och {} till på din telefon"),
        "en": ("and {} more, on your phone", "and {} more, on your phone"),
    },
    ("person", "people"): {
        "fi": ("henkilö", "henkilöä"),
        "sv": ("person", "personer"),
        "en": ("person", "people"),
    },
    ("is here", "are here"): {
        "fi": ("on jo paikalla", "on jo paikalla"),
        "sv": ("är redan här", "är redan här"),
        "en": ("is here", "are here"),
    },
}
# Words that change when there is one of them: after a number only with two forms.
COUNTED = re.compile(
    r"%\(\w+\)d (new )?(people|persons|tables|stages|notes|pairs|rounds|minutes|commitments|rows"
    r"|votes|answers|matters|themes|seeds|problems|choices|pictures|others|more)\b"
)


@pytest.mark.parametrize("language", languages.required)
@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda pair: pair[1])
def test_one_is_said_as_one(app: Flask, sentence: tuple[str, str], language: str) -> None:
    one, many = SENTENCES[sentence][language]
    with app.app_context(), speaking(language):
        said = [ngettext(*sentence, number) for number in NUMBERS]
    assert said == [(one if n == 1 else many).format(n) for n in NUMBERS]


@pytest.mark.parametrize("language", languages.required)
def test_every_counted_text_is_said_of_none_one_two_and_many(app: Flask, language: str) -> None:
    """The words for one are used for one only, and every number is said."""
    catalogue = {} if language == MSGIDS else said_in(language)
    with app.app_context(), speaking(language):
        for message in texts():
            if isinstance(message, str):
                continue
            others = {name: 7 for name in NAMES.findall("".join(message)) if name != "num"}
            forms = catalogue.get(message[0], message)
            for number in NUMBERS:
                given = {**others, "num": number}
                expected = forms[0 if number == 1 else 1] % given
                assert ngettext(*message, number, **others) == expected, (message, number)


def said_in(language: str) -> dict[str, tuple[str, ...]]:
    """Every counted text of a catalogue: what is said of one and of many."""
    path = ROOT / "workshop" / "translations" / language / "LC_MESSAGES" / "messages.po"
    return {
        entry.msgid: tuple(entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural))
        for entry in polib.pofile(str(path))
        if entry.msgid_plural
    }


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_counted_text_has_the_forms_of_its_language(language: str) -> None:
    numbers = {languages[language].plural(n) for n in NUMBERS}
    forms = said_in(language)
    assert len(forms) > 12
    assert {len(said) for said in forms.values()} == {len(numbers)}


def test_nothing_is_counted_with_one_form_only() -> None:
    found = defaultdict(list)
    for message, place in texts().items():
        if isinstance(message, str) and COUNTED.search(message):
            found[place].append(message)
    # Ranges, and counts that are always large: five answers, 25 on a list.
    always_many = {
        "Fewer than %(n)d answers, so they are not shown.",
        "The answers are shown when at least %(n)d people have answered: nobody can guess whose "
        "they are.",
        "Give from 0 to %(most)d votes to one choice.",
        "Tables have %(low)d–%(high)d people.",
        "There are %(n)d people on the list. With more than %(most)d not everybody is heard; "
        "16–20 is best. Think of two workshops.",
    }
    assert not {m for messages in found.values() for m in messages} - always_many

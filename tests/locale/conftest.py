"""A fourth language for the tests: Arabic on the phones only, with a few words in a catalogue."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask import Flask

from workshop.locale import Language, Use, languages

WORDS = """\
msgid ""
msgstr ""
"Language: ar\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {plural_forms}\\n"

msgid "Join"
msgstr "انضم"

msgid "My details"
msgstr "بياناتي"

msgid "%(num)d person"
msgid_plural "%(num)d people"
msgstr[0] "لا أحد"
msgstr[1] "شخص واحد"
msgstr[2] "شخصان"
msgstr[3] "%(num)d أشخاص"
msgstr[4] "%(num)d شخص"
msgstr[5] "%(num)d شخصًا"
"""


@pytest.fixture
def arabic(app: Flask, tmp_path: Path) -> Iterator[Language]:
    """One line in the registry and one catalogue: nothing else is done."""
    language = Language("ar", "العربية", frozenset({Use.PARTICIPANTS}))
    languages.add(language)
    catalogue = tmp_path / "translations" / "ar" / "LC_MESSAGES" / "messages.mo"
    catalogue.parent.mkdir(parents=True)
    words = WORDS.format(plural_forms=language.plural_forms)
    with catalogue.open("wb") as file:
        write_mo(file, read_po(io.StringIO(words), locale="ar"))
    app.extensions["babel"].translation_directories.append(str(tmp_path / "translations"))
    yield language
    languages.remove("ar")

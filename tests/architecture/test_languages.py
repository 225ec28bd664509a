"""Which languages there are is said in the registry; nothing else knows their codes."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.tree import files, named
from workshop.config import ROOT
from workshop.locale import languages

CODES = {language.code for language in languages}
# Texts in several languages say in which.
HOLD_TEXTS = {
    "workshop/domain/roster/languages.py",
    "workshop/domain/roster/template.py",
    "workshop/grouping/sentences.py",
    "workshop/rehearsal/texts.py",
}
ELSEWHERE = ("workshop/locale/", "workshop/migrations/")
CODE = [
    path
    for path in files(".py", under=("workshop",))
    if named(path) not in HOLD_TEXTS and not named(path).startswith(ELSEWHERE)
]
QUOTED = re.compile(rf"""["'`]({"|".join(CODES)})["'`]""")


@pytest.mark.parametrize("path", CODE, ids=named)
def test_no_code_of_a_language_in_the_code(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert not [
        n.lineno for n in ast.walk(tree) if isinstance(n, ast.Constant) and n.value in CODES
    ]


def test_none_in_templates_and_scripts() -> None:
    found = {
        named(path): QUOTED.findall(path.read_text("utf-8"))
        for path in (*files(".html", under=("templates",)), *files(".js", under=("static",)))
    }
    assert len(found) > 50
    assert not {name: codes for name, codes in found.items() if codes}


def test_what_holds_texts_is_there() -> None:
    assert all((ROOT / name).is_file() for name in HOLD_TEXTS)

"""What the README and the pages in docs/ name is there: paths, modules, classes, functions."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.tree import files
from workshop.config import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
QUOTED = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"[\w.-]+(/[\w.<>-]+)+/?|[\w-]+\.(py|toml|md|html)")
NAME = re.compile(r"[A-Za-z_]\w+(\.[A-Za-z_]\w+)?(\(\))?")
# Values of settings, commands and fields of files, said in running text.
WORDS = {
    "eventlet", "threading", "gevent", "folder", "key", "name", "usual", "store", "make",
    "desk", "projector",
}  # fmt: skip


MADE = {"out/", "var/"}  # folders that running makes


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_paths_are_there(page: Path) -> None:
    said = [q for q in QUOTED.findall(page.read_text("utf-8")) if PATH.fullmatch(q)]
    assert said
    gone = {path for path in said if "<" not in path and not is_there(path) and path not in MADE}
    assert not gone


def is_there(path: str) -> bool:
    """From the top, in the folder the page about a stage follows, or the end of some path."""
    places = (ROOT, ROOT / "workshop/web", ROOT / "tests/kinds/dot_vote")
    if any((place / path).exists() for place in places):
        return True
    tops = ("workshop", "templates", "static/css", "sessions")
    return any(next((ROOT / top).rglob(path.rstrip("/")), None) for top in tops)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_names_are_there(page: Path) -> None:
    known = names()
    quoted = QUOTED.findall(page.read_text("utf-8"))
    said = {q for q in quoted if NAME.fullmatch(q) and not PATH.fullmatch(q)}
    unknown = {
        name
        for name in said
        if name.removesuffix("()").rpartition(".")[2] not in known and name not in WORDS
    }
    assert not {name for name in unknown if not name.isupper()}


@cache
def names() -> set[str]:
    """Every module, class, function, argument and variable of the code, every file of content."""
    found: set[str] = {path.stem for path in (ROOT / "sessions").rglob("*.toml")}
    for path in files(".py", under=("workshop", "tests")):
        found |= {path.stem, path.parent.name}
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                found.add(node.name)
            elif isinstance(node, ast.Name):
                found.add(node.id)
            elif isinstance(node, ast.arg) or (isinstance(node, ast.keyword) and node.arg):
                found.add(node.arg)
            elif isinstance(node, ast.Attribute):
                found.add(node.attr)
    return found


def test_a_name_that_is_gone_would_be_found() -> None:
    assert "an_agenda_of_old" not in names() and "submit" in names()
    assert not is_there("workshop/agenda.py") and is_there("identity.py")


def test_the_page_about_a_stage_says_what_the_kind_has() -> None:
    """Whatever `dot_vote` declares is in the page, in one of its steps."""
    page = (ROOT / "docs/adding-a-stage.md").read_text("utf-8")
    tree = ast.parse((ROOT / "tests/kinds/dot_vote/__init__.py").read_text("utf-8"))
    kind = next(n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == "DotVote")
    declared = {
        target.id
        for node in kind.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    } | {node.name for node in kind.body if isinstance(node, ast.FunctionDef)}
    assert len(declared) > 10
    assert {name for name in declared - {"options"} if name not in page} == set()
    for inside in (ROOT / "tests/kinds/dot_vote").iterdir():
        if inside.is_dir() and inside.name != "__pycache__":
            assert f"{inside.name}/" in page, inside

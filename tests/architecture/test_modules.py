"""JavaScript modules: no circles, and no audience loads what only another one uses."""

from graphlib import TopologicalSorter

import pytest

from workshop.config import ROOT
from workshop.web.modules import imports, needed_by
from workshop.web.stylesheet import AUDIENCES

STATIC = ROOT / "static"
SOURCES = {
    path.relative_to(STATIC).as_posix(): path.read_text(encoding="utf-8")
    for path in (STATIC / "js").rglob("*.js")
}
# Where the custom elements of each audience stand. The console's frame shows a projector's page.
PAGES = {
    "phone": (
        "components/*",
        "layouts/stage.html",
        "layouts/phone.html",
        "web/participant/*",
        "stages/*/*",
    ),
    "desk": (
        "components/*",
        "web/facilitator/*",
        "stages/*/*",
        "web/tables/*",
        "web/morning/*",
        "web/organiser/*",
        "stages/*/*",
    ),
    "projector": ("components/*", "web/projector/*", "stages/*/*"),
}


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    graph = {path: imports(path, source) for path, source in SOURCES.items()}
    assert sum(map(len, graph.values())) > 15
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def test_a_circle_would_be_found() -> None:
    assert imports("js/live/page.js", 'import { a } from "./a.js";\nimport "../b.js";') == [
        "js/live/a.js", "js/b.js",
    ]  # fmt: skip


def test_every_module_is_used_by_somebody() -> None:
    used = {path for name in AUDIENCES for path in needed_by(f"js/{name}.js", SOURCES)}
    assert used == {*SOURCES}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_an_audience_loads_its_own_elements_only(audience: str) -> None:
    pages = [
        page
        for pattern in PAGES[audience]
        for page in (ROOT / "templates").glob(pattern)
        if page.is_file()
    ]
    if audience != "projector":
        pages = [page for page in pages if page.name != "projector.html"]
    html = "".join(page.read_text(encoding="utf-8") for page in pages)
    loaded = [path for path in needed_by(f"js/{audience}.js", SOURCES) if "/elements/" in path]
    assert not [path for path in loaded if f"<{path.rsplit('/')[-1][:-3]}" not in html]

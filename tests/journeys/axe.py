"""What axe-core has to say about a page: WCAG 2.2, levels A and AA."""

from playwright.sync_api import Page

from workshop.config import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
COLOURS = ["color-contrast"]  # all that the light of the room can change
RUN = """async ({room, only}) => {
  document.documentElement.dataset.room = room;
  const folded = [...document.querySelectorAll("details:not([open])")];
  for (const one of folded) one.open = true;  // what is folded away is read too
  const settings = { resultTypes: ["violations"], iframes: false, preload: false };
  const found = await axe.run(document, { runOnly: only, ...settings });
  for (const one of folded) one.open = false;
  return found.violations.flatMap((rule) => rule.nodes.map((node) => {
    const why = [...node.any, ...node.all, ...node.none].map((check) => check.message);
    return `${rule.id} ${node.target} ${why}`;
  }));
}"""


def complaints(page: Page, name: str) -> list[str]:
    """What is wrong on this page for somebody, in a light and in a dark room."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE.read_text(encoding="utf-8"))
    shown = page.evaluate("document.documentElement.dataset.room")
    found = []
    for room in ("dark" if shown == "light" else "light", shown):  # and left as it was
        only = EVERYTHING if room == shown else COLOURS
        found += [
            f"{name}, {room}: {complaint}"
            for complaint in page.evaluate(RUN, {"room": room, "only": only})
        ]
    return found

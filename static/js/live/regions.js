// Regions come whole, with a version; an older one is dropped, a newer one is morphed in.

// What somebody has opened stays open.
const callbacks = { afterNodeMorphed: nameChoice, beforeAttributeUpdated: (name, element, what) => !(what === "remove" && name === "open" && element.matches("details")) };
export const morph = (from, to, style = "outerHTML") => window.Idiomorph.morph(from, to, { morphStyle: style, ignoreActiveValue: true, callbacks });

// What is typed in the field in use stays (ignoreActiveValue); what a choice in use stands for is not typed.
function nameChoice(element, fresh) {
  if (element.type === "radio" && element === document.activeElement) element.value = fresh.value;
}

export function show({ region, of, version, html }) {
  const one = of ? `[data-of="${CSS.escape(of)}"]` : "";  // a region of no stage stands in the page of any
  for (const element of document.querySelectorAll(`[data-region="${CSS.escape(region)}"]${one}`)) {
    if (version < Number(element.dataset.version)) continue;
    element.dataset.version = version;
    morph(element, part(html, element.dataset.part), "innerHTML");
  }
}

// A page that shows one part of a region takes it out of the whole; what is not there has nothing in it.
function part(html, name) {
  if (!name) return html;
  const whole = new DOMParser().parseFromString(html, "text/html");
  return whole.querySelector(`[data-part="${CSS.escape(name)}"]`)?.outerHTML ?? "";
}

// A page that was on its way while a push came must not bring the moment before back.
export function keepNewer(page) {
  const same = page.documentElement.lang === document.documentElement.lang && page.body.dataset.table === document.body.dataset.table;
  if (!same) return;
  for (const fresh of page.querySelectorAll("[data-region]")) {
    const { region, of, version, part } = fresh.dataset;
    const there = document.querySelectorAll(`[data-region="${CSS.escape(region)}"][data-of="${CSS.escape(of)}"]`);
    const here = [...there].find((one) => one.dataset.part === part);
    if (here && Number(here.dataset.version) > Number(version)) fresh.replaceWith(page.importNode(here, true));
  }
}

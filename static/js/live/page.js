// Reading the page again, and putting what was read in place of what stands here.
import { isTyping, restoreDrafts } from "../drafts.js";
import { keepNewer, morph } from "./regions.js";
import { showReturned } from "./returned.js";
import { say } from "./said.js";
import { strip } from "./strip.js";

const LONG = 60;  // seconds: a phone lies on the table while its owner stands and talks
const release = (page) => page.querySelector("script[type=module]")?.getAttribute("src");
let reading = null;

export async function readAgain(address = location.href) {
  if (typeof address !== "string") address = location.href;
  reading?.abort();
  reading = new AbortController();
  try {
    const answer = await fetch(address, { signal: reading.signal, headers: { Accept: "text/html" } });
    if (answer.ok) take(await answer.text(), answer.url);
    document.dispatchEvent(new Event("page:read"));
  } catch (error) {
    if (error.name !== "AbortError") strip.offline(true);
  }
}

export function take(html, address) {
  const page = new DOMParser().parseFromString(html, "text/html");
  // A page of another release wants its own scripts and styles; whoever is typing gets them later.
  const isNew = release(page) !== release(document) && !isTyping();
  if (!page.body.dataset.live || isNew) return location.assign(address);
  const read = page.querySelector("[data-now]")?.dataset.step;
  keepNewer(page);
  const moved = page.body.dataset.place !== document.body.dataset.place;
  const { table, tableNow } = page.body.dataset;
  const sat = document.body.dataset.table;
  const version = Math.max(page.body.dataset.version, document.body.dataset.version);
  if (!("after" in page.body.dataset)) delete document.body.dataset.after;
  Object.assign(document.body.dataset, page.body.dataset, { version });
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.dataset.room = page.documentElement.dataset.room;
  document.title = page.title;
  for (const place of ["header", "main", "footer"]) {
    const old = document.querySelector(`body > ${place}`);
    const fresh = page.querySelector(`body > ${place}`);
    if (!old || !fresh) continue;
    if (moved) old.replaceWith(document.adoptNode(fresh));
    else morph(old, fresh.outerHTML);
  }
  if (moved) {
    history.replaceState(null, "", address);
    scrollTo(0, 0);
  }
  if (sat && table && table !== sat) say(tableNow, LONG);
  restoreDrafts();
  strip.moved(null);
  showReturned();
  document.dispatchEvent(new Event("page:taken"));
  if (read !== undefined) document.body.dataset.step = read;
  follow();
}

// The room has gone on: the phone goes along, unless somebody is typing.
export function follow() {
  const now = document.querySelector("[data-now]");
  const page = document.body.dataset.place;
  document.querySelector(".eyes-up")?.focus();
  if (!now || !page) return;
  if ("over" in now.dataset && "after" in document.body.dataset) return strip.moved(null);  // opened after the day: it stays
  const here = now.dataset.now === page && now.dataset.step === (document.body.dataset.step ??= now.dataset.step);
  if (here) strip.moved(null);
  else if (isTyping()) strip.moved(document.body.dataset.home);
  else readAgain(now.dataset.now === page ? location.href : document.body.dataset.home);
}

// Down by socket: regions come whole, with a version; an older one is dropped. After a reconnect the page reads itself.
import { isTyping, restoreDrafts } from "../drafts.js";
import { sendWaiting } from "./outbox.js";
import { showReturned } from "./returned.js";
import { say } from "./said.js";
import { strip } from "./strip.js";

// What somebody has opened stays open.
const callbacks = { afterNodeMorphed: nameChoice, beforeAttributeUpdated: (name, element, what) => !(what === "remove" && name === "open" && element.matches("details")) };
const morph = (from, to, style = "outerHTML") => window.Idiomorph.morph(from, to, { morphStyle: style, ignoreActiveValue: true, callbacks });
// What is typed in the field in use stays (ignoreActiveValue); what a choice in use stands for is not typed.
function nameChoice(element, fresh) {
  if (element.type === "radio" && element === document.activeElement) element.value = fresh.value;
}
const LONG = 60;  // seconds: a phone lies on the table while its owner stands and talks
let socket;

export function listen() {
  socket = window.io({ auth: (send) => send({ token: document.body.dataset.live }), transports: ["websocket", "polling"], reconnectionDelay: 400, reconnectionDelayMax: 4000 });
  let before = false;
  socket.on("connect", () => {
    strip.offline(false);
    if (before) readAgain();
    before = true;
    sendWaiting();
  });
  socket.on("disconnect", () => strip.offline(true));
  socket.on("connect_error", () => strip.offline(true));
  socket.on("hello", ({ version }) => version > Number(document.body.dataset.version) && readAgain());
  socket.on("page", readAgain);
  socket.on("regions", (regions) => {
    regions.forEach(show);
    if (regions.some(({ region }) => region === "phones/now")) follow();
  });
  window.addEventListener("offline", () => strip.offline(true));
  window.addEventListener("online", () => socket.connected ? readAgain().then(() => strip.offline(false)) : socket.connect());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && socket.connected && readAgain());
  follow();
}

function show({ region, of, version, html }) {
  const one = of ? `[data-of="${CSS.escape(of)}"]` : "";  // a region of no stage stands in the page of any
  for (const element of document.querySelectorAll(`[data-region="${CSS.escape(region)}"]${one}`)) {
    if (version < Number(element.dataset.version)) continue;
    element.dataset.version = version;
    morph(element, html, "innerHTML");
  }
}

// A page that was on its way while a push came must not bring the moment before back.
function keepNewer(page) {
  const same = page.documentElement.lang === document.documentElement.lang && page.body.dataset.table === document.body.dataset.table;
  if (!same) return;
  for (const fresh of page.querySelectorAll("[data-region]")) {
    const { region, of, version } = fresh.dataset;
    const here = document.querySelector(`[data-region="${CSS.escape(region)}"][data-of="${CSS.escape(of)}"]`);
    if (here && Number(here.dataset.version) > Number(version)) fresh.replaceWith(page.importNode(here, true));
  }
}

// The room has gone on: the phone goes along, unless somebody is typing.
function follow() {
  const now = document.querySelector("[data-now]");
  const page = document.body.dataset.place;
  document.querySelector(".eyes-up")?.focus();
  if (!now || !page) return;
  const here = now.dataset.now === page && now.dataset.step === (document.body.dataset.step ??= now.dataset.step);
  if (here) strip.moved(null);
  else if (isTyping()) strip.moved(document.body.dataset.home);
  else readAgain(now.dataset.now === page ? location.href : document.body.dataset.home);
}

let reading = null;
export async function readAgain(address = location.href) {
  if (typeof address !== "string") address = location.href;
  reading?.abort();
  reading = new AbortController();
  try {
    const answer = await fetch(address, { signal: reading.signal, headers: { Accept: "text/html" } });
    if (answer.ok) take(await answer.text(), answer.url);
    strip.offline(!socket?.connected);
  } catch (error) {
    if (error.name !== "AbortError") strip.offline(true);
  }
}

export function take(html, address) {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (!page.body.dataset.live) return location.assign(address);
  const read = page.querySelector("[data-now]")?.dataset.step;
  keepNewer(page);
  const moved = page.body.dataset.place !== document.body.dataset.place;
  const { table, tableNow } = page.body.dataset;
  const sat = document.body.dataset.table;
  const version = Math.max(page.body.dataset.version, document.body.dataset.version);
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
  socket?.emit("sync", { token: document.body.dataset.live });
  if (read !== undefined) document.body.dataset.step = read;
  follow();
}

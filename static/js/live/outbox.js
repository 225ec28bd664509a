// Up by HTTP: a form goes into the outbox first and leaves it when the server has accepted it.
// The same key twice is one thing there, so sending again is harmless.
import { beginAgain, forgetDraft } from "../drafts.js";
import { readAgain, take } from "./page.js";
import { giveBack, isSettled, showReturned, stagePage } from "./returned.js";
import { say } from "./said.js";
import { strip } from "./strip.js";

const BOX = "outbox";
const read = () => JSON.parse(localStorage.getItem(BOX) ?? "[]");
const mine = () => read().filter((post) => post.owner === owner());
const newKey = () => crypto.randomUUID?.() ?? `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
const owner = () => document.body.dataset.person ?? location.pathname;
const longest = ({ fields }) => fields.filter(([name]) => name !== "key").map(([, text]) => text).sort((a, b) => b.length - a.length)[0];
let sending = false;

function write(box) {
  localStorage.setItem(BOX, JSON.stringify(box));
  strip.waiting(mine().map(longest));
}

export function interceptForms() {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!("send" in form.dataset) || form.enctype === "multipart/form-data") return;
    event.preventDefault();
    const fields = [...new FormData(form, event.submitter)].map(([name, value]) => [name, String(value)]);
    const action = event.submitter?.getAttribute("formaction") ?? form.getAttribute("action");
    const post = { owner: owner(), action, fields, draft: form.dataset.draft, page: stagePage() };
    const button = event.submitter;
    if (button) button.disabled = true;
    const answer = await send(post);
    if (button?.isConnected) button.disabled = false;
    if (answer === null) keep(form, post);
    else if ([409, 422].includes(answer.status)) {
      if (answer.status === 409) beginAgain(form);
      take(await answer.text(), location.href);
    }
    else if (answer.ok) accepted(form, answer);
    else if (answer.status >= 500) keep(form, post);
    else readAgain();
  });
  window.addEventListener("online", sendWaiting);
  setInterval(sendWaiting, 5000);
  strip.waiting(mine().map(longest));
  showReturned();
  isSettled();
}

function keep(form, post) {
  strip.offline(true);
  if (!form.elements.key) return;
  write([...read(), post]);
  clear(form);
}

function accepted(form, answer) {
  form.closest("details")?.removeAttribute("open");  // what was opened to write is done with
  clear(form);
  if (form.elements.key) isSettled();
  showReturned();
  tell(answer);
  if (form.dataset.send === "page") readAgain();
}

function clear(form) {
  if (!form.elements.key) return;
  forgetDraft(form);
  form.reset();
  for (const area of form.querySelectorAll("textarea")) {
    area.value = "";
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (form.dataset.draft) forgetDraft(form);
  form.elements.key.value = newKey();
}

async function send({ action, fields }) {
  try {
    return await fetch(action, { method: "POST", body: new URLSearchParams(fields), headers: { "X-Requested-With": "rajapaja" } });
  } catch {
    return null;
  }
}

export async function sendWaiting() {
  if (sending) return;
  sending = true;
  try {
    for (const post of mine()) {
      const answer = await send(post);
      if (answer === null || answer.status >= 500 || answer.status === 403) break;
      const key = JSON.stringify(post);
      write(read().filter((one) => JSON.stringify(one) !== key));
      if (!answer.ok) giveBack(post);
      tell(answer);
      readAgain();
    }
  } finally {
    sending = false;
  }
}

const header = (answer, name) => decodeURIComponent(answer.headers.get(name) ?? "");

function tell(answer) {
  const link = { address: header(answer, "X-Said-Link"), words: header(answer, "X-Said-Link-Words") };
  say(header(answer, "X-Said"), link.address ? 30 : 9, link);
}

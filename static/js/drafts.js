// What was typed stays on this phone until it has been accepted.
const PREFIX = "draft:";

function name(field) {
  const form = field.form?.dataset.draft;
  return form && field.name && field.name !== "key" && field.type !== "hidden"
    ? `${PREFIX}${form}:${field.name}${["radio", "checkbox"].includes(field.type) ? `:${field.value}` : ""}`
    : null;
}

// What a text was begun from: whoever sends it later is told when somebody else was faster.
const began = (form) => `${PREFIX}${form.dataset.draft}:seen`;

// Both texts have been shown: what is typed from here on was begun from the newer one.
export function beginAgain(form) {
  if (form.dataset.draft) localStorage.removeItem(began(form));
}

export function restoreDrafts(root = document) {
  for (const field of root.querySelectorAll("form[data-draft] :is(input, textarea, select)")) {
    const kept = name(field) && localStorage.getItem(name(field));
    if (kept === null || kept === undefined || kept === "") continue;
    if (["radio", "checkbox"].includes(field.type)) field.checked = kept === "on";
    else if (!field.value || field.tagName === "SELECT" || field.form.elements.seen) field.value = kept;
    if (field.form.elements.seen) field.form.elements.seen.value = localStorage.getItem(began(field.form)) ?? field.form.elements.seen.value;
    field.dispatchEvent(new Event("drafted", { bubbles: true }));
  }
}

// A text that was not taken stands in its form again, after what has been typed there since.
export function bringBack(form, fields) {
  for (const [field, text] of fields.filter(([name, text]) => name !== "key" && text)) {
    const key = `${PREFIX}${form}:${field}`;
    const typed = localStorage.getItem(key);
    localStorage.setItem(key, typed && field !== "seen" ? `${typed}\n${text}` : text);
    localStorage.setItem(`${key}:${text}`, "on");
    const shown = document.querySelector(`form[data-draft="${CSS.escape(form)}"] textarea[name="${CSS.escape(field)}"]`);
    if (shown) shown.value = localStorage.getItem(key);
  }
  restoreDrafts();
}

export function forgetDraft(form) {
  const start = `${PREFIX}${form.dataset.draft}:`;
  for (const key of Object.keys(localStorage)) if (key.startsWith(start)) localStorage.removeItem(key);
}

export function isTyping() {
  const field = document.activeElement;
  if (field?.matches("textarea, input:not([type=checkbox], [type=radio])") && field.value.trim()) return true;
  return [...document.querySelectorAll("main form[data-draft] textarea")].some((area) => area.value.trim() && area.value !== area.defaultValue);
}

export function keepDrafts() {
  restoreDrafts();
  document.addEventListener("input", ({ target }) => {
    const key = name(target);
    if (!key) return;
    const value = ["radio", "checkbox"].includes(target.type) ? (target.checked ? "on" : "") : target.value;
    if (target.type === "radio") for (const other of target.form.elements[target.name] ?? []) localStorage.removeItem(name(other));
    localStorage.setItem(key, value);
    const { seen } = target.form.elements;
    if (seen && localStorage.getItem(began(target.form)) === null) localStorage.setItem(began(target.form), seen.value);
  });
  // Without the outbox (the way in) a draft is done with when the page it led to has come.
  document.addEventListener("submit", ({ target }) => {
    if (target.dataset.draft && !("send" in target.dataset)) sessionStorage.setItem("sent", target.dataset.draft);
  });
  const sent = sessionStorage.getItem("sent");
  if (sent && !document.querySelector(`form[data-draft="${CSS.escape(sent)}"]`)) {
    forgetDraft({ dataset: { draft: sent } });
    sessionStorage.removeItem("sent");
  }
}

// One line at the top: no connection, a text to mend, or the room has gone on. It says what is safe, not what broke.
const state = { offline: false, waiting: [], returned: null, here: false, moved: null };
let wait;

function show() {
  const line = document.getElementById("strip");
  if (!line) return;
  line.hidden = !state.offline && !state.returned && !state.moved;
  line.replaceChildren();
  if (state.offline) return line.append(line.dataset.offline, ...waiting());
  if (state.returned) line.append(line.dataset.returned, ...(state.here ? [] : [way(state.returned, line.dataset.open)]));
  if (state.moved) line.append(line.dataset.moved, way(state.moved, line.dataset.go));
}

function waiting() {
  return state.waiting.map((text) => {
    const quote = document.createElement("q");
    quote.dir = "auto";
    quote.textContent = text.trim();
    return quote;
  });
}

function way(href, words) {
  const link = document.createElement("a");
  link.href = href;
  link.className = "button small";
  link.textContent = words;
  return link;
}

export const strip = {
  offline(is) {
    if (is) wait ??= setTimeout(() => { state.offline = true; show(); }, 1200);  // from the first failure on
    else {
      clearTimeout(wait);
      wait = undefined;
      state.offline = false;
      show();
    }
  },
  waiting(texts) {
    state.waiting = texts;
    show();
  },
  returned(page, here = false) {
    Object.assign(state, { returned: page, here });
    show();
  },
  moved(home) {
    state.moved = home;
    show();
  },
};

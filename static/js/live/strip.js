// One line at the top: no connection, or the room has gone on. It says what is safe, not what broke.
const state = { offline: false, moved: null };
let wait;

function show() {
  const line = document.getElementById("strip");
  if (!line) return;
  line.hidden = !state.offline && !state.moved;
  line.replaceChildren();
  if (state.offline) line.append(line.dataset.offline);
  else if (state.moved) {
    const link = document.createElement("a");
    link.href = state.moved;
    link.className = "button small";
    link.textContent = line.dataset.go;
    line.append(`${line.dataset.moved} `, link);
  }
}

export const strip = {
  offline(is) {
    clearTimeout(wait);
    if (!is) { state.offline = false; show(); return; }
    wait = setTimeout(() => { state.offline = true; show(); }, 1200);
  },
  moved(home) {
    state.moved = home;
    show();
  },
};

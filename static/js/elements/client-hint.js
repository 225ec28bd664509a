// While somebody types what looks as if it named a client, a hint stands below the field. It never holds anybody up.
class ClientHint extends HTMLElement {
  connectedCallback() {
    this.hints = JSON.parse(this.dataset.hints).map(([pattern, words]) => ({ pattern: new RegExp(pattern), words }));
    this.look = ({ target }) => this.lookAt(target);
    for (const kind of ["input", "drafted"]) document.addEventListener(kind, this.look);
  }

  disconnectedCallback() {
    for (const kind of ["input", "drafted"]) document.removeEventListener(kind, this.look);
  }

  lookAt(field) {
    if (!field.matches?.("form[data-send] :is(textarea, input[type=text])")) return;
    const found = this.hints.find(({ pattern }) => pattern.test(field.value));
    const place = field.closest(".field") ?? field.parentElement;
    let line = place.querySelector(".client-hint");
    if (!line && !found) return;
    if (!line) {
      line = document.createElement("p");
      line.className = "client-hint";
      line.setAttribute("role", "status");
      place.append(line);
    }
    if (line.textContent !== (found?.words ?? "")) line.textContent = found?.words ?? "";
    line.hidden = !found;
  }
}
customElements.define("client-hint", ClientHint);

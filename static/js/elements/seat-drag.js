// Moving somebody: by dragging, or by keyboard from their name (arrows with Shift choose a table, Enter seats, Escape
// leaves it). Both fill in and send the form that works without either.
class SeatDrag extends HTMLElement {
  connectedCallback() {
    for (const name of ["dragstart", "dragover", "dragend", "drop", "keydown", "change"]) this.addEventListener(name, this);
    this.watch = new MutationObserver(() => this.comeBack());
    this.watch.observe(this, { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.watch?.disconnect();
  }

  // The page has been read again and the person sits elsewhere: whoever moved them by keyboard goes on from there.
  comeBack() {
    const lost = document.activeElement === document.body || !document.activeElement;
    if (!this.moved || !lost) return;
    this.querySelector(`[data-person="${CSS.escape(this.moved)}"] input`)?.focus({ preventScroll: true });
    this.moved = null;
  }

  handleEvent(event) {
    if (event.type === "keydown") return this.press(event);
    if (event.type === "change") return this.light(null);
    const table = event.target.closest?.("[data-table]");
    if (event.type === "dragstart") this.take(event);
    else if (event.type === "dragover" && this.person && table) {
      event.preventDefault();
      this.light(table);
    } else if (event.type === "drop" && this.person && table) {
      event.preventDefault();
      this.seat(this.person, table);
    } else if (event.type === "dragend") {
      this.person = null;
      this.light(null);
    }
  }

  take(event) {
    this.person = event.target.closest?.("[data-person]");
    event.dataTransfer?.setData("text/plain", this.person?.dataset.person ?? "");
  }

  press(event) {
    const person = event.target.closest?.("[data-person]");
    if (!person) return;
    const step = event.shiftKey ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : 0;
    if (step) {
      event.preventDefault();
      event.target.checked = true;
      this.choose(person, step);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.over) this.seat(person, this.over);
      else if (event.target.checked) document.getElementById("mover-table").focus();
      else this.pick(event.target, person);
    } else if (event.key === "Escape") {
      event.target.checked = false;
      this.light(null);
    }
  }

  pick(radio, person) {
    radio.checked = true;
    this.say(this.dataset.picked.replace("{name}", person.dataset.name));
  }

  choose(person, step) {
    const tables = [...this.querySelectorAll("[data-table]")];
    const from = tables.indexOf(this.over ?? person.closest("[data-table]"));
    const next = tables[(from + step + tables.length) % tables.length];
    this.light(next);
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.say(this.dataset.over.replace("{table}", next.dataset.name));
  }

  light(table) {
    this.over = table;
    for (const one of this.querySelectorAll("[data-table]")) one.classList.toggle("is-over", one === table);
  }

  say(words) {
    this.querySelector("[data-said]").textContent = words;
  }

  seat(person, table) {
    const form = document.getElementById("mover");
    this.light(null);
    const radio = person.querySelector("input[name=person]");
    radio.checked = true;
    if (person.closest("[data-table]") === table) return;
    this.moved = document.activeElement === radio ? person.dataset.person : null;
    form.elements.table.value = table.dataset.table;
    form.requestSubmit();
    radio.checked = false;
  }
}
customElements.define("seat-drag", SeatDrag);

// Notes on a drawn canvas are dragged from field to field; lists and "move to" do the same without it.
import { readAgain } from "../live/page.js";

class CanvasDrag extends HTMLElement {
  connectedCallback() {
    this.addEventListener("pointerdown", (event) => this.lift(event));
    this.addEventListener("pointermove", (event) => this.carry(event));
    this.addEventListener("pointerup", (event) => this.drop(event));
    this.addEventListener("pointercancel", () => this.put());
  }

  lift(event) {
    const note = event.target.closest?.("[data-note]");
    if (!note || event.button) return;
    this.note = note;
    this.from = note.closest("[data-field]")?.dataset.field;
    this.start = [event.clientX, event.clientY];
  }

  carry(event) {
    if (!this.note) return;
    const scale = this.querySelector("svg").getScreenCTM().a;
    const [dx, dy] = [(event.clientX - this.start[0]) / scale, (event.clientY - this.start[1]) / scale];
    if (!this.moving && Math.hypot(dx, dy) < 6) return;
    this.moving = true;
    this.note.classList.add("is-carried");
    this.note.setAttribute("transform", `translate(${dx} ${dy})`);
    this.over(this.fieldUnder(event));
    event.preventDefault();
  }

  drop(event) {
    if (!this.note) return;
    const target = this.moving && this.fieldUnder(event);
    if (target && target.dataset.field !== this.from && target.matches(".is-notes")) this.send(this.note.dataset.note, target.dataset.field);
    this.put();
  }

  fieldUnder(event) {
    return document.elementsFromPoint(event.clientX, event.clientY).map((one) => one.closest?.("[data-field]")).find(Boolean);
  }

  over(field) {
    this.querySelectorAll(".is-target").forEach((one) => one.classList.remove("is-target"));
    if (field?.matches(".is-notes")) field.classList.add("is-target");
  }

  put() {
    this.note?.removeAttribute("transform");
    this.note?.classList.remove("is-carried");
    this.over(null);
    this.note = this.moving = null;
  }

  async send(note, field) {
    try {
      await fetch(this.dataset.move.replace("NOTE", note), { method: "POST", body: new URLSearchParams({ field }), headers: { "X-Requested-With": "rajapaja" } });
      if (!this.querySelector("[data-region]")) readAgain();
    } catch {
      // No network: the note stands where it stood, and can be moved again.
    }
  }
}
customElements.define("canvas-drag", CanvasDrag);

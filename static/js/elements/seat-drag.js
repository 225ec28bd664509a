// Dragging somebody to another table: it fills in and sends the form that works without dragging.
class SeatDrag extends HTMLElement {
  connectedCallback() {
    this.addEventListener("dragstart", this);
    this.addEventListener("dragover", this);
    this.addEventListener("dragend", this);
    this.addEventListener("drop", this);
  }

  handleEvent(event) {
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

  light(table) {
    for (const one of this.querySelectorAll("[data-table]")) one.classList.toggle("is-over", one === table);
  }

  seat(person, table) {
    if (person.closest("[data-table]") === table) return;
    const form = person.querySelector("form");
    form.elements.table.value = table.dataset.table;
    form.requestSubmit();
  }
}
customElements.define("seat-drag", SeatDrag);

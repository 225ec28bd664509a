// Dragging a stage to another place of the day: it sends what the arrows send, with the stage it was dropped on.
class DayOrder extends HTMLElement {
  connectedCallback() {
    for (const stage of this.querySelectorAll("[data-stage]")) stage.draggable = true;
    for (const name of ["dragstart", "dragover", "dragend", "drop"]) this.addEventListener(name, this);
  }

  handleEvent(event) {
    const stage = event.target.closest?.("[data-stage]");
    if (event.type === "dragstart") {
      this.held = stage;
      stage?.classList.add("is-held");
      event.dataTransfer?.setData("text/plain", stage?.querySelector("b")?.textContent ?? "");
    } else if (event.type === "dragover" && this.held && stage) {
      event.preventDefault();
      this.light(stage);
    } else if (event.type === "drop" && this.held && stage) {
      event.preventDefault();
      this.put(this.held, stage);
    } else if (event.type === "dragend") {
      this.held?.classList.remove("is-held");
      this.held = null;
      this.light(null);
    }
  }

  light(stage) {
    for (const one of this.querySelectorAll("[data-stage]")) one.classList.toggle("is-over", one === stage && one !== this.held);
  }

  put(stage, place) {
    if (stage === place) return;
    const form = stage.querySelector(".day-tools form");
    const to = Object.assign(document.createElement("input"), { type: "hidden", name: "to", value: place.dataset.stage });
    form.append(to);
    form.submit();
  }
}
customElements.define("day-order", DayOrder);

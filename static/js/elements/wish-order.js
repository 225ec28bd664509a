// Dragging a trait to another place: it sends what the buttons send, with the trait it was dropped on.
class WishOrder extends HTMLElement {
  connectedCallback() {
    for (const name of ["dragstart", "dragover", "dragend", "drop"]) this.addEventListener(name, this);
  }

  handleEvent(event) {
    const wish = event.target.closest?.("[data-trait]");
    if (event.type === "dragstart") {
      this.held = wish;
      event.dataTransfer?.setData("text/plain", wish?.dataset.trait ?? "");
    } else if (event.type === "dragover" && this.held && wish) {
      event.preventDefault();
      this.light(wish);
    } else if (event.type === "drop" && this.held && wish) {
      event.preventDefault();
      this.put(this.held, wish);
    } else if (event.type === "dragend") {
      this.held = null;
      this.light(null);
    }
  }

  light(wish) {
    for (const one of this.querySelectorAll("[data-trait]")) one.classList.toggle("is-over", one === wish && one !== this.held);
  }

  put(wish, other) {
    if (wish === other) return;
    const form = wish.querySelector("form");
    const to = Object.assign(document.createElement("input"), { type: "hidden", name: "to", value: other.dataset.trait });
    form.append(to);
    form.requestSubmit();
    to.remove();
  }
}
customElements.define("wish-order", WishOrder);

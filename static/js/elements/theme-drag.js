// Items are dragged onto themes; ticking and "put into" do the same without it.
class ThemeDrag extends HTMLElement {
  connectedCallback() {
    for (const item of this.querySelectorAll("[data-item]")) item.draggable = true;
    this.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", event.target.closest("[data-item]")?.dataset.item ?? ""));
    this.addEventListener("dragover", (event) => {
      const theme = event.target.closest("[data-put]");
      this.querySelectorAll(".is-target").forEach((one) => one.classList.remove("is-target"));
      if (!theme) return;
      theme.classList.add("is-target");
      event.preventDefault();
    });
    this.addEventListener("drop", async (event) => {
      const theme = event.target.closest("[data-put]");
      const item = event.dataTransfer.getData("text/plain");
      if (!theme || !item) return;
      event.preventDefault();
      await fetch(theme.dataset.put, { method: "POST", body: new URLSearchParams({ item }), headers: { "X-Requested-With": "rajapaja" } });
      location.reload();
    });
  }
}
customElements.define("theme-drag", ThemeDrag);

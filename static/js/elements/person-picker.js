// Whoever offered help to the chosen solution stands first. Without scripts the server orders them for the usual one.
class PersonPicker extends HTMLElement {
  connectedCallback() {
    this.choice = this.closest("form")?.elements[this.dataset.solution];
    for (const kind of ["change", "drafted"]) this.choice?.addEventListener?.(kind, () => this.order());
  }

  order() {
    const list = this.querySelector(".picker");
    const rows = [...list.children];
    const helps = (row) => this.choice.value !== "" && row.dataset.offered.split(" ").includes(this.choice.value);
    for (const row of rows) row.querySelector("[data-mark]").hidden = !helps(row);
    const place = (row) => (helps(row) ? 0 : Math.max(Number(row.dataset.place), 1));
    list.append(...rows.sort((a, b) => place(a) - place(b)));
  }
}
customElements.define("person-picker", PersonPicker);

// A long list gets a field that narrows it down; without scripts the list is simply whole.
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class NameSearch extends HTMLElement {
  connectedCallback() {
    const rows = [...this.querySelectorAll("li")];
    const field = this.querySelector("input");
    if (!field || rows.length < 8) return;
    field.closest("[hidden]").hidden = false;
    field.addEventListener("input", () => {
      const wanted = plain(field.value.trim()).split(/\s+/u);
      for (const row of rows) row.hidden = !wanted.every((part) => plain(row.textContent).includes(part));
      this.querySelector("[data-none]").hidden = rows.some((row) => !row.hidden);
    });
  }
}
customElements.define("name-search", NameSearch);

// A long list gets a field that narrows it down; without scripts the list is simply whole.
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class NameSearch extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input[type=search]");
    if (!field || this.querySelectorAll("li").length < 8) return;
    field.closest("[hidden]").hidden = false;
    field.addEventListener("input", () => {
      const wanted = plain(field.value.trim()).split(/\s+/u);
      const rows = [...this.querySelectorAll("li")];  // as they are now: the page may have been read again
      for (const row of rows) row.hidden = !wanted.every((part) => plain(row.textContent).includes(part));
      this.querySelector("[data-none]").hidden = rows.some((row) => !row.hidden);
    });
  }
}
customElements.define("name-search", NameSearch);

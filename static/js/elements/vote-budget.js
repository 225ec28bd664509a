// How many votes are left while somebody chooses. Without it the server says when there are too many.
class VoteBudget extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    for (const name of ["input", "drafted", "reset"]) this.form.addEventListener(name, this);
    document.addEventListener("page:taken", this);
    this.say();
  }

  disconnectedCallback() {
    for (const name of ["input", "drafted", "reset"]) this.form.removeEventListener(name, this);
    document.removeEventListener("page:taken", this);
  }

  handleEvent() {
    queueMicrotask(() => this.say());
  }

  say() {
    const given = [...this.form.querySelectorAll("input[type=radio]:checked")].reduce((sum, radio) => sum + Number(radio.value), 0);
    const left = Number(this.dataset.budget) - given;
    const words = (left < 0 ? this.dataset.over : this.dataset.left).replace("{n}", Math.abs(left));
    const says = this.querySelector("[data-says]");
    this.classList.toggle("is-over", left < 0);
    if (says.textContent !== words) says.textContent = words;
  }
}
customElements.define("vote-budget", VoteBudget);

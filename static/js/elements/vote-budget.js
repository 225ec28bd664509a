// Votes with plus and minus, and how many are left. Without it the number fields do the same.
class VoteBudget extends HTMLElement {
  connectedCallback() {
    this.fields = [...this.querySelectorAll("input[type=number]")];
    for (const field of this.fields) {
      if (field.parentElement.querySelector("button")) continue;
      const name = this.querySelector(`label[for="${field.id}"]`)?.textContent ?? "";
      field.before(this.step(field, -1, "−", name));
      field.after(this.step(field, 1, "+", name));
      field.addEventListener("input", () => this.count());
    }
    this.count(true);
  }

  step(field, by, sign, name) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", `${sign}1: ${name}`);
    button.addEventListener("click", () => {
      const most = Math.min(Number(field.max), Number(field.value) + this.left());
      field.value = Math.max(0, Math.min(by > 0 ? most : Number(field.max), Number(field.value) + by));
      this.count();
    });
    return button;
  }

  left() {
    return Number(this.dataset.votes) - this.fields.reduce((sum, field) => sum + Number(field.value), 0);
  }

  count(quiet = false) {
    const line = this.querySelector(".vote-left");
    if (quiet && this.left() === Number(this.dataset.votes)) return;
    line.textContent = this.dataset.left.replace("{n}", this.left());
  }
}
customElements.define("vote-budget", VoteBudget);

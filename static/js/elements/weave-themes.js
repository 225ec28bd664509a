// Putting words into a theme: by dragging, or by keyboard from their handle (arrows choose a theme, Enter puts them
// there, Escape leaves it). Both fill in and send the form that works without either.
class WeaveThemes extends HTMLElement {
  connectedCallback() {
    for (const name of ["dragstart", "dragover", "dragend", "drop", "keydown", "click"]) this.addEventListener(name, this);
  }

  handleEvent(event) {
    const theme = event.target.closest?.("[data-theme]");
    if (event.type === "keydown") this.press(event);
    else if (event.type === "click") this.pick(event.target.closest?.("[data-grip]"));
    else if (event.type === "dragstart") {
      this.item = event.target.closest?.("[data-item]");
      event.dataTransfer?.setData("text/plain", this.item?.dataset.item ?? "");
    } else if (event.type === "dragover" && this.item && theme) {
      event.preventDefault();
      this.light(theme);
    } else if (event.type === "drop" && this.item && theme) {
      event.preventDefault();
      this.put(theme);
    } else if (event.type === "dragend") this.leave();
  }

  pick(grip) {
    if (!grip) return;
    const again = grip.getAttribute("aria-pressed") === "true";
    this.leave();
    if (again) return;
    this.item = grip.closest("[data-item]");
    grip.setAttribute("aria-pressed", "true");
    this.say(this.dataset.picked);
  }

  press(event) {
    const grip = event.target.closest?.("[data-grip][aria-pressed=true]");
    if (!grip) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      this.choose(step);
    } else if (event.key === "Enter" && this.over) {
      event.preventDefault();
      this.put(this.over);
    } else if (event.key === "Escape") this.leave();
  }

  choose(step) {
    const themes = [...this.querySelectorAll("[data-theme]")];
    if (!themes.length) return;
    const from = this.over ? themes.indexOf(this.over) : step > 0 ? -1 : 0;
    this.light(themes[(from + step + themes.length) % themes.length]);
    this.over.scrollIntoView({ block: "nearest" });
    this.say(this.dataset.over.replace("{name}", this.over.dataset.name));
  }

  light(theme) {
    this.over = theme;
    for (const one of this.querySelectorAll("[data-theme]")) one.classList.toggle("is-over", one === theme);
  }

  leave() {
    this.item = null;
    this.light(null);
    for (const grip of this.querySelectorAll("[data-grip]")) grip.setAttribute("aria-pressed", "false");
  }

  say(words) {
    this.querySelector("[data-said]").textContent = words;
  }

  put(theme) {
    const { item, outOf } = this.item.dataset;
    if (outOf === theme.dataset.themeId) return this.leave();
    const form = document.getElementById("weave-put");
    form.action = theme.dataset.theme;
    form.elements.item.value = item;
    form.elements.out_of.value = outOf ?? "";
    form.requestSubmit();
  }
}
customElements.define("weave-themes", WeaveThemes);

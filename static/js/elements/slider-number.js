// The number of a slider beside it, as it is moved. Without it the slider says its number to screen readers only.
class SliderNumber extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", ({ target }) => {
      this.querySelector("output").textContent = target.value;
    });
    this.addEventListener("drafted", ({ target }) => {
      this.querySelector("output").textContent = target.value;
    });
  }
}
customElements.define("slider-number", SliderNumber);

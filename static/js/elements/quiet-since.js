// How long a table has been silent, once it is long enough to look. data-since and data-at (now) are seconds on the
// server's clock; every push has another data-at.
class QuietSince extends HTMLElement {
  static observedAttributes = ["data-since", "data-at"];

  connectedCallback() {
    this.show();
    this.timer = setInterval(() => this.show(), 10_000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback() {
    this.ahead = Number(this.dataset.at) - performance.now() / 1000;
    this.show();
  }

  show() {
    const minutes = Math.floor((performance.now() / 1000 + this.ahead - Number(this.dataset.since)) / 60);
    const words = minutes >= Number(this.dataset.after) ? this.dataset.words.replace("{n}", minutes) : "";
    if (this.textContent !== words) this.textContent = words;
  }
}
customElements.define("quiet-since", QuietSince);

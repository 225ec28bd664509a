// A clock that runs down by itself between two pushes: data-left in seconds, data-paused stands still.
class RoomClock extends HTMLElement {
  static observedAttributes = ["data-left", "data-paused"];

  connectedCallback() {
    this.set();
    this.timer = setInterval(() => this.show(), 500);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback() {
    this.set();
  }

  set() {
    this.zero = performance.now() + Number(this.dataset.left) * 1000;
    this.show();
  }

  show() {
    const left = "paused" in this.dataset ? Number(this.dataset.left) : (this.zero - performance.now()) / 1000;
    const whole = Math.floor(Math.abs(left));
    const dot = document.documentElement.dataset.dot;
    const words = `${left < 0 && whole > 0 ? "+" : ""}${Math.floor(whole / 60)}${dot}${String(whole % 60).padStart(2, "0")}`;
    if (this.textContent !== words) this.textContent = words;
  }
}
customElements.define("room-clock", RoomClock);

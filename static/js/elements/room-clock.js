// A clock that runs down by itself between two messages. data-ends is when it stands at zero and data-at when that was
// written, both in seconds on the server's clock; data-paused stands still. Every message has another data-at, so the
// next part begins with all of its time even when it is as long as the one before.

// How far the server's clock is ahead of this page's, in seconds. What came late makes it look less than it is.
let ahead = -Infinity;
const here = () => performance.now() / 1000;

class RoomClock extends HTMLElement {
  static observedAttributes = ["data-ends", "data-at", "data-paused"];

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
    const { ends, at } = this.dataset;
    if (!ends || !at) return;
    ahead = Math.max(ahead, Number(at) - here());
    this.show();
  }

  show() {
    const { ends, at } = this.dataset;
    const left = Number(ends) - ("paused" in this.dataset ? Number(at) : here() + ahead);
    const whole = Math.floor(Math.abs(left));
    const dot = document.documentElement.dataset.dot;
    const words = `${left < 0 && whole > 0 ? "+" : ""}${Math.floor(whole / 60)}${dot}${String(whole % 60).padStart(2, "0")}`;
    if (this.textContent !== words) this.textContent = words;
  }
}
customElements.define("room-clock", RoomClock);

// The last move as a thread: from the person's new place to the one they left, an open ring there.
const SVG = "http://www.w3.org/2000/svg";
const DIP = 24;

class MoveThread extends HTMLElement {
  static observedAttributes = ["data-move"];

  connectedCallback() {
    this.watch = new ResizeObserver(() => this.draw());
    this.watch.observe(this.parentElement);
  }

  disconnectedCallback() {
    this.watch?.disconnect();
  }

  attributeChangedCallback() {
    requestAnimationFrame(() => this.draw());
  }

  // Under the people of the tables in between, so that no name is struck through.
  below(from, to, whole) {
    const [left, right] = [from.x, to.x].sort((one, other) => one - other);
    const lists = [...this.parentElement.querySelectorAll(".column-people")].map((list) => list.getBoundingClientRect());
    const between = lists.filter((list) => list.left - whole.left >= left - 12 && list.right - whole.left <= right + 12);
    const near = between.filter((list) => list.top - whole.top < Math.max(from.y, to.y) && list.bottom - whole.top > Math.min(from.y, to.y));
    return Math.max(from.y, to.y, ...near.map((list) => list.bottom - whole.top - DIP / 2));
  }

  draw() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const now = this.parentElement?.querySelector(".was-moved");
    const before = this.parentElement?.querySelector(".column-ghost");
    if (!now || !before) return root.replaceChildren();
    const whole = this.getBoundingClientRect();
    const [here, there] = [now, before].map((one) => one.getBoundingClientRect());
    const right = there.left > here.left;
    const from = { x: (right ? here.right : here.left) - whole.left, y: here.top + here.height / 2 - whole.top };
    const to = { x: (right ? there.left - 8 : there.right - 8) - whole.left, y: there.top + there.height / 2 - whole.top };
    const low = this.below(from, to, whole) + DIP;
    const out = right ? 1 : -1;
    const bend = Math.min(46, Math.abs(to.x - from.x) / 2);
    const line = make("path", {
      d: `M${from.x} ${from.y} C ${from.x + out * 26} ${from.y} ${from.x + out * 4} ${low} ${from.x + out * bend} ${low} L ${to.x - out * bend} ${low} C ${to.x - out * 4} ${low} ${to.x - out * 26} ${to.y} ${to.x} ${to.y}`,
      fill: "none", stroke: "currentColor", "stroke-width": 2.5, "stroke-linecap": "round",
    });
    const knot = make("circle", { cx: from.x, cy: from.y, r: 6, fill: "currentColor" });
    const ring = make("circle", { cx: to.x, cy: to.y, r: 5, fill: "Canvas", stroke: "currentColor", "stroke-width": 2 });
    const picture = make("svg", { width: whole.width, height: whole.height });
    picture.append(line, knot, ring);
    root.replaceChildren(picture);
  }
}

function make(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
customElements.define("move-thread", MoveThread);

// The projector's window, small: the real page in a frame, scaled.
class ScreenPreview extends HTMLElement {
  connectedCallback() {
    const frame = document.createElement("iframe");
    frame.src = this.dataset.src;
    frame.title = this.dataset.title;
    frame.tabIndex = -1;
    frame.setAttribute("part", "frame");  // in the shadow: morphing the page leaves it alone
    (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(frame);
    this.watch = new ResizeObserver(() => {
      frame.style.transform = `scale(${this.clientWidth / 1920})`;
    });
    this.watch.observe(this);
  }

  disconnectedCallback() {
    this.watch?.disconnect();
  }
}
customElements.define("screen-preview", ScreenPreview);

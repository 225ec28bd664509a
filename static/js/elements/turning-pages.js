// More than the screen holds: as many rows as fit are shown, then the next ones. A page that fits stands still.
const SECONDS = 10;
const MARGIN = 56;  // pixels under the last row that are free on a screen of 1080

class TurningPages extends HTMLElement {
  connectedCallback() {
    this.page = 0;
    this.watch = new MutationObserver(() => this.lay());
    this.size = new ResizeObserver(() => this.lay());
    this.size.observe(this);
    this.timer = setInterval(() => this.turn(), SECONDS * 1000);
    this.lay();
  }

  disconnectedCallback() {
    this.watch.disconnect();
    this.size.disconnect();
    clearInterval(this.timer);
  }

  turn() {
    this.page += 1;
    this.lay();
  }

  lay() {
    this.watch.disconnect();
    const items = [...this.querySelectorAll("[data-turns] > li")];
    for (const item of items) item.hidden = false;
    const pages = this.pages(items);
    this.page %= pages.length;
    const [from, to] = pages[this.page];
    items.forEach((item, n) => { item.hidden = n < from || n >= to; });
    const now = this.querySelector("[data-turned]");
    now.hidden = pages.length === 1;
    now.textContent = `${from + 1}–${to} / ${items.length}`;
    this.watch.observe(this, { childList: true, subtree: true });
  }

  // Where each page begins and ends: rows stay whole, and a row taller than the screen has a page of its own.
  pages(items) {
    const found = [];
    let from = 0;
    items.forEach((item, n) => {
      const startsRow = n > 0 && item.offsetTop > items[n - 1].offsetTop;
      if (startsRow && this.end(items, item) - items[from].offsetTop > this.clientHeight + MARGIN) {
        found.push([from, n]);
        from = n;
      }
    });
    return [...found, [from, items.length]];
  }

  end(items, first) {
    const row = items.filter((item) => item.offsetTop === first.offsetTop);
    return Math.max(...row.map((item) => item.offsetTop + item.offsetHeight));
  }
}
customElements.define("turning-pages", TurningPages);

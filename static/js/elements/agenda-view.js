// The day's list keeps the running stage in sight, unless somebody is looking at another part of it.
class AgendaView extends HTMLElement {
  connectedCallback() {
    this.watch = new MutationObserver(() => this.follow());
    this.watch.observe(this, { subtree: true, attributes: true, attributeFilter: ["aria-current"], childList: true });
    this.follow();
  }

  disconnectedCallback() {
    this.watch?.disconnect();
  }

  follow() {
    const now = this.querySelector("[aria-current=step]");
    const list = this.closest(".console-agenda");
    if (!now || !list || now === this.shown || list.matches(":hover, :focus-within")) return;
    this.shown = now;
    list.scrollTop += now.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
  }
}
customElements.define("agenda-view", AgendaView);

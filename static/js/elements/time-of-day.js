// The clock on the wall of the room.
class TimeOfDay extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => this.show(), 5000);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  show() {
    const parts = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone: this.dataset.zone }).formatToParts(new Date());
    const hour = Number(parts.find((p) => p.type === "hour").value);
    const dot = document.documentElement.dataset.dot;
    this.textContent = `${hour}${dot}${parts.find((p) => p.type === "minute").value}`;
  }
}
customElements.define("time-of-day", TimeOfDay);

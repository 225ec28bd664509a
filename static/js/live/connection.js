// Down by socket: regions, or the word that the page is to be read again. After a reconnect the page reads itself.
import { follow, readAgain } from "./page.js";
import { show } from "./regions.js";
import { strip } from "./strip.js";

export function listen(connected = () => {}) {
  const socket = window.io({ auth: (send) => send({ token: document.body.dataset.live }), transports: ["websocket", "polling"], reconnectionDelay: 400, reconnectionDelayMax: 4000 });
  let before = false;
  socket.on("connect", () => {
    strip.offline(false);
    if (before) readAgain();
    before = true;
    connected();
  });
  socket.on("disconnect", () => strip.offline(true));
  socket.on("connect_error", () => strip.offline(true));
  socket.on("hello", ({ version }) => version > Number(document.body.dataset.version) && readAgain());
  socket.on("page", readAgain);
  socket.on("regions", (regions) => {
    regions.forEach(show);
    if (regions.some(({ region }) => region === "phones/now")) follow();
    if (regions.some(({ region }) => region === document.body.dataset.follows)) readAgain();
  });
  document.addEventListener("page:read", () => strip.offline(!socket.connected));
  document.addEventListener("page:taken", () => socket.emit("sync", { token: document.body.dataset.live }));
  window.addEventListener("offline", () => strip.offline(true));
  window.addEventListener("online", () => socket.connected ? readAgain().then(() => strip.offline(false)) : socket.connect());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && socket.connected && readAgain());
  follow();
}

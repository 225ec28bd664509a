// What every page runs. Everything works without it; with it, pages stay fresh and nothing typed is lost.
import "./elements/room-clock.js";
import "./elements/time-of-day.js";
import "./elements/screen-preview.js";
import "./elements/move-thread.js";
import "./elements/seat-drag.js";
import "./elements/turning-pages.js";
import "./elements/wish-order.js";
import { keepDrafts } from "./drafts.js";
import { countCharacters } from "./counter.js";
import { listen } from "./live/connection.js";
import { interceptForms, sendWaiting } from "./live/outbox.js";

countCharacters();  // before drafts come back: they are counted too
keepDrafts();
interceptForms();
if (document.body.dataset.live) {
  listen();
  sendWaiting();
}

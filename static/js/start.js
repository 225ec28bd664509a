// What every page with forms runs. All of it works without; with it, pages stay fresh and nothing typed is lost.
import { countCharacters } from "./counter.js";
import { keepDrafts } from "./drafts.js";
import { listen } from "./live/connection.js";
import { interceptForms, sendWaiting } from "./live/outbox.js";

export function start() {
  countCharacters();  // before drafts come back: they are counted too
  keepDrafts();
  interceptForms();
  if (!document.body.dataset.live) return;
  listen(sendWaiting);
  sendWaiting();
}

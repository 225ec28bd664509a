// A text that waited and then was not taken (too long, no day chosen) comes back: it stands in its
// form again, and the strip leads there until somebody has looked.
import { bringBack } from "../drafts.js";
import { strip } from "./strip.js";

const RETURNED = "returned";
const home = () => document.body.dataset.home ?? location.pathname;
export const stagePage = () => document.body.dataset.place ? `${home()}/stages/${document.body.dataset.place}` : home();

export function giveBack({ draft, fields, page }) {
  if (!draft) return;
  bringBack(draft, fields);
  localStorage.setItem(RETURNED, page);
  showReturned();
}

export function showReturned() {
  const page = localStorage.getItem(RETURNED);
  strip.returned(page?.startsWith(home()) ? page : null, page === stagePage());
}

// Opened, or sent again: the strip has said it.
export function isSettled() {
  if (localStorage.getItem(RETURNED) === stagePage()) localStorage.removeItem(RETURNED);
}

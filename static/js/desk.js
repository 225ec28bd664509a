// Pages on a laptop: the console, the tables, lists and settings.
import "./elements/agenda-view.js";
import "./elements/day-order.js";
import "./elements/canvas-drag.js";
import "./elements/move-thread.js";
import "./elements/quiet-since.js";
import "./elements/room-clock.js";
import "./elements/screen-preview.js";
import "./elements/seat-drag.js";
import "./elements/time-of-day.js";
import "./elements/weave-themes.js";
import "./elements/wish-order.js";
import { start } from "./start.js";

start();

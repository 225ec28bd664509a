// Pages of participants.
import "./elements/canvas-drag.js";
import "./elements/client-hint.js";
import "./elements/name-search.js";
import "./elements/person-picker.js";
import "./elements/room-clock.js";
import "./elements/slider-number.js";
import "./elements/vote-budget.js";
import { start } from "./start.js";

start();

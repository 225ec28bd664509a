// Pages of participants.
import "./elements/name-search.js";
import "./elements/room-clock.js";
import { start } from "./start.js";

start();

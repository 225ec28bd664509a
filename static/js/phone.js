// Pages of participants.
import "./elements/room-clock.js";
import "./elements/vote-budget.js";
import { start } from "./start.js";

start();

// Pages of participants.
import "./elements/room-clock.js";
import { start } from "./start.js";

start();

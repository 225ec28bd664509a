// The screen on the wall: nobody types there.
import "./elements/room-clock.js";
import "./elements/turning-pages.js";
import { listen } from "./live/connection.js";

listen();

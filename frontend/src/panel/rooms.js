// The buttons of the ways through the map, above what the panel shows: evidence, filters, time and what else there is.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";

// rooms: names of the panel's views. open: called with the view that is wanted.
export function makeRooms(rooms, open) {
  const buttons = new Map(
    rooms.map((room) => [
      room,
      makeButton({ class: "room", "data-room": room }, () => open(room), say.text("room." + room)),
    ]),
  );
  const element = html("nav", { class: "rooms", "aria-label": say.text("rooms.label") }, [...buttons.values()]);
  return {
    element,
    // kind: of the view that is shown; what shows a mark, a claim or a source belongs to the evidence.
    tell(kind) {
      const current = buttons.has(kind) ? kind : rooms[0];
      for (const [room, button] of buttons) {
        if (room === current) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      }
    },
  };
}

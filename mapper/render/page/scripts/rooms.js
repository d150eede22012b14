// The ways through the map that the panel offers above what it shows: evidence, filters, time and what else there is.
"use strict";

(function (page) {
  const say = page.messages;

  // A room that is built when it is first entered: of a large map it would hold up the opening.
  function later(build) {
    let room = null;
    const built = () => (room = room || build());
    return {
      get parts() {
        return built().parts;
      },
      show: () => built().show(),
    };
  }

  // Each has parts, which stay the same, and show(), which brings them up to date.
  page.roomsOf = (reading, actions, topology) => ({
    overview: page.overview(reading, actions),
    filters: page.filters(reading),
    time: later(() => page.timeRoom(reading, actions)),
    disagreements: later(() => page.disagreements(reading, actions)),
    table: page.table(reading, actions, topology),
  });

  // rooms: names of the panel's views. open: called with the view that is wanted.
  page.rooms = function (rooms, open) {
    const buttons = new Map(
      rooms.map((room) => [
        room,
        page.button({ class: "room", "data-room": room }, () => open(room), say.text("room." + room)),
      ]),
    );
    const element = page.html("nav", { class: "rooms", "aria-label": say.text("rooms.label") }, [...buttons.values()]);
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
  };
})(window.mapperPage);

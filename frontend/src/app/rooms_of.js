// The rooms of the panel: every way through the map that it offers, built from what is asked.

import { Disagreements } from "../panel/disagreements.js";
import { makeFilters } from "../panel/filters.js";
import { Overview } from "../panel/overview.js";
import { Table } from "../panel/table.js";
import { makeTimeRoom } from "../time/time_room.js";

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
export const roomsOf = (reading, actions, topology, layers) => ({
  overview: new Overview(reading, actions),
  filters: makeFilters(reading, layers),
  time: later(() => makeTimeRoom(reading, actions)),
  disagreements: later(() => new Disagreements(reading, actions)),
  table: new Table(reading, actions, topology),
});

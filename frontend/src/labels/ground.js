// Names of the background, the most important first: oceans, then countries by their size, then the lesser seas.

import { messages } from "../dom/messages.js";
import { world } from "../document/mercator.js";
import { countryNames } from "./country_names.js";

/** @import { Topology } from "../document/topology.js" */
/** @import { Place, Sea } from "./named" */

/** @param {Sea[]} seas */
function seaNames(seas) {
  return seas.map(({ names, at, width, kind }) => {
    const { x, y } = world.point([world.unwound(at[0]), at[1]]);
    return {
      kind: "sea-name",
      rank: kind,
      name: names[messages.language] || names.en,
      x,
      y,
      width: world.x(width - 180),
    };
  });
}

/** @param {Topology} topology @param {boolean} showsAntarctic @param {Sea[]} seas @returns {Place[]} */
export function makeGround(topology, showsAntarctic, seas) {
  const all = seaNames(seas);
  return [
    ...all.filter(({ rank }) => rank === "ocean"),
    ...countryNames(topology, showsAntarctic),
    ...all.filter(({ rank }) => rank !== "ocean"),
  ];
}

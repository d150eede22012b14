// Names of the background, the most important first: oceans, rivers, then countries by their size, then the lesser seas.

import { messages } from "../dom/messages.js";
import { world } from "../document/mercator.js";
import { countryNames } from "./country_names.js";

/** @import { Topology } from "../document/topology.js" */
/** @import { River } from "../drawing/drawn" */
/** @import { Place, Sea } from "./named" */

/** @param {{ names: Record<string, string> }} named */
const nameOf = ({ names }) => names[messages.language] || names.en;

/** @param {Sea[]} seas */
function seaNames(seas) {
  return seas.map((sea) => ({
    kind: sea.kind + "-name",
    name: nameOf(sea),
    ...world.point([world.unwound(sea.at[0]), sea.at[1]]),
    width: world.x(sea.width - 180),
  }));
}

// Beside the river, from its western end to its eastern.
/** @param {River[]} rivers */
function riverNames(rivers) {
  return rivers.map((river) => {
    const [from, to] = river.along.map(([lon, lat]) => world.point([world.unwound(lon), lat]));
    return {
      kind: "river-name",
      name: nameOf(river),
      x: (from.x + to.x) / 2,
      y: (from.y + to.y) / 2,
      width: Math.hypot(to.x - from.x, to.y - from.y),
      angle: Math.atan2(to.y - from.y, to.x - from.x),
      river,
    };
  });
}

/**
 * @param {Topology} topology @param {boolean} showsAntarctic @param {Sea[]} seas @param {River[]} rivers
 * @returns {Place[]}
 */
export function makeGround(topology, showsAntarctic, seas, rivers) {
  const all = seaNames(seas);
  return [
    ...all.filter(({ kind }) => kind === "ocean-name"),
    ...riverNames(rivers),
    ...countryNames(topology, showsAntarctic),
    ...all.filter(({ kind }) => kind !== "ocean-name"),
  ];
}

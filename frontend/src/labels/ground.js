// Names of the background, the most important first: oceans, then countries by their size, then the lesser seas.

import { messages } from "../dom/messages.js";
import { world } from "../document/mercator.js";
import { countryNames } from "./country_names.js";

/** @import { Topology } from "../document/topology.js" */

/**
 * The name of a country or a sea; x, y and the width that it has are in world units.
 * @typedef {object} Place
 * @property {string} kind
 * @property {string} name
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {string} [code] of a country
 */
/**
 * A sea as the data has it; width: in degrees of longitude.
 * @typedef {object} Sea
 * @property {Record<string, string>} names by language
 * @property {[lon: number, lat: number]} at
 * @property {number} width
 * @property {string} kind
 */

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

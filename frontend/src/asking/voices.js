// Who speaks on the map, by name.

import { facets } from "./facets.js";

/** @import { Index } from "../document/index.js" */

// Voices that speak on this map, in the order of their first claims: name by id.
/** @param {Index} index */
export function voicesOf(index) {
  const { choices } = index.shown.facets.find(({ id }) => id === "voice") || { choices: {} };
  /** @type {Map<string, string>} */
  const voices = new Map();
  for (const claim of index.shown.claims) {
    for (const [place, id] of facets.voices(claim).entries()) {
      if (voices.has(id)) continue;
      const given = claim.chain.length && !Object.hasOwn(choices, id) ? claim.chain[0].names[place] : "";
      voices.set(id, given || facets.called("voice", id, index));
    }
  }
  return voices;
}

// Who speaks on the map, by name.

import { facets } from "./facets.js";

// Voices that speak on this map, in the order of their first claims: name by id.
export function voicesOf(index) {
  const facet = index.shown.facets.find(({ id }) => id === "voice") || { id: "voice", choices: {}, names: {} };
  const voices = new Map();
  for (const claim of index.shown.claims) {
    for (const [place, id] of facets.voices(claim).entries()) {
      if (voices.has(id)) continue;
      const given = claim.chain.length && !Object.hasOwn(facet.choices, id) ? claim.chain[0].names[place] : "";
      voices.set(id, given || facets.label(facet, id, index));
    }
  }
  return voices;
}

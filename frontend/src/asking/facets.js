// By what marks and claims can be chosen, as in docs/questions.md: which values each has, and whether it is asked.

import { messages } from "../dom/messages.js";
import { entryOf } from "../document/index.js";

/** @import { Facet, Mark, ShownClaim, ShownSource } from "../document/map_document" */
/** @import { Index } from "../document/index.js" */

/** @typedef {Map<string, ShownSource>} Sources */

/** @type {Record<string, (mark: Mark) => string[] | null>} */
const ofMarks = {
  route: (mark) => mark.routes,
  category: (mark) => (mark.kind !== "leg" && mark.category_id ? [mark.category_id] : null),
  precision: (mark) => (mark.kind === "site" ? [mark.precision] : null),
  basis: (mark) => [mark.basis],
};

/** @param {ShownClaim} claim */
const voices = (claim) => (claim.chain.length ? claim.chain[0].ids : ["author of " + claim.source]);

/** @type {Record<string, (claim: ShownClaim, sources: Sources) => string[]>} */
const ofClaims = {
  source: (claim) => [claim.source],
  voice: voices,
  status: (claim) => [claim.status],
  reliability: (claim, sources) => [entryOf(sources, claim.source).reliability],
  commodity: (claim) => claim.commodity_ids,
  mode: (claim) => (claim.mode_id ? [claim.mode_id] : []),
};
const WORDED = new Set(["basis", "status", "reliability", "role"]);

/** @param {string[] | null} values @param {ReadonlySet<string>} chosen */
const meet = (values, chosen) => values === null || values.some((value) => chosen.has(value));

export const facets = {
  ofMarks: Object.keys(ofMarks),
  // Of claims by themselves; then what is asked of a claim together with a mark.
  ofClaims: Object.keys(ofClaims),
  ROLE: "role",
  voices,

  // Whether a mark or a claim fits what is chosen in a facet. One that is not asked fits.
  /** @param {Mark} mark @param {string} facet @param {ReadonlySet<string>} chosen */
  markFits: (mark, facet, chosen) => meet(ofMarks[facet](mark), chosen),
  /** @param {ShownClaim} claim @param {string} facet @param {ReadonlySet<string>} chosen @param {Sources} sources */
  claimFits: (claim, facet, chosen, sources) => meet(ofClaims[facet](claim, sources), chosen),

  // What a value is called: by a layer, the bibliography, the vocabulary or the interface.
  /** @param {Facet} facet @param {string} value @param {Index} index @returns {string} */
  label(facet, value, index) {
    const { id, choices, names } = facet;
    if (id === "route") return (index.layers.get("route-" + value) || { name: value }).name;
    if (id === "source") {
      const source = index.sources.get(value);
      return source ? "[" + source.number + "] " + source.title : value;
    }
    if (WORDED.has(id)) return messages.term("choice." + id, value);
    const translated = names[messages.language] || {};
    if (id === "voice" && value.startsWith("author of ")) {
      const source = index.sources.get(value.slice("author of ".length));
      const name = choices[value] || messages.text("voice.author");
      return source ? name + " [" + source.number + "]" : name;
    }
    return translated[value] || choices[value] || value;
  },

  // The same for a value of which only the id of its facet is known.
  /** @param {string} id @param {string} value @param {Index} index */
  called: (id, value, index) =>
    facets.label(index.shown.facets.find((one) => one.id === id) || { id, choices: {}, names: {} }, value, index),
};

// By what marks and claims can be chosen, as in docs/questions.md: which values each has, and whether it is asked.

import { messages } from "../dom/messages.js";

const ofMarks = {
  route: (mark) => mark.routes,
  commodity: (mark) => (mark.kind === "leg" ? mark.commodity_ids : null),
  mode: (mark) => (mark.kind === "leg" ? [mark.mode_id] : null),
  category: (mark) => (mark.kind !== "leg" && mark.category_id ? [mark.category_id] : null),
  precision: (mark) => (mark.kind === "site" ? [mark.precision] : null),
  basis: (mark) => [mark.basis],
};

const ofClaims = {
  source: (claim) => [claim.source],
  voice: (claim) => (claim.chain.length ? claim.chain[0].ids : ["author of " + claim.source]),
  status: (claim) => [claim.status],
  reliability: (claim, sources) => [sources.get(claim.source).reliability],
};

const meet = (values, chosen) => values === null || values.some((value) => chosen.has(value));

export const facets = {
  ofMarks: Object.keys(ofMarks),
  ofClaims: Object.keys(ofClaims),
  voices: ofClaims.voice,

  // Whether a mark or a claim fits what is chosen in a facet. One that is not asked fits.
  markFits: (mark, facet, chosen) => meet(ofMarks[facet](mark), chosen),
  claimFits: (claim, facet, chosen, sources) => meet(ofClaims[facet](claim, sources), chosen),

  // What a value is called: by a layer, the bibliography, the vocabulary or the interface.
  label(facet, value, index) {
    const { id, choices, names } = facet;
    if (id === "route") return (index.layers.get("route-" + value) || { name: value }).name;
    if (id === "source") {
      const source = index.sources.get(value);
      return source ? "[" + source.number + "] " + source.title : value;
    }
    if (id === "basis" || id === "status" || id === "reliability") return messages.term("choice." + id, value);
    const translated = names[document.documentElement.lang] || {};
    if (id === "voice" && value.startsWith("author of ")) {
      const source = index.sources.get(value.slice("author of ".length));
      const name = choices[value] || messages.text("voice.author");
      return source ? name + " [" + source.number + "]" : name;
    }
    return translated[value] || choices[value] || value;
  },
};

// Symbols of sites, the arrowhead and the hatching, drawn alike on the map and in the legend. All in screen pixels.

import { svg } from "../dom/elements.js";

const shapes = new Map();
const CHEVRON = "M-10-7L-.5 0-10 7";
// The first path of an open head is the casing of the second.
const HEADS = { filled: ["M0 0L-13-5.6-10.5 0-13 5.6Z"], hollow: ["M-1 0L-12.5-5.4V5.4Z"], open: [CHEVRON, CHEVRON] };

export const symbols = {
  load(object) {
    for (const [name, path] of Object.entries(object)) shapes.set(name, path);
  },

  // A glyph about 12 pixels wide around 0,0; a diamond for a word that has none.
  glyph: (name) =>
    svg("path", {
      class: "glyph",
      d: shapes.get(name) || shapes.get("place"),
      transform: "scale(.76)",
      "fill-rule": "evenodd",
    }),

  // Points along the x axis, its tip at 0,0: filled, it arrives; open, it goes on, nobody says where; hollow, it is only
  // alleged.
  arrowhead: (kind) =>
    svg(
      "g",
      { class: "arrowhead " + kind },
      HEADS[kind].map((d) => svg("path", { d })),
    ),

  // Of rings, for places that are not known exactly; of areas that are not firm; of seas; of disputed land.
  hatchings: () =>
    [
      ["hatching", "hatch", 3.2, 1.3, 45],
      ["area-hatching", "area-hatch", 7, 1.1, 45],
      ["sea-hatching", "sea-hatch", 5, 1, 90],
      ["disputed-hatching", "disputed-hatch", 5, 1, -45],
    ].map(([id, name, step, width, turn]) =>
      svg(
        "pattern",
        { id, width: step, height: step, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turn})` },
        svg("rect", { class: name, width, height: step }),
      ),
    ),

  // What the style sheet needs to know of a mark or of a legend row.
  signals: (record) => ({
    "data-basis": record.basis,
    "data-firm": String(Boolean(record.firm)),
    "data-contested": String(Boolean(record.contested)),
    "data-quiet": record.quiet ? "true" : null,
    "data-certainty": record.certainty || "definitely",
    "data-water": record.water ? "true" : null,
  }),
};

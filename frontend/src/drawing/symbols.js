// Symbols of sites, the arrowhead and the hatching, drawn alike on the map and in the legend. All in screen pixels.

import { svg } from "../dom/elements.js";

const shapes = new Map();

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

  // Points along the x axis; hollow or full by its mark's firmness.
  arrowhead: () => svg("path", { class: "arrowhead", d: "M-7-6.4L9 0-7 6.4-3.8 0Z" }),

  // Of rings, for places that are not known exactly; of areas that are not firm.
  hatchings: () =>
    [
      ["hatching", "hatch", 3.2, 1.3],
      ["area-hatching", "area-hatch", 7, 1.1],
    ].map(([id, name, step, width]) =>
      svg(
        "pattern",
        { id, width: step, height: step, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        svg("rect", { class: name, width, height: step }),
      ),
    ),

  // What the style sheet needs to know of a mark or of a legend row.
  signals: (record) => ({
    "data-basis": record.basis,
    "data-firm": String(Boolean(record.firm)),
    "data-contested": String(Boolean(record.contested)),
    "data-certainty": record.certainty || "definitely",
  }),
};

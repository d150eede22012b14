// Small samples of what is drawn on the map, for the legend and for lists of marks.

import { svg } from "../dom/elements.js";
import { sampleOfArea } from "./areas.js";
import { sampleOfCorridor, sampleOfLeg } from "./legs.js";
import { sampleOfRing } from "./rings.js";
import { sampleOfDisc, sampleOfSite } from "./sites.js";
import { symbols } from "./symbols.js";

const samples = {
  leg: sampleOfLeg,
  area: sampleOfArea,
  site: sampleOfSite,
  disc: sampleOfDisc,
  corridor: sampleOfCorridor,
  ring: sampleOfRing,
};

const kinds = { disc: "site", corridor: "leg" };

function swatch(record, colour) {
  const sample = Object.hasOwn(samples, record.kind) ? samples[record.kind](record) : [];
  const name = "mark " + (kinds[record.kind] || record.kind);
  const mark = svg("g", { class: name, "data-colour": colour, ...symbols.signals(record) }, sample);
  const size = { viewBox: "0 0 40 22", width: 40, height: 22 };
  return svg("svg", { class: "swatch", "aria-hidden": "true", ...size }, mark);
}

export const swatches = {
  ofRow: (row) => swatch(row, null),
  ofMark: (mark) => swatch(mark, mark.kind === "leg" ? mark.colour : null),
  // A layer is shown by the first of its marks.
  ofLayer: (layer, index) =>
    index.marksOf(layer.marks).length ? swatch(index.marksOf(layer.marks)[0], layer.colour) : "",
};

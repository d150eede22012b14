// Beside the marks: how the map is to be handled, what is missing on it, what its lines mean, and all its evidence.

import { add, addDrawn, addFolded } from "./elements.js";
import { addClaim, addSource } from "./popups.js";
import { addArrowhead } from "./shapes.js";
import { asAttributes, stroke, strokes } from "./strokes.js";

const SAMPLES = {
  leg: ["path", { d: "M2 9H29" }],
  area: ["rect", { x: 5, y: 4, width: 30, height: 10, rx: 4 }],
  site: ["circle", { cx: 20, cy: 9, r: 5.5 }],
};

function addSwatch(parent, row, colours) {
  const swatch = addDrawn(parent, "svg", { width: 40, height: 18, viewBox: "0 0 40 18", "aria-hidden": "true" });
  const ink = row.kind === "area" ? colours.area : colours.ink;
  const ground = row.kind === "area" ? colours["area-fill"] : colours.paper;
  if (!SAMPLES[row.kind]) {
    addDrawn(swatch, "circle", { cx: 20, cy: 9, r: 8, fill: ink, "fill-opacity": 0.16 });
    return;
  }
  const [name, shape] = SAMPLES[row.kind];
  // A contested site has a second ring, as on the map.
  const drawn = row.kind === "site" ? [stroke(row, ink)] : strokes(row, ink, ground, colours);
  if (row.kind === "site" && row.contested)
    addDrawn(swatch, name, { ...shape, r: 8, fill: "none", stroke: colours.contested, "stroke-width": 1.5 });
  for (const style of drawn) addDrawn(swatch, name, { ...shape, ...asAttributes(style) });
  if (row.kind === "leg") addArrowhead(swatch, row.firm ? "filled" : "hollow", ink, ground, "translate(39,9)");
}

function addLegend(parent, shown) {
  const legend = addFolded(parent, shown.words.legend, "legend");
  for (const row of shown.legend) {
    const line = add(legend, "p");
    addSwatch(line, row, shown.colours);
    add(line, "span", row.words).dir = "auto";
  }
}

function addEvidence(parent, shown) {
  const folded = addFolded(parent, shown.words.evidence, "evidence");
  const list = add(folded, "ol", "", "claims");
  for (const claim of shown.claims) addClaim(list, claim);
  if (shown.alike.length > 0) add(folded, "h4", shown.words.alike);
  for (const words of shown.alike) add(folded, "p", words, "alike").dir = "auto";
  add(folded, "h4", shown.words.bibliography);
  for (const source of shown.sources) addSource(folded, source);
}

export function notes(shown, missing) {
  const control = new L.Control({ position: "bottomleft" });
  control.onAdd = () => {
    const box = document.createElement("div");
    box.className = "mapper-text mapper-notes";
    L.DomEvent.disableClickPropagation(box);
    L.DomEvent.disableScrollPropagation(box);
    add(box, "h3", shown.title).dir = "auto";
    add(box, "p", shown.subtitle, "subtitle").dir = "auto";
    for (const words of shown.handling) add(box, "p", words, "handling").dir = "auto";
    for (const words of missing) add(box, "p", words, "missing").dir = "auto";
    addLegend(box, shown);
    addEvidence(box, shown);
    return box;
  };
  return control;
}

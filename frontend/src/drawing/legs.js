// Legs: each an element with the whole of its own line, which shows when it is chosen or pointed at. Until then the lines
// of its bundle stand for it: see bundles.js.

import { svg } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { pathData } from "./paths.js";
import { lookOf } from "./edges.js";
import { headOn, strokesOf } from "./strokes.js";
import { measuredTrack } from "./tracks.js";

const LIT = ["halo", "contest", "casing", "line"];
const EVERYWHERE = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };

// Positions of a course that somebody states, or that was traced; of a schematic leg only the ends are known.
const knownOf = (mark) =>
  mark.basis === "schematic" ? [] : pathData.lines(mark.geometry).reduce((all, line) => all.concat(line), []);

export class Leg {
  constructor(mark) {
    if (!mark.geometry) throw new Error(messages.text("undrawable.geometry"));
    const line = pathData.lines(mark.geometry).flat();
    if (line.every(({ x, y }) => x === line[0].x && y === line[0].y))
      throw new Error(messages.text("undrawable.geometry"));
    this.extent = pathData.extent([Float64Array.from(line.flatMap(({ x, y }) => [x, y]))]);
    this.known = knownOf(mark);
    this.look = lookOf(mark);
    this.corridor = mark.shading ? pathData.rings(mark.shading) : [];
    this.shade = svg("path", { class: "corridor" });
    this.lit = svg("g", { class: "lit" });
    this.hit = svg("path", { class: "hit" });
    this.parts = [this.shade, this.lit, this.hit];
    this.clear();
  }

  // As the mark stands now; to be drawn anew.
  stand(mark) {
    this.look = lookOf(mark);
  }

  draw(view) {
    this.shade.setAttribute("d", pathData.fill(view, this.corridor));
  }

  // Nothing of it is drawn, until a course is.
  clear() {
    this.tracks = [];
    this.heads = [];
    this.lit.replaceChildren();
    this.hit.setAttribute("d", "");
  }

  // One copy of its line, in layer pixels. edge: see edges.js, its last one.
  add(stroke, box) {
    this.tracks.push(stroke.track);
    if (stroke.head) this.heads.push(headOn(stroke.track, stroke.head));
    this.lit.append(...strokesOf(stroke, box, LIT));
    this.hit.setAttribute("d", this.tracks.map(pathData.pixels).join(""));
  }

  // A leg of which both ends lie within one ring lights that.
  within({ x, y }, radius) {
    const arc = `a${radius},${radius} 0 1 0 `;
    const d = `M${x - radius},${y}${arc}${2 * radius},0${arc}${-2 * radius},0`;
    this.lit.append(svg("path", { class: "halo", d }));
  }
}

const SAMPLE = measuredTrack([
  { x: 2, y: 13 },
  { x: 14, y: 9.5 },
  { x: 26, y: 9 },
  { x: 38, y: 11 },
]);

// The same in small, for the legend. row.open: whether nobody says where it goes on to.
export function sampleOfLeg(row) {
  const look = { firm: Boolean(row.firm), contested: Boolean(row.contested), unsure: false };
  const head = row.open ? "open" : look.firm ? "filled" : "hollow";
  const known = row.basis === "schematic" ? [] : SAMPLE;
  return strokesOf({ track: SAMPLE, look, head, fades: false, known }, EVERYWHERE, LIT.slice(1));
}

export const sampleOfCorridor = () => [
  svg("path", { class: "corridor", d: "M2 4H37V14H2Z" }),
  svg("path", { class: "line", d: "M2 9H37" }),
];

// Legs: a line with a direction. Schematic ones are tapered arcs from the edge of one territory to that of another,
// whose ends fade, so that no end looks like a place; stated and traced ones are plain lines through their positions.

import { svg } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { world } from "../document/mercator.js";
import { curves } from "./curves.js";
import { endsOf } from "./ends.js";
import { pathData } from "./paths.js";
import { makeRibbon } from "./ribbons.js";
import { symbols } from "./symbols.js";
import { lengthOfTrack, makeTrack, pointOnTrack } from "./tracks.js";

const ARROW_AT = 0.6;
const WHOLE_ARROW = 64;
const LEAST_ARROW = 0.55;
const layers = ["hit", "halo", "casing", "lane", "line"];
const fadingLayers = ["casing", "lane", "line"];

const first = (list) => list[0];
const last = (list) => list[list.length - 1];

const isLine = (geometry) =>
  Boolean(geometry) &&
  geometry.type === "LineString" &&
  Array.isArray(geometry.coordinates) &&
  geometry.coordinates.length > 1;

// Where the same flow comes from or goes on to, if exactly one other leg of the route carries it there.
function neighbour(mark, others, endOf, startOf, step) {
  const end = JSON.stringify(endOf(mark.geometry.coordinates));
  const joined = others.filter(
    (other) => other !== mark && JSON.stringify(startOf(other.geometry.coordinates)) === end,
  );
  return joined.length === 1 ? world.point(step(joined[0].geometry.coordinates)) : undefined;
}

function schematic(mark, line, index, territories) {
  const sameRoute = index.shown.marks.filter(
    (other) =>
      other.kind === "leg" && other.route === mark.route && other.basis === "schematic" && isLine(other.geometry),
  );
  const { points, gates, fades } = endsOf(mark, line, index, territories);
  const before = gates[0] ? undefined : neighbour(mark, sameRoute, first, last, (way) => way[way.length - 2]);
  const after = gates[1] ? undefined : neighbour(mark, sameRoute, last, first, (way) => way[1]);
  return { ways: [curves.bowed(points, before, after)], points, fades };
}

// ways: its lines in world units. points, fades: of a schematic leg in one piece, as in ends.js.
function courseOf(mark, index, territories) {
  if (!mark.geometry) throw new Error(messages.text("undrawable.geometry"));
  const lines = pathData.lines(mark.geometry);
  if (mark.basis !== "schematic") return { ways: lines.map((line) => curves.straight(line)) };
  if (lines.length > 1) return { ways: lines.map((line) => curves.bowed(line)) };
  return schematic(mark, lines[0], index, territories);
}

function gradient(id, layer, [starts, ends]) {
  const stop = (offset, opacity) => svg("stop", { class: layer + "-ink", offset, "stop-opacity": opacity });
  const stops = [stop(0, starts ? 0 : 1), stop(starts, 1), stop(1 - ends, 1), stop(1, ends ? 0 : 1)];
  return svg("linearGradient", { id, gradientUnits: "userSpaceOnUse" }, stops);
}

// Paths by layer, and the gradients that some of them are painted with.
function strokes(mark, fades, number) {
  const paths = new Map(layers.map((layer) => [layer, svg("path", { class: layer })]));
  if (mark.basis === "schematic") paths.get("line").classList.add("ribbon");
  if (!fades || !fades.some(Boolean)) {
    paths.get("line").classList.add("full");
    return { paths, gradients: [] };
  }
  const gradients = fadingLayers.map((layer) => gradient(`fade-${layer}-${number}`, layer, fades));
  for (const layer of fadingLayers)
    paths.get(layer).setAttribute(layer === "line" ? "fill" : "stroke", `url(#fade-${layer}-${number})`);
  return { paths, gradients };
}

// The arrowhead lies on the part in which its share of the whole length falls.
function arrowOn(tracks) {
  const length = tracks.reduce((sum, track) => sum + lengthOfTrack(track), 0);
  let left = length * ARROW_AT;
  for (const track of tracks) {
    const own = lengthOfTrack(track);
    if (left <= own || track === last(tracks)) return { ...pointOnTrack(track, left), length };
    left -= own;
  }
  throw new Error(messages.text("undrawable.line"));
}

function turn(arrowhead, { x, y, heading, length }) {
  const degrees = (heading * 180) / Math.PI;
  const size = Math.max(LEAST_ARROW, Math.min(1, length / WHOLE_ARROW));
  arrowhead.setAttribute(
    "transform",
    `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${degrees.toFixed(1)}) scale(${size.toFixed(2)})`,
  );
}

function stretch(gradients, from, to) {
  for (const one of gradients) {
    for (const [name, value] of [
      ["x1", from.x],
      ["y1", from.y],
      ["x2", to.x],
      ["y2", to.y],
    ])
      one.setAttribute(name, value.toFixed(1));
  }
}

class Leg {
  constructor(mark, index, territories, number) {
    const { ways, points, fades } = courseOf(mark, index, territories);
    this.firm = mark.firm;
    this.isSchematic = mark.basis === "schematic";
    this.ways = ways;
    this.points = points;
    const isPlace = (place) => (place === 0 ? fades[0] === 0 : place === points.length - 1 && fades[1] === 0);
    this.lanes = (points || []).map((_, place) => ({ aside: 0, isPlace: isPlace(place) }));
    this.extent = pathData.extent(
      ways.map((way) => Float64Array.from(way.flat.flatMap((point) => [point.x, point.y]))),
    );
    this.corridor = mark.shading ? pathData.rings(mark.shading) : [];
    this.shade = svg("path", { class: "corridor" });
    this.arrowhead = symbols.arrowhead();
    const { paths, gradients } = strokes(mark, fades, number);
    this.paths = paths;
    this.gradients = gradients;
    this.parts = [this.shade, gradients, [...paths.values()], this.arrowhead];
  }

  // As the mark stands now; to be drawn anew.
  stand({ firm, certainty }) {
    this.firm = firm;
    this.weight = certainty === "definitely" ? 1 : 0.55;
  }

  // tracks, arrow: in layer pixels of the view that was drawn last.
  draw(view, box) {
    this.tracks = this.ways.map((way) => makeTrack(way, view, this.lanes));
    this.arrow = arrowOn(this.tracks);
    const line = this.tracks.map(pathData.pixels).join("");
    for (const path of this.paths.values()) path.setAttribute("d", line);
    this.shade.setAttribute("d", pathData.fill(view, this.corridor));
    turn(this.arrowhead, this.arrow);
    stretch(this.gradients, first(this.tracks[0]), last(last(this.tracks)));
    this.shift(box);
  }

  // Only the dashes that can be seen are drawn: at the nearest zoom an arc may have thousands.
  shift(box) {
    if (!this.isSchematic) return;
    const dashes = this.tracks.map((track) => makeRibbon(track, this.firm, box, 1, this.weight)).join("");
    this.paths.get("line").setAttribute("d", dashes);
  }
}

export const legShape = (mark, index, territories, number) => new Leg(mark, index, territories, number);

// The same line in small, for the legend.
export function sampleOfLeg(row) {
  const way = curves.bowed([
    { x: 1, y: 13 },
    { x: 39, y: 9 },
  ]);
  const track = makeTrack(way, { scale: 1, left: 0, top: 0 }, []);
  const arrow = { ...pointOnTrack(track, lengthOfTrack(track) * ARROW_AT), length: WHOLE_ARROW * 0.8 };
  const line = pathData.pixels(track);
  const ribbon = row.basis === "schematic";
  const paths = layers.slice(2).map((name) => {
    if (name !== "line" || !ribbon) return svg("path", { class: name === "line" ? "line full" : name, d: line });
    return svg("path", { class: "line ribbon full", d: makeRibbon(track, Boolean(row.firm), undefined, 0.65) });
  });
  const arrowhead = symbols.arrowhead();
  turn(arrowhead, arrow);
  return [...paths, arrowhead];
}

export const sampleOfCorridor = () => [
  svg("path", { class: "corridor", d: "M2 4H37V14H2Z" }),
  svg("path", { class: "line full", d: "M2 9H37" }),
];

// Areas: whole countries dissolved into one soft shape, or polygons as drawn.

import { svg } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { world } from "../document/mercator.js";
import { outlines } from "../document/outlines.js";
import { pathData } from "./paths.js";

function ringsOf(mark, topology) {
  if (mark.geometry) return pathData.rings(mark.geometry);
  const rings = topology.rings(mark.countries);
  if (rings.length === 0) throw new Error(messages.text("undrawable.countries"));
  return rings;
}

function size(ring) {
  let doubled = 0;
  for (let at = 0; at + 3 < ring.length; at += 2) doubled += ring[at] * ring[at + 3] - ring[at + 2] * ring[at + 1];
  return Math.abs(doubled) / 2;
}

// From the lowest to the topmost; most areas have no need of some.
function isUsed(name, { firm, contested, water, countries }) {
  if (name === "hatching") return !firm || Boolean(water);
  if (name === "borders") return (countries || []).length > 1;
  return name === "casing" || name === "lane" ? contested : true;
}
const layers = ["fill", "hatching", "borders", "halo", "casing", "lane", "line"];
// The outline within an area that is chosen leaves out lesser islands, by their share of the largest part, and fjords, by
// the pixels of its steps.
const LEAST_ISLAND = 0.05;
const FJORD = 5;

export function areaShape(mark, topology) {
  const rings = ringsOf(mark, topology);
  const largest = rings.reduce((one, other) => (size(other) > size(one) ? other : one));
  const pathsOf = (standing) =>
    new Map(layers.filter((name) => isUsed(name, standing)).map((name) => [name, svg("path", { class: name })]));
  let paths = pathsOf(mark);
  const borders = topology.borders(mark.countries);
  const isCut = rings.some((ring) => ring.some((value, at) => at % 2 === 0 && world.isOnCut(value)));
  const anchor = world.point(mark.label_at);
  const main = rings.filter((ring) => size(ring) >= LEAST_ISLAND * size(largest));
  const within = svg("path", {});
  const inner = svg("path", { class: "inner", "clip-path": "url(#within-chosen)" });
  const lighting = svg("g", {}, svg("clipPath", { id: "within-chosen" }, within), inner);
  let lastView = null;
  const drawLight = (view) => {
    within.setAttribute("d", pathData.fill(view, main));
    inner.setAttribute("d", pathData.outline(view, main, FJORD));
  };

  return {
    parts: [...paths.values()],
    // Seas lie above all land: what was drawn of it by hand may reach into them.
    size: mark.water ? 0 : rings.reduce((sum, ring) => sum + size(ring), 0),
    extent: pathData.extent(rings),
    // Of most of it, without far islands.
    mainland: pathData.extent([largest]),
    outline: outlines.corners(largest),
    anchor,
    // As the mark stands now; to be drawn anew.
    stand(standing) {
      const group = paths.get("fill").parentNode;
      paths = pathsOf(standing);
      group.replaceChildren(...paths.values(), ...(lighting.isConnected ? [lighting] : []));
    },
    // One area at a time has an outline within it.
    light(on) {
      if (!on) return lighting.remove();
      drawLight(lastView);
      return paths.get("fill").parentNode.append(lighting);
    },
    draw(view) {
      lastView = view;
      if (lighting.isConnected) drawLight(view);
      const filled = pathData.fill(view, rings);
      const outline = isCut ? pathData.outline(view, rings) : filled;
      const shapes = { fill: filled, hatching: filled, borders: pathData.outline(view, borders) };
      for (const [name, path] of paths) path.setAttribute("d", shapes[name] ?? outline);
    },
  };
}

// The same shape in small, for the legend.
export const sampleOfArea = (row) =>
  layers
    .filter((name) => isUsed(name, row))
    .map((name) => svg("path", { class: name, d: "M4 5Q16-1 29 4 38 6 35 12 33 18 20 16 6 18 3 13 1 8 4 5Z" }));

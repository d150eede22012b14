// What of the background lies above claimed land, which would hide it: rivers, and the hatching of disputed land. Below
// all lines, quieter than any mark, and never to be clicked.

import { svg } from "../dom/elements.js";
import { world } from "../document/mercator.js";
import { pathData } from "./paths.js";

/** @import { Point } from "../document/mercator.js" */
/** @import { Line, Topology } from "../document/topology.js" */
/** @import { Disputed, DrawnMarks, Frame, River, View } from "./drawn" */

/** @param {number[]} position @returns {Point} */
const placed = ([lon, lat]) => world.point([world.unwound(lon), lat]);

/** @param {number[][]} positions @returns {Line} */
const line = (positions) => new Float64Array(positions.map(placed).flatMap(({ x, y }) => [x, y]));

// Whether a map at this scale shows a river.
/** @param {River} river @param {View} view */
export function isShown(river, view) {
  const [west, east] = river.along.map(placed);
  return Math.hypot(east.x - west.x, east.y - west.y) * view.scale >= river.from;
}

/**
 * @param {DrawnMarks & { onFrame: (listen: (frame: Frame) => void) => void }} marks above whose areas it lies
 * @param {Topology} topology @param {{ rivers: River[], disputed: Disputed[] }} ground
 */
export function lieAboveAreas(marks, topology, { rivers, disputed }) {
  const courses = rivers.map((river) => ({
    river,
    lines: river.lines.map(line),
    path: svg("path", { class: "river" }),
  }));
  const land = disputed.flatMap(({ country, at }) => topology.polygonAt(country, placed(at)));
  const hatching = svg("path", { class: "disputed" });
  const paths = [hatching, courses.map(({ path }) => path)];
  marks.context.before(svg("g", { class: "above-areas", "aria-hidden": "true" }, paths));
  marks.onFrame(({ view }) => {
    hatching.setAttribute("d", pathData.fill(view, land));
    for (const { river, lines, path } of courses)
      path.setAttribute("d", isShown(river, view) ? pathData.outline(view, lines) : "");
  });
}

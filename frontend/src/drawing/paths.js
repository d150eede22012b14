// World units to SVG path data in the pixels of one zoom.

import { messages } from "../dom/messages.js";
import { world } from "../document/mercator.js";

/** @import { Geometry } from "geojson" */
/** @import { Point } from "../document/mercator.js" */
/** @import { Line } from "../document/topology.js" */
/** @import { Box, View } from "./drawn" */

const LEAST_STEP = 0.6;
/** @param {number} value */
const figure = (value) => String(Math.round(value * 10) / 10);

// A view turns world units into layer pixels: x * scale - left, y * scale - top.
/** @param {View} view @param {number} x @param {number} y */
const place = (view, x, y) => figure(x * view.scale - view.left) + "," + figure(y * view.scale - view.top);

// One ring or line of flat [x, y, …] numbers; positions nearer than a step to the last one drawn are left out,
// the ends never.
/** @param {View} view @param {Line} line @param {(fromX: number, toX: number) => boolean} [isGap] @param {number} [step] */
function trace(view, line, isGap, step = LEAST_STEP) {
  let path = "";
  let lastX = NaN;
  let lastY = NaN;
  const end = line.length - 2;
  for (let at = 0; at <= end; at += 2) {
    const x = line[at] * view.scale;
    const y = line[at + 1] * view.scale;
    const gap = isGap && at > 0 && isGap(line[at - 2], line[at]);
    const near = Math.abs(x - lastX) < step && Math.abs(y - lastY) < step;
    if (near && !gap && at > 0 && at < end) continue;
    path += (gap || at === 0 ? "M" : "L") + place(view, line[at], line[at + 1]);
    lastX = x;
    lastY = y;
  }
  return path;
}

/** @param {number} from @param {number} to */
const onCut = (from, to) => world.isOnCut(from) && world.isOnCut(to);

export const pathData = {
  /** @param {View} view @param {Line[]} rings */
  fill: (view, rings) => rings.map((ring) => trace(view, ring) + "Z").join(""),

  // The outline leaves out edges along ±180°: the world is cut there, the territory is not.
  /** @param {View} view @param {Line[]} rings @param {number} [step] pixels, more of them for less detail */
  outline: (view, rings, step) => rings.map((ring) => trace(view, ring, onCut, step)).join(""),

  // A line of {x, y} in pixels.
  /** @param {Point[]} line */
  pixels: (line) => "M" + line.map(({ x, y }) => figure(x) + "," + figure(y)).join("L"),

  // GeoJSON rings as flat numbers in world units.
  /** @param {Geometry} geometry */
  rings(geometry) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
      throw new Error(messages.text("undrawable.geometry"));
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.flat().map((ring) => {
      const flat = new Float64Array(ring.length * 2);
      ring.forEach((position, index) => {
        const point = world.point(position);
        flat[2 * index] = point.x;
        flat[2 * index + 1] = point.y;
      });
      return flat;
    });
  },

  // GeoJSON lines as lists of {x, y} in world units.
  /** @param {Geometry} geometry */
  lines(geometry) {
    if (geometry.type !== "LineString" && geometry.type !== "MultiLineString")
      throw new Error(messages.text("undrawable.geometry"));
    const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    return lines.map((line) => line.map(world.point));
  },

  /** @param {Line[]} rings @returns {Box} */
  extent(rings) {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const ring of rings) {
      for (let at = 0; at < ring.length; at += 2) {
        box.left = Math.min(box.left, ring[at]);
        box.right = Math.max(box.right, ring[at]);
        box.top = Math.min(box.top, ring[at + 1]);
        box.bottom = Math.max(box.bottom, ring[at + 1]);
      }
    }
    return box;
  },
};

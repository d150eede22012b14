// The courses of a bundle in the pixels of one zoom: led to where the places at its ends are drawn, stopped at their
// rims, and once more where a line goes beyond the edge of the world.

import { world } from "../document/mercator.js";
import { cutAtRim, ledTo, measuredTrack, smoothed } from "./tracks.js";

/** @import { Bundle, Edge } from "../document/laid" */
/** @import { Point } from "../document/mercator.js" */
/** @import { Box, Track, View } from "./drawn" */

/** Where the symbol of a site is drawn: in pixels. @typedef {{ spot: Point, radius: number }} Spot */
/** @typedef {(id: string) => Spot | undefined} SpotOf */

// Between a line and the symbol at which it stops.
const GAP = 1.5;
const SAME = 0.25;

// By how many worlds a bundle is drawn beside itself.
/** @param {Bundle} bundle */
export function worldsOf({ reach: [left, right] }) {
  const [west, east] = [world.x(world.west), world.x(world.east)];
  return [0, ...(left < west ? [1] : []), ...(right > east ? [-1] : [])];
}

// The copy of a spot that is nearest to where the line was laid.
/** @param {Point} spot @param {Point} end @param {number} width of the world, in pixels */
const nearest = (spot, end, width) => ({ x: spot.x + Math.round((end.x - spot.x) / width) * width, y: spot.y });

// With its end at the rim of a symbol. What is no more than an arc is led there; a known course stays where it is.
/** @param {Point[]} line @param {Spot | undefined} spot @param {boolean} isArc @param {number} width */
function ended(line, spot, isArc, width) {
  if (!spot) return line;
  const end = line[line.length - 1];
  const at = nearest(spot.spot, end, width);
  const isLed = isArc && Math.hypot(at.x - end.x, at.y - end.y) > SAME;
  return cutAtRim(isLed ? ledTo(line, at) : line, at, spot.radius + GAP);
}

/** @param {Edge} edge @param {boolean} isArc @param {View} view @param {number} worlds @param {Box} box @param {SpotOf} spotOf */
function trackOf({ line, rims: [start, end] }, isArc, view, worlds, box, spotOf) {
  const width = world.SIZE * view.scale;
  const points = line.map(({ x, y }) => ({
    x: x * view.scale - view.left + worlds * width,
    y: y * view.scale - view.top,
  }));
  const begun = start === null ? points : ended([...points].reverse(), spotOf(start), isArc, width).reverse();
  const whole = end === null ? begun : ended(begun, spotOf(end), isArc, width);
  return measuredTrack(isArc ? smoothed(whole, box) : whole);
}

// Of all edges of a bundle. isArc: whether they are ours, and not known courses with true corners.
/**
 * @param {Bundle} bundle @param {boolean} isArc @param {View} view @param {number} worlds @param {Box} box
 * @param {SpotOf} spotOf @returns {Track[]}
 */
export const tracksOf = (bundle, isArc, view, worlds, box, spotOf) =>
  bundle.edges.map((edge) => trackOf(edge, isArc, view, worlds, box, spotOf));

// The whole way of one leg, along its edges.
/** @param {Track[]} tracks @param {number[]} edges @returns {Track} */
export const chained = (tracks, edges) =>
  measuredTrack(edges.flatMap((number, place) => (place ? tracks[number].slice(1) : tracks[number])));

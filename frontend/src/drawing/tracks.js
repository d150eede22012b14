// The line of a leg in the pixels of one zoom: smooth at any size, and moved aside into its lane.

/** @import { Point } from "../document/mercator.js" */
/** @import { Track, View } from "./drawn" */

/** @typedef {[Point, Point, Point, Point]} Bezier */
/** @typedef {{ aside: number, isPlace: boolean }} Lane */

const STEP = 10;
const [FEWEST, MOST] = [16, 400];
const SWING = 0.8;

/** @param {Bezier} bezier @param {number} t */
function onBezier([a, b, c, d], t) {
  const u = 1 - t;
  /** @param {"x" | "y"} axis */
  const mix = (axis) => u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return { x: mix("x"), y: mix("y") };
}

const ALONE = { aside: 0, isPlace: true };

// Pixels aside at a share of the way between two positions that have lanes of their own. A leg begins and ends at a
// place and not beside it, so there it only swings out into its lane on the way.
/** @param {Lane} from @param {Lane} to @param {number} t */
function aside(from, to, t) {
  const [start, end] = [from.isPlace ? 0 : from.aside, to.isPlace ? 0 : to.aside];
  const swing = ((from.isPlace ? from.aside : 0) + (to.isPlace ? to.aside : 0)) * SWING;
  return start + (end - start) * t * t * (3 - 2 * t) + swing * Math.sin(Math.PI * t);
}

/** @param {Bezier[]} beziers @param {Lane[]} lanes @param {(point: Point) => Point} on */
function curve(beziers, lanes, on) {
  /** @type {(Point & { aside: number })[]} */
  const track = [];
  beziers.forEach((bezier, place) => {
    const corners = /** @type {Bezier} */ (bezier.map(on));
    const length = Math.hypot(corners[3].x - corners[0].x, corners[3].y - corners[0].y);
    const steps = Math.round(Math.max(FEWEST, Math.min(MOST, length / STEP)));
    for (let step = place ? 1 : 0; step <= steps; step += 1) {
      const t = step / steps;
      const moved = aside(lanes[place] || ALONE, lanes[place + 1] || ALONE, t);
      track.push({ ...onBezier(corners, t), aside: moved });
    }
  });
  return track;
}

// To the right of travel.
/** @param {(Point & { aside: number })[]} track */
function moved(track) {
  if (track.every((point) => point.aside === 0)) return track;
  return track.map((point, place) => {
    const before = track[Math.max(0, place - 1)];
    const after = track[Math.min(track.length - 1, place + 1)];
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const [across, down] = [(before.y - after.y) / length, (after.x - before.x) / length];
    return { x: point.x + across * point.aside, y: point.y + down * point.aside };
  });
}

// Adds to each point how far along the track it lies.
/** @param {Point[]} track @returns {Track} */
function measured(track) {
  let way = 0;
  return track.map((point, place) => {
    if (place) way += Math.hypot(point.x - track[place - 1].x, point.y - track[place - 1].y);
    return { x: point.x, y: point.y, way };
  });
}

/** @param {{ beziers?: Bezier[] | null, flat: Point[] }} way @param {View} view @param {Lane[]} lanes */
export function makeTrack(way, view, lanes) {
  /** @param {Point} point */
  const on = (point) => ({ x: point.x * view.scale - view.left, y: point.y * view.scale - view.top });
  return measured(way.beziers ? moved(curve(way.beziers, lanes, on)) : way.flat.map(on));
}

export { measured as measuredTrack };
/** @param {Track} track */
export const lengthOfTrack = (track) => track[track.length - 1].way;

// The place and the heading so many pixels along the track.
/** @param {Track} track @param {number} way */
export function pointOnTrack(track, way) {
  let [low, high] = [0, track.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (track[middle].way <= way) low = middle;
    else high = middle;
  }
  const [from, to] = [track[low], track[high]];
  const part = to.way > from.way ? Math.max(0, Math.min(1, (way - from.way) / (to.way - from.way))) : 0;
  return {
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
    heading: Math.atan2(to.y - from.y, to.x - from.x),
  };
}

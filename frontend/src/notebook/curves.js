// Ways of lines in Mercator metres: straight through traced positions, gently bowed through schematic ones. A curve
// passes through every position that it is given; only the way between them is ours.

const BOW = (16 * Math.PI) / 180;
const MOST_TURN = (50 * Math.PI) / 180;
const STEPS = 24;
const ARROW_AT = 0.6;
export const WEB_MERCATOR = L.Projection.SphericalMercator;

const toPoint = ([lon, lat]) => WEB_MERCATOR.project(L.latLng(lat, lon));
const direction = (from, to) => Math.atan2(to.y - from.y, to.x - from.x);
const reached = (from, angle, length) => L.point(from.x + Math.cos(angle) * length, from.y + Math.sin(angle) * length);

// The way the curve runs at each position, relative to the chord before or after it; nothing tells at a loose end.
function turn(heading, chord) {
  const angle = Math.atan2(Math.sin(heading - chord), Math.cos(heading - chord));
  return Math.max(-MOST_TURN, Math.min(MOST_TURN, angle));
}

function bowed(points) {
  const through = (at) => (points[at - 1] && points[at + 1] ? direction(points[at - 1], points[at + 1]) : null);
  return points.slice(1).flatMap((to, at) => {
    const from = points[at];
    const chord = direction(from, to);
    const [leaving, arriving] = [through(at), through(at + 1)].map((way) => (way === null ? null : turn(way, chord)));
    const start = leaving ?? (arriving === null ? BOW : -arriving);
    const end = arriving ?? (leaving === null ? -BOW : -leaving);
    const reach = from.distanceTo(to) / 3;
    const curve = [from, reached(from, chord + start, reach), reached(to, chord + end, -reach), to];
    return Array.from({ length: STEPS + 1 }, (_, step) => onBezier(curve, step / STEPS)).slice(at === 0 ? 0 : 1);
  });
}

/** @param {L.Point[]} corners @param {number} t */
function onBezier([a, b, c, d], t) {
  const u = 1 - t;
  const mix = (axis) => u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return L.point(mix("x"), mix("y"));
}

// The ways of a line's geometry, cut at 180°.
export function waysOf(mark) {
  const { type, coordinates } = mark.geometry;
  const lines = type === "LineString" ? [coordinates] : coordinates;
  return lines.map((line) => (mark.basis === "schematic" ? bowed(line.map(toPoint)) : line.map(toPoint)));
}

// Where the arrowhead lies, on the part in which its share of the whole length falls, and the way it points; null for a
// line without length.
export function arrowSpot(ways) {
  const pairs = ways.flatMap((way) => way.slice(1).map((to, at) => [way[at], to]));
  let left = pairs.reduce((sum, [from, to]) => sum + from.distanceTo(to), 0) * ARROW_AT;
  for (const [from, to] of pairs) {
    const length = from.distanceTo(to);
    if (length > 0 && left <= length) {
      const at = from.add(to.subtract(from).multiplyBy(left / length));
      return { at: WEB_MERCATOR.unproject(at), degrees: (-direction(from, to) * 180) / Math.PI };
    }
    left -= length;
  }
  return null;
}

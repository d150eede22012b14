// The layout of the map: read once, and what of it is good for a zoom. No course is worked out here.

/** @import { Band, Bundle, Edge, Layout, PackedBand, PackedBundle, PackedLayout, PackedRings, Ring, Rings } from "./laid" */
/** @import { Point } from "./mercator.js" */

const TO_THE_PIXEL = 4;
// Zooms by which a band may be shrunk.
const SHRUNK = 0.5;
const SAME = 1e-6;

// A start and then steps, in parts of a pixel at a zoom, as points in world units.
/** @param {number[]} steps @param {number} zoom @returns {Point[]} */
function unpacked(steps, zoom) {
  const unit = TO_THE_PIXEL * 2 ** zoom;
  /** @type {Point[]} */
  const line = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    [x, y] = [x + steps[at], y + steps[at + 1]];
    line.push({ x: x / unit, y: y / unit });
  }
  return line;
}

/** @param {PackedBundle} packed @param {number} zoom @returns {Bundle} */
function bundleOf({ edges, legs, heads, fades, rims }, zoom) {
  /** @param {number} edge @param {number} side */
  const rim = (edge, side) => (rims.find((one) => one[0] === edge && one[1] === side) || [0, 0, null])[2];
  const made = edges.map((steps, number) => {
    const head = heads.find(([edge]) => edge === number);
    return /** @type {Edge} */ ({
      line: unpacked(steps, zoom),
      fades: fades.includes(number),
      head: head ? { open: head[1] === 1 } : null,
      rims: [rim(number, 0), rim(number, 1)],
    });
  });
  const across = made.flatMap(({ line }) => line.map(({ x }) => x));
  return { edges: made, legs: new Map(Object.entries(legs)), reach: [Math.min(...across), Math.max(...across)] };
}

/** @param {PackedBand} packed @returns {Band} */
const bandOf = ({ zoom, bundles, hidden, aside }) => ({
  zoom,
  bundles: bundles.map((bundle) => bundleOf(bundle, zoom)),
  hidden,
  aside: new Set(aside),
});

/** @param {PackedRings} packed @returns {Rings} */
const ringsOf = ({ zoom, radius, rings }) => ({
  zoom,
  radius,
  rings: rings.map(([x, y, width, members]) => ({ at: unpacked([x, y], zoom)[0], radius: width, members })),
});

/** @param {PackedLayout} packed @returns {Layout} */
export function readLayout({ bands, rings, insets, names }) {
  return {
    names,
    bands: bands.map(bandOf),
    rings: rings.map(ringsOf),
    insets: insets.map((inset) => ({
      zoom: inset.zoom,
      corner: { x: inset.corner[0], y: inset.corner[1] },
      size: { x: inset.size[0], y: inset.size[1] },
      marks: new Set(inset.marks),
      band: bandOf(inset),
      rings: ringsOf(inset),
    })),
  };
}

// The finest band that is not shrunk too much; the coarsest where all are. Where no inset is to be seen, a band that
// leaves marks to one will not do, but the whole one of the same zoom before it: a mark has to be somewhere.
/** @param {Band[]} bands @param {number} zoom @param {boolean} [hasInsets] */
export function bandAt(bands, zoom, hasInsets = true) {
  const whole = hasInsets ? bands : bands.filter(({ aside }) => aside.size === 0);
  return whole.findLast((band) => band.zoom - SHRUNK <= zoom + SAME) || whole[0];
}

// Rings are not stretched further than to the next zoom at which sites were joined anew.
/** @param {Rings[]} rings @param {number} zoom */
export const ringsAt = (rings, zoom) => rings.findLast((one) => one.zoom <= zoom + SAME) || rings[0];

// The rings of which several members are on the map, with these; one that is left alone stands at its place.
/** @param {Ring[]} rings @param {(id: string) => boolean} isOn @returns {Ring[]} */
export const ringsOn = (rings, isOn) =>
  rings.map((ring) => ({ ...ring, members: ring.members.filter(isOn) })).filter(({ members }) => members.length > 1);

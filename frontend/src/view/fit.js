// Where a view must lie for a box to be seen in it with room for names around, and in which corner the key lies then.

/** @import { Point } from "../document/mercator.js" */
/** @import { Box } from "../drawing/drawn" */

/** @typedef {{ x: number, y: number }} Size */
/** @typedef {{ zoom: number, centre: Point, corner: string }} Fit In world units; the key is at the "top" or "bottom". */

const DEEPEST = 7;
// Of the shorter side: room for names around what is drawn.
const SHARE = 0.08;
const [LEAST, MOST] = [24, 66];
const CORNERS = ["bottom", "top"];

/** @param {Size} size */
export const marginOf = (size) => Math.round(Math.min(MOST, Math.max(LEAST, SHARE * Math.min(size.x, size.y))));

/** @param {Size} size @param {Box} box @param {Box} margins */
function within(size, box, margins) {
  const wide = Math.max(1, size.x - margins.left - margins.right);
  const high = Math.max(1, size.y - margins.top - margins.bottom);
  const scale = Math.min(wide / Math.max(1e-9, box.right - box.left), high / Math.max(1e-9, box.bottom - box.top));
  const zoom = Math.min(DEEPEST, Math.max(0, Math.log2(scale)));
  const aside = { x: (margins.right - margins.left) / 2, y: (margins.bottom - margins.top) / 2 };
  const centre = {
    x: (box.left + box.right) / 2 + aside.x / 2 ** zoom,
    y: (box.top + box.bottom) / 2 + aside.y / 2 ** zoom,
  };
  return { zoom, centre };
}

// Whether something that is drawn would lie under the key.
/** @param {Fit} fit @param {Size} size @param {Size} key @param {Point[]} spots */
function covers({ zoom, centre, corner }, size, key, spots) {
  const scale = 2 ** zoom;
  const [left, top] = [centre.x * scale - size.x / 2, centre.y * scale - size.y / 2];
  return spots.some(({ x, y }) => {
    const [across, down] = [x * scale - left, y * scale - top];
    const isBeside = corner === "top" ? down < key.y : down > size.y - key.y;
    return across >= 0 && across < key.x && isBeside && down >= 0 && down <= size.y;
  });
}

// The key lies in a corner that nothing is in; only where there is none, all else moves aside for it.
/**
 * @param {Size} size of the map, in pixels @param {Box} box in world units @param {Point[]} spots of what is drawn
 * @param {Size} key how much of a corner it takes, in pixels @param {number} foot what covers the lower edge
 * @returns {Fit}
 */
export function fitted(size, box, spots, key, foot) {
  const margin = marginOf(size);
  const even = { left: margin, right: margin, top: margin, bottom: Math.max(margin, foot + margin / 2) };
  const ways = CORNERS.flatMap((corner) => [
    { corner, margins: even, isAside: false },
    { corner, margins: { ...even, [corner]: Math.max(even[corner], key.y) }, isAside: true },
    { corner, margins: { ...even, left: Math.max(even.left, key.x) }, isAside: true },
  ]);
  const fits = ways.map(({ corner, margins, isAside }) => ({ ...within(size, box, margins), corner, isAside }));
  const free = fits.filter((fit) => !covers(fit, size, key, spots));
  const [best] = (free.length ? free : fits).sort(
    (one, other) => other.zoom - one.zoom || Number(one.isAside) - Number(other.isAside),
  );
  const { zoom, centre, corner } = best;
  return { zoom, centre, corner };
}

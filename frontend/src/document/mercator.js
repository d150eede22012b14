// Positions on the page's world: spherical Web Mercator (EPSG:3857), 256 units wide, as Leaflet has it at zoom 0.
// It begins at 180° W, or where the document says that it is cut: then longitudes go on beyond 180° E, in the document
// and here, and what spans 180° is in one piece.

import { messages } from "../dom/messages.js";

const SIZE = 256;
const MAX_LATITUDE = 85.0511287798;
const USUAL = -180;

let cut = USUAL;

/** @typedef {{ x: number, y: number }} Point */

/** @param {number} lon */
const x = (lon) => ((lon + 180) / 360) * SIZE;

// The middle of a ring of flat numbers, from its westernmost to its easternmost.
/** @param {ArrayLike<number>} ring */
function middle(ring) {
  let [left, right] = [Infinity, -Infinity];
  for (let at = 0; at < ring.length; at += 2) {
    left = Math.min(left, ring[at]);
    right = Math.max(right, ring[at]);
  }
  return (left + right) / 2;
}

export const world = {
  SIZE,

  // Where the document is cut: a longitude, in degrees.
  /** @param {number} lon */
  cutAt(lon) {
    cut = lon;
  },

  get west() {
    return cut;
  },

  get east() {
    return cut + 360;
  },

  // By how many worlds the background is drawn beside itself, to go on where the borders end at 180°.
  get copies() {
    return cut === USUAL ? [0] : [0, 1];
  },

  x,

  /** @param {number} lat */
  y(lat) {
    const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
    const sine = Math.sin((clamped * Math.PI) / 180);
    return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * SIZE;
  },

  // A GeoJSON position as {x, y}. What is no position is an error: it would be drawn somewhere, but wrongly.
  /** @param {readonly number[]} position @returns {Point} */
  point(position) {
    const [lon, lat] = Array.isArray(position) ? position : [];
    // A shape that lies across the cut reaches beyond it on one side.
    const beyond = cut === USUAL ? 0 : 180;
    const isHere = Number.isFinite(lon) && lon >= cut - beyond && lon <= cut + 360 + beyond;
    if (!isHere || !Number.isFinite(lat) || Math.abs(lat) > 90) throw new Error(messages.text("undrawable.position"));
    return { x: world.x(lon), y: world.y(lat) };
  },

  // 180°: a border that runs along it is where territories were cut, and not a border.
  /** @param {number} at */
  isOnCut: (at) => Math.abs(at - SIZE * Math.round(at / SIZE)) < 1e-6,

  // A longitude within 180° as one from the cut on, and back.
  /** @param {number} lon */
  unwound: (lon) => (lon < cut ? lon + 360 : lon),
  /** @param {number} lon */
  wound: (lon) => (cut === USUAL ? lon : lon - 360 * Math.round(lon / 360)),

  // Rings of the borders, flat numbers in world units, moved as one to where the middle of the first lies in this world.
  /** @param {import("./topology.js").Line[]} rings */
  placed(rings) {
    if (cut === USUAL || rings.length === 0) return rings;
    const worlds = Math.floor((middle(rings[0]) - x(cut)) / SIZE);
    if (worlds === 0) return rings;
    return rings.map((ring) => ring.map((value, at) => (at % 2 === 0 ? value - worlds * SIZE : value)));
  },
};

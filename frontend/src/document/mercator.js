// Positions on the page's world: spherical Web Mercator (EPSG:3857), 256 units wide, as Leaflet has it at zoom 0.

import { messages } from "../dom/messages.js";

const SIZE = 256;
const MAX_LATITUDE = 85.0511287798;

/** @typedef {{ x: number, y: number }} Point */

export const world = {
  SIZE,
  MAX_LATITUDE,

  /** @param {number} lon */
  x: (lon) => ((lon + 180) / 360) * SIZE,

  /** @param {number} lat */
  y(lat) {
    const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
    const sine = Math.sin((clamped * Math.PI) / 180);
    return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * SIZE;
  },

  // A GeoJSON position as {x, y}. What is no position is an error: it would be drawn somewhere, but wrongly.
  /**
   * @param {readonly number[]} position
   * @returns {Point}
   */
  point(position) {
    const [lon, lat] = Array.isArray(position) ? position : [];
    if (!Number.isFinite(lon) || !Number.isFinite(lat) || Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      throw new Error(messages.text("undrawable.position"));
    }
    return { x: world.x(lon), y: world.y(lat) };
  },

  // Edges of the world: a border that runs along one is where the map was cut, and not a border.
  /** @param {number} x */
  isOnCut: (x) => x < 1e-6 || x > SIZE - 1e-6,
};

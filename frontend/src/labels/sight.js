// What of the map is seen: the view, and what lies over it.

import { byId } from "../dom/elements.js";

/** @import { Box, Frame } from "../drawing/drawn" */

/** @typedef {{ view: Box, covers: Box[] }} Sight */

// What may lie over the map, besides buttons at its edge.
export const COVERS = "#asked, #legend, #tools, #attribution, #signs, .inset";

// buttons: boxes that lie over the map as well, in pixels of its container. Returns the view and its covers, as boxes in
// layer pixels.
/** @param {Frame} frame @param {Box[]} buttons @returns {Sight} */
export function sightOf(frame, buttons) {
  const map = byId("map").getBoundingClientRect();
  const covers = [...document.querySelectorAll(COVERS)].map((element) => element.getBoundingClientRect());
  const { x, y } = frame.viewCorner;
  /** @param {Box} box */
  const toLayer = (box) => ({
    left: (box.left - map.left) / frame.enlarged + x,
    right: (box.right - map.left) / frame.enlarged + x,
    top: (box.top - map.top) / frame.enlarged + y,
    bottom: (box.bottom - map.top) / frame.enlarged + y,
  });
  /** @param {Box} box */
  const moved = ({ left, top, right, bottom }) => ({
    left: left + x,
    top: top + y,
    right: right + x,
    bottom: bottom + y,
  });
  return { view: toLayer(map), covers: [...covers.map(toLayer), ...buttons.map(moved)] };
}

// A drawing of ground, marks and names that nobody moves: an inset, or a map on paper.

import { lieAboveAreas } from "../drawing/above_areas.js";
import { makeBackground } from "../drawing/background.js";
import { Marks } from "../drawing/marks.js";
import { makeLabels } from "../labels/labels.js";

const flat = ({ x, y }) => ({ left: 0, top: 0, right: x, bottom: y });

// corner: of what is seen, in pixels from the corner of the world.
function frameOf({ zoom, corner }, size) {
  const box = flat(size);
  const origin = { x: 0, y: 0 };
  return {
    zoom,
    view: { scale: 2 ** zoom, left: corner.x, top: corner.y },
    corner: origin,
    viewCorner: origin,
    size,
    box,
    seen: box,
    enlarged: 1,
  };
}

// ground: see lieAboveAreas. layout: bands, rings and names, see document/layout.js. places: that the ground names.
export function makeStill(index, topology, ground, layout, size, places) {
  const marks = new Marks(index, topology, layout);
  const background = makeBackground(topology, false);
  lieAboveAreas(marks, topology, ground);
  const sight = { view: flat(size), covers: [] };
  const labels = makeLabels(index, marks, places, { boxes: [], sight }, layout.names, topology);
  marks.onFrame(labels.draw);
  return {
    marks,
    labels,
    ground: background.element,
    frame: null,
    // at: zoom and corner, see frameOf. Names are measured where the marks are in the page.
    draw(at) {
      this.frame = frameOf(at, size);
      background.draw(this.frame);
      marks.draw(this.frame);
    },
  };
}

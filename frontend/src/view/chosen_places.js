// Where what is chosen lies in the window, so that nothing is laid over it.

import { lengthOfTrack, pointOnTrack } from "../drawing/tracks.js";

const STEP = 12;

function along(track) {
  const length = lengthOfTrack(track);
  const steps = Math.max(1, Math.ceil(length / STEP));
  return Array.from({ length: steps + 1 }, (_, step) => pointOnTrack(track, (length * step) / steps));
}

// In layer pixels. A territory has its label point: it may be all that is seen.
function placesOf({ mark, shape }, { scale, left, top }) {
  if (mark.kind === "leg") return shape.tracks.flatMap(along);
  if (mark.kind === "site") return [shape.spot];
  return [{ x: shape.anchor.x * scale - left, y: shape.anchor.y * scale - top }];
}

// frame: see drawing/frame.js. Returns points in pixels of the window; none where nothing is chosen, or it is not drawn.
export function chosenPlaces(marks, frame) {
  const entry = marks.drawn.get(marks.chosen);
  if (!entry || !entry.on) return [];
  const map = document.getElementById("map").getBoundingClientRect();
  const { viewCorner, enlarged } = frame;
  return placesOf(entry, frame.view).map(({ x, y }) => ({
    x: (x - viewCorner.x) * enlarged + map.left,
    y: (y - viewCorner.y) * enlarged + map.top,
  }));
}

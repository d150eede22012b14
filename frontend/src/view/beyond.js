// Ends of lines that lie outside the view are named where the lines leave it, with their distance; choosing one goes there.

import { empty, html, makeButton, svg } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { makeBox, makeBoxes } from "../drawing/boxes.js";
import { COVERS } from "../labels/sight.js";

const MOST = 3;
const MOST_WIDTH = 240;
const HEIGHT = 26;
// The arrow, the gaps and the padding of a button.
const BESIDE_TEXT = 13 + 2 * 6 + 2 * 10;
// Of a button from the frame, and from another one.
const EDGE = 8;
const CLOSE = 6;
// Of a map that has room for them.
const LEAST = { x: 200, y: 160 };
const EARTH_RADIUS_KM = 6371.0088;
// Sizes of the button to either side of its place.
const ASIDE = [0, 1, -1, 2, -2];

// Great-circle distance (haversine formula) of two positions.
function kilometres(one, other) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const square = (value) => Math.sin(value / 2) ** 2;
  const across = square(radians(other.lng - one.lng));
  const share =
    square(radians(other.lat - one.lat)) + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * across;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(share));
}

// Two figures are enough to know how far one would have to go.
function rounded(distance) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, distance))) - 1);
  return messages.text("distance.km", { value: wording.number(Math.round(distance / step) * step) });
}

const isWithin = (room) => (point) =>
  point.x >= room.left && point.x <= room.right && point.y >= room.top && point.y <= room.bottom;

// Where a track that ends outside leaves the room for good, and where it goes on to; null where none of it is inside.
export function leaving(track, room) {
  const last = track.findLastIndex(isWithin(room));
  return last < 0 || last === track.length - 1 ? null : [track[last], track[last + 1]];
}

// The part of a step from inside the room to outside at which it crosses the frame.
function crossing([from, to], room) {
  const part = (start, end, least, most) =>
    end > most ? (most - start) / (end - start) : end < least ? (least - start) / (end - start) : 1;
  const share = Math.min(part(from.x, to.x, room.left, room.right), part(from.y, to.y, room.top, room.bottom));
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

// Places for a button at the frame: where the line leaves it, and beside that.
export function atFrame(step, room, size) {
  const { x, y } = crossing(step, room);
  const clamped = (value, least, most) => Math.min(most, Math.max(least, value));
  const [half, rise] = [size.width / 2 + EDGE, size.height / 2 + EDGE];
  const isUpright = Math.min(x - room.left, room.right - x) < Math.min(y - room.top, room.bottom - y);
  return ASIDE.map((aside) => ({
    x: clamped(x + (isUpright ? 0 : aside * (size.width + CLOSE)), room.left + half, room.right - half),
    y: clamped(y + (isUpright ? aside * (size.height + CLOSE) : 0), room.top + rise, room.bottom - rise),
  }));
}

function arrow(heading) {
  const turn = `rotate(${((heading * 180) / Math.PI).toFixed(0)} 6 6)`;
  return svg(
    "svg",
    { viewBox: "0 0 12 12", width: 13, height: 13, "aria-hidden": "true" },
    svg("path", { d: "M1 1L12 6 1 11 4 6Z", transform: turn, fill: "currentColor" }),
  );
}

class Beyond {
  constructor(marks, view, inView, go) {
    this.marks = marks;
    this.view = view;
    this.inView = inView;
    this.go = go;
    this.element = document.getElementById("beyond");
    this.family = getComputedStyle(this.element).fontFamily;
    this.context = document.createElement("canvas").getContext("2d");
    // Where the buttons are, in pixels of the map's container.
    this.boxes = [];
  }

  // Symbols of sites, and what else lies over the map: neither is to be covered.
  obstacles(frame) {
    const corner = this.view.map.getContainer().getBoundingClientRect();
    const taken = makeBoxes();
    for (const element of document.querySelectorAll(COVERS)) {
      const { left, top, width, height } = element.getBoundingClientRect();
      taken.add(makeBox(left - corner.x + width / 2, top - corner.y + height / 2, width, height));
    }
    for (const { shape, on } of this.marks.entries("site")) {
      const { x, y } = { x: shape.spot.x - frame.viewCorner.x, y: shape.spot.y - frame.viewCorner.y };
      if (on) taken.add(makeBox(x, y, 2 * shape.radius, 2 * shape.radius));
    }
    return taken;
  }

  // Ends of lines in sight that are out of it themselves, with the steps by which their lines leave the room; those of
  // most lines first.
  hidden(room, frame) {
    const isSeen = this.inView();
    const shift = ({ x, y }) => ({ x: x - frame.viewCorner.x, y: y - frame.viewCorner.y });
    const found = new Map();
    for (const { mark, shape, on } of this.marks.entries("leg")) {
      for (const track of on && mark.stops.length > 1 ? shape.tracks : []) {
        const line = track.map(shift);
        const ways = [
          [mark.stops[0].id, line.toReversed()],
          [mark.stops[mark.stops.length - 1].id, line],
        ];
        for (const [id, way] of ways) {
          const entry = this.marks.drawn.get(id);
          const step = entry && entry.on && !isSeen(entry.mark) ? leaving(way, room) : null;
          if (step) found.set(id, { entry, steps: [...(found.has(id) ? found.get(id).steps : []), step] });
        }
      }
    }
    return [...found.values()].sort((one, other) => other.steps.length - one.steps.length);
  }

  // What is said of a mark out of view, and how large the button will be that says it: measured on a canvas, since
  // asking the page for the size of a new element makes it lay out everything again.
  sign({ entry: { mark, shape }, steps: [[from, to]] }) {
    const { map } = this.view;
    const distance = rounded(kilometres(map.getCenter(), map.unproject([shape.anchor.x, shape.anchor.y], 0)));
    const name = wording.name(mark);
    const width = Math.min(MOST_WIDTH, this.measure(name, 600) + this.measure(distance, 400) + BESIDE_TEXT);
    const heading = Math.atan2(to.y - from.y, to.x - from.x);
    return { mark, name, distance, heading, size: { width, height: HEIGHT } };
  }

  measure(words, weight) {
    this.context.font = `${weight} 12px ${this.family}`;
    return Math.ceil(this.context.measureText(words).width);
  }

  button({ mark, name, distance, heading, size }, { x, y }) {
    const label = messages.text("beyond.show", { name, distance });
    const button = makeButton(
      { "aria-label": label, "data-beyond": mark.id },
      () => this.go(mark.id),
      arrow(heading),
      html("span", { class: "name", dir: "auto" }, name),
      html("span", { class: "aside" }, distance),
    );
    button.style.left = `${(x - size.width / 2).toFixed(1)}px`;
    button.style.top = `${(y - size.height / 2).toFixed(1)}px`;
    button.style.width = `${size.width}px`;
    return button;
  }

  draw(frame) {
    empty(this.element);
    this.boxes = [];
    const size = this.view.map.getSize();
    const room = { left: 0, top: 0, right: size.x, bottom: size.y };
    const hidden = size.x < LEAST.x || size.y < LEAST.y ? [] : this.hidden(room, frame);
    if (hidden.length === 0) return;
    const taken = this.obstacles(frame);
    for (const end of hidden) {
      if (this.boxes.length >= MOST) break;
      const sign = this.sign(end);
      const spaced = (at) => makeBox(at.x, at.y, sign.size.width + CLOSE, sign.size.height + CLOSE);
      const places = end.steps.flatMap((step) => atFrame(step, room, sign.size));
      const place = places.find((at) => taken.isFree(spaced(at)));
      if (!place) continue;
      taken.add(spaced(place));
      this.boxes.push(spaced(place));
      this.element.append(this.button(sign, place));
    }
  }
}

// inView: see makeInView. go: called with the id of a mark that is asked for.
export const makeBeyond = (marks, view, inView, go) => new Beyond(marks, view, inView, go);

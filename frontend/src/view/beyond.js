// What lies outside the view is named at the frame, with its distance; choosing it there goes to it.

import { empty, html, makeButton, svg } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { makeBox, makeBoxes } from "../drawing/boxes.js";

const MOST = 7;
// Of the map, in square pixels, for each button.
const AREA_EACH = 60000;
const MOST_TRIED = 40;
const MOST_WIDTH = 240;
const HEIGHT = 26;
// The arrow, the gaps and the padding of a button.
const BESIDE_TEXT = 13 + 2 * 6 + 2 * 10;
const EDGE = 10;
const EARTH_RADIUS_KM = 6371.0088;
const CLOSE = 6;
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

const middle = (room) => ({ x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 });

// Where the line from the middle of the view to something outside leaves the room in which buttons may stand, and
// places beside that along the frame.
function atFrame(room, size, to) {
  const { x, y } = middle(room);
  const half = { x: x - room.left - size.width / 2 - EDGE, y: y - room.top - size.height / 2 - EDGE };
  const [across, down] = [to.x - x, to.y - y];
  const share = Math.min(1, half.x / Math.abs(across || 1e-9), half.y / Math.abs(down || 1e-9));
  const isUpright = half.x / Math.abs(across || 1e-9) <= half.y / Math.abs(down || 1e-9);
  return ASIDE.map((step) => ({
    x: x + across * share + (isUpright ? 0 : step * (size.width + CLOSE)),
    y: y + down * share + (isUpright ? step * (size.height + CLOSE) : 0),
  })).filter((place) => Math.abs(place.x - x) <= half.x + 1 && Math.abs(place.y - y) <= half.y + 1);
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
  constructor(marks, view, go) {
    this.marks = marks;
    this.view = view;
    this.go = go;
    this.element = document.getElementById("beyond");
    this.family = getComputedStyle(this.element).fontFamily;
    this.context = document.createElement("canvas").getContext("2d");
    // Where the buttons are, in pixels of the map's container.
    this.boxes = [];
    this.attribution = document.getElementById("attribution");
    this.foot = 0;
    new ResizeObserver(() => (this.foot = this.attribution.offsetHeight)).observe(this.attribution);
  }

  // The part of the map that the title and the legend leave free, in pixels of its container.
  free() {
    const { map, padding } = this.view;
    const size = map.getSize();
    const [left, top] = padding().paddingTopLeft;
    const isBeside = left > top;
    return { left: isBeside ? left - 16 : 0, top: isBeside ? 0 : top - 16, right: size.x, bottom: size.y };
  }

  // Symbols of sites, and the buttons of the map: neither is to be covered.
  obstacles(frame) {
    const corner = this.view.map.getContainer().getBoundingClientRect();
    const taken = makeBoxes();
    const { left, top, width, height } = document.getElementById("tools").getBoundingClientRect();
    taken.add(makeBox(left - corner.x + width / 2, top - corner.y + height / 2, width, height));
    for (const { shape, on } of this.marks.entries("site")) {
      const { x, y } = { x: shape.spot.x - frame.viewCorner.x, y: shape.spot.y - frame.viewCorner.y };
      if (on) taken.add(makeBox(x, y, 2 * shape.radius, 2 * shape.radius));
    }
    return taken;
  }

  // Sites and territories of which nothing is seen, those with the most claims first.
  hidden(free) {
    const { map } = this.view;
    const screen = (point) => map.latLngToContainerPoint(map.unproject([point.x, point.y], 0));
    const isOut = ({ left, top, right, bottom }) => {
      const [from, to] = [screen({ x: left, y: top }), screen({ x: right, y: bottom })];
      return from.x > free.right || to.x < free.left || from.y > free.bottom || to.y < free.top;
    };
    return [...this.marks.drawn.values()]
      .filter(({ mark, shape, on }) => on && mark.kind !== "leg" && isOut(shape.extent))
      .sort((one, other) => other.mark.claims.length - one.mark.claims.length)
      .map((entry) => ({ ...entry, at: screen(entry.shape.anchor) }));
  }

  // What is said of a mark out of view, and how large the button will be that says it: measured on a canvas, since
  // asking the page for the size of a new element makes it lay out everything again.
  sign({ mark, shape, at }, room) {
    const { map } = this.view;
    const to = map.unproject([shape.anchor.x, shape.anchor.y], 0);
    const distance = rounded(kilometres(map.getCenter(), to));
    const name = wording.name(mark);
    const width = Math.min(MOST_WIDTH, this.measure(name, 600) + this.measure(distance, 400) + BESIDE_TEXT);
    const heading = Math.atan2(at.y - middle(room).y, at.x - middle(room).x);
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
    const free = this.free();
    const room = { ...free, bottom: free.bottom - this.foot };
    const hidden = room.right - room.left < 200 || room.bottom - room.top < 160 ? [] : this.hidden(free);
    if (hidden.length === 0) return;
    const taken = this.obstacles(frame);
    const area = (room.right - room.left) * (room.bottom - room.top);
    const most = Math.min(MOST, Math.round(area / AREA_EACH));
    for (const entry of hidden.slice(0, MOST_TRIED)) {
      if (this.boxes.length >= most) break;
      const sign = this.sign(entry, room);
      const spaced = (at) => makeBox(at.x, at.y, sign.size.width + CLOSE, sign.size.height + CLOSE);
      const place = atFrame(room, sign.size, entry.at).find((at) => taken.isFree(spaced(at)));
      if (!place) continue;
      taken.add(spaced(place));
      this.boxes.push(spaced(place));
      this.element.append(this.button(sign, place));
    }
  }
}

// go: called with the id of a mark that is asked for.
export const makeBeyond = (marks, view, go) => new Beyond(marks, view, go);

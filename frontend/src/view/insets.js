// Insets: crowded parts of the map, drawn a second time and larger over its emptiest corner. What they show is left out
// of the map as long as that is smaller. Their marks are pictures of those on the map: these have the focus and the name.

import { html } from "../dom/elements.js";
import { makeStill } from "./still.js";

// Pixels of width below which a window has no room for an inset.
const NARROW = 900;
// Of the map, that an inset takes at most.
const MOST_SHARE = 0.55;
const CORNERS = ["right", "left"];
const EDGE = 12;
// Of an inset besides its map: its title, and what it leaves free below for the attribution.
const ABOVE_FOOT = 76;
// What the page says of itself while it is presented, or stands in another page.
const HELD = "[data-presenting], [data-embed]";

// The id of the mark to which an element belongs, on the map or as a picture of it in an inset.
function markAt(target) {
  const element = target instanceof Element && target.closest("[data-mark], [data-pictured]");
  return element ? element.getAttribute("data-mark") || element.getAttribute("data-pictured") : null;
}

// The lower corner of the map in which fewer of some points lie.
export function emptierCorner(points, map, size) {
  const top = map.y - size.y - EDGE;
  const within = (corner) =>
    points.filter(({ x, y }) => y > top && (corner === "left" ? x < size.x + EDGE : x > map.x - size.x - EDGE)).length;
  return CORNERS.reduce((best, corner) => (within(corner) < within(best) ? corner : best));
}

// Whether the map has room for insets: a story decides by itself what is seen, and a frame in another page is small.
function hasRoom(insets) {
  const { clientWidth: x, clientHeight: y } = document.getElementById("map");
  if (window.innerWidth < NARROW || document.querySelector(HELD)) return false;
  return insets.every(({ size }) => size.x < x * MOST_SHARE && size.y < y * MOST_SHARE);
}

class Inset {
  // told: title and bounds. laid, names: see document/layout.js. ground: see lieAboveAreas.
  constructor(told, laid, names, index, topology, ground, { choose, fly }) {
    this.title = told.title;
    this.size = laid.size;
    const own = index.shown.marks.filter((mark) => mark.kind === "area" || laid.marks.has(mark.id));
    const part = { ...index, shown: { ...index.shown, marks: own } };
    const layout = { bands: [laid.band], rings: [laid.rings], names };
    this.still = makeStill(part, topology, ground, layout, laid.size, []);
    this.at = { zoom: laid.zoom, corner: laid.corner };
    this.marks = this.still.marks;
    this.labels = this.still.labels;
    for (const { mark, element } of this.marks.drawn.values()) {
      for (const name of ["tabindex", "role", "data-mark"]) element.removeAttribute(name);
      element.setAttribute("data-pictured", mark.id);
    }
    const title = html("button", { type: "button", class: "inset-title" }, told.title);
    title.addEventListener("click", () => fly(told.bounds));
    const picture = html("div", { class: "inset-map", "aria-hidden": "true" }, this.still.ground, this.marks.element);
    picture.style.width = `${laid.size.x}px`;
    picture.style.height = `${laid.size.y}px`;
    picture.addEventListener("click", (event) => {
      const id = markAt(event.target);
      if (id) choose(id);
    });
    this.element = html("section", { class: "inset" }, title, picture);
  }

  draw() {
    this.still.draw(this.at);
  }
}

export class Insets {
  // actions: choose(id) opens a mark, fly(bounds) goes to a part of the map.
  constructor(index, topology, ground, layout, marks, actions) {
    this.marks = marks;
    const told = index.shown.insets;
    this.all = layout.insets.map(
      (laid, place) => new Inset(told[place], laid, layout.names, index, topology, ground, actions),
    );
    marks.mirrors = this.all.map((inset) => inset.marks);
    marks.hasInsets = () => this.all.length > 0 && hasRoom(this.all);
    this.stage = document.getElementById("stage");
    // Pixels that they take from the foot of the map.
    this.foot = () => (marks.hasInsets() ? Math.max(...this.all.map(({ size }) => size.y + ABOVE_FOOT)) : 0);
    for (const [event, on] of [
      ["focusin", true],
      ["focusout", false],
    ])
      marks.element.addEventListener(event, ({ target }) => this.point(markAt(target), on));
  }

  // What has the focus on the map is seen in the inset.
  point(id, on) {
    for (const inset of this.all) inset.marks.flag(id, "pointed", on);
  }

  // What is seen of them now, to be drawn elsewhere.
  shown() {
    const open = this.all.filter(({ element }) => element.isConnected);
    return open.map(({ title, size, element, still }) => ({ title, size, corner: element.dataset.corner, still }));
  }

  // Until the map is drawn again.
  close() {
    for (const { element } of this.all) element.remove();
  }

  // Shown while the map leaves marks to them. frame: of the map.
  follow(frame) {
    const { band } = this.marks;
    const isOn = Boolean(band) && band.aside.size > 0;
    for (const inset of this.all) {
      if (!isOn) inset.element.remove();
      else if (!inset.element.isConnected) this.show(inset, frame);
    }
  }

  show(inset, frame) {
    const { viewCorner, seen } = frame;
    const points = [...this.marks.drawn.values()]
      .filter(({ on, isAside, mark }) => on && !isAside && mark.kind !== "area")
      .flatMap(({ shape }) => (shape.tracks ? shape.tracks.flat() : [shape.spot]))
      .map(({ x, y }) => ({ x: x - viewCorner.x, y: y - viewCorner.y }));
    const map = { x: seen.right - seen.left, y: seen.bottom - seen.top };
    inset.element.dataset.corner = emptierCorner(points, map, inset.size);
    this.stage.append(inset.element);
    inset.draw();
  }
}

// Rings around places whose symbols would touch: one that encloses them all, with their number. Each member is still an
// element of its own, which takes the clicks and shows the focus.

import { empty, svg } from "../dom/elements.js";
import { ringsAt, ringsOn } from "../document/layout.js";

function ringElement({ spot, radius, members }, entries) {
  const marks = members.map((id) => entries.get(id).mark);
  const some = (name) => String(marks.some((mark) => mark[name]));
  const circle = (name, r) => svg("circle", { class: name, r });
  return svg(
    "g",
    {
      class: "ring",
      "data-firm": some("firm"),
      "data-contested": some("contested"),
      "data-quiet": marks.every(({ quiet }) => quiet) ? "true" : null,
      transform: `translate(${spot.x.toFixed(2)},${spot.y.toFixed(2)})`,
    },
    circle("casing", radius + 2.1),
    circle("ground", radius),
    circle("line", radius),
    svg("text", { class: "number", y: 4 }, members.length),
  );
}

export const sampleOfRing = () => {
  const circle = (name, r) => svg("circle", { class: name, cx: 20, cy: 11, r });
  return [circle("ground", 9), circle("line", 9), svg("text", { class: "number", x: 20, y: 15 }, "3")];
};

export class RingMarks {
  constructor(layout) {
    this.layout = layout;
    this.element = svg("g", { class: "rings", "aria-hidden": "true" });
  }

  // Where the symbols of sites stand at a zoom. sites: all of them by id, drawn at their places.
  draw(view, zoom, sites) {
    empty(this.element);
    const { radius, rings } = ringsAt(this.layout, zoom);
    for (const { shape } of sites.values()) shape.stayAlone(radius);
    for (const { at, radius, members } of ringsOn(rings, (id) => sites.has(id) && sites.get(id).on)) {
      const spot = { x: at.x * view.scale - view.left, y: at.y * view.scale - view.top };
      const ring = { spot, radius, members };
      for (const id of members) sites.get(id).shape.join(ring);
      this.element.append(ringElement(ring, sites));
    }
  }
}

// All marks in one SVG drawing: each a real element that focus, screen readers and tests can reach.
// A mark that cannot be drawn is listed, and does not keep the others from being drawn.

import { set, svg } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { bandAt } from "../document/layout.js";
import { wording } from "../document/wording.js";
import { areaShape } from "./areas.js";
import { Bundles } from "./bundles.js";
import { Leg } from "./legs.js";
import { RingMarks } from "./rings.js";
import { Site } from "./sites.js";
import { symbols } from "./symbols.js";

const WHOLE_WORLD = { scale: 1, left: 0, top: 0 };

function shapeOf(mark, topology) {
  if (mark.kind === "area") return areaShape(mark, topology);
  if (mark.kind === "leg") return new Leg(mark);
  if (mark.kind === "site") return new Site(mark);
  throw new Error(messages.text("undrawable.kind"));
}

function elementOf(mark, shape) {
  const attributes = {
    class: "mark " + mark.kind,
    "data-mark": mark.id,
    "data-colour": mark.kind === "leg" ? mark.colour : null,
    ...symbols.signals(mark),
    tabindex: -1,
    role: "button",
    "aria-label": wording.spoken(mark),
  };
  return svg("g", attributes, shape.parts);
}

export class Marks {
  // layout: see document/layout.js.
  constructor(index, topology, layout) {
    this.drawn = new Map();
    this.undrawable = [];
    this.listeners = [];
    this.chosen = null;
    const group = (name, attributes) => svg("g", { class: name, ...attributes });
    this.groups = { area: group("areas"), leg: group("legs"), site: group("sites") };
    this.context = group("context", { "aria-hidden": "true" });
    this.labels = group("labels", { "aria-hidden": "true" });
    this.bands = layout.bands;
    this.bundles = new Bundles();
    // Drawings of the same marks in insets, and whether there is room for them.
    this.mirrors = [];
    this.hasInsets = () => false;
    const finest = layout.bands[layout.bands.length - 1];
    this.lines = finest.bundles.flatMap(({ edges }) => edges.map(({ line }) => line));
    this.rings = new RingMarks(layout.rings);
    const { area, leg, site } = this.groups;
    const hatchings = svg("defs", {}, symbols.hatchings());
    const lines = [this.bundles.element, leg];
    this.element = svg(
      "svg",
      { class: "marks" },
      hatchings,
      area,
      this.context,
      lines,
      this.rings.element,
      site,
      this.labels,
    );
    for (const mark of index.shown.marks) this.add(mark, () => shapeOf(mark, topology));
    this.stack();
  }

  add(mark, build) {
    try {
      const shape = build();
      shape.draw(WHOLE_WORLD);
      this.drawn.set(mark.id, { mark, shape, element: elementOf(mark, shape), isSwitchedOn: true, on: true });
    } catch (fault) {
      this.undrawable.push({ mark, message: fault instanceof Error ? fault.message : String(fault) });
    }
  }

  // Large areas lowest, so that the small ones within them can be clicked.
  stack() {
    const bySize = [...this.drawn.values()].sort((one, other) => (other.shape.size || 0) - (one.shape.size || 0));
    for (const entry of bySize) this.groups[entry.mark.kind].append(entry.element);
  }

  draw(frame) {
    this.band = bandAt(this.bands, frame.zoom, this.hasInsets());
    for (const entry of this.drawn.values()) {
      entry.isAside = Boolean(this.band && this.band.aside.has(entry.mark.id));
      entry.element.classList.toggle("aside", entry.isAside);
      entry.shape.draw(frame.view);
    }
    this.rings.draw(frame.view, frame.zoom, this.byId("site"));
    this.shift(frame);
  }

  // Of lines only what can be seen is drawn.
  shift(frame) {
    const legs = this.byId("leg");
    for (const [id, entry] of legs) {
      entry.shape.clear();
      if (!entry.on) legs.delete(id);
    }
    const spotOf = (id) => {
      const entry = this.drawn.get(id);
      return entry && entry.on && entry.shape.spot ? entry.shape : undefined;
    };
    this.bundles.draw(this.band, frame.view, frame.box, legs, spotOf);
    this.place(frame);
  }

  // Points of all lines and places, in world units.
  get spots() {
    return [...this.lines.flat(), ...this.entries("site").map(({ shape }) => shape.anchor)];
  }

  entries(kind) {
    return [...this.drawn.values()].filter((entry) => entry.mark.kind === kind);
  }

  byId(kind) {
    return new Map(this.entries(kind).map((entry) => [entry.mark.id, entry]));
  }

  place(frame) {
    this.frame = frame;
    const { corner, size } = frame;
    set(this.element, { width: size.x, height: size.y, viewBox: [corner.x, corner.y, size.x, size.y].join(" ") });
    this.tell();
  }

  tell() {
    for (const listen of this.listeners) listen(this.frame);
  }

  // listen: called with each new frame, after the marks are drawn.
  onFrame(listen) {
    this.listeners.push(listen);
  }

  switchOn(ids, on) {
    for (const id of ids) {
      const entry = this.drawn.get(id);
      if (!entry) continue;
      entry.isSwitchedOn = on;
      this.appear(entry);
    }
    for (const mirror of this.mirrors) mirror.switchOn(ids, on);
  }

  // mark: as it stands now. A hidden one is on the map no more than one whose layer is off.
  stand(mark) {
    const entry = this.drawn.get(mark.id);
    if (!entry) return;
    const isOther = ["firm", "contested", "quiet", "certainty"].some((name) => entry.mark[name] !== mark[name]);
    entry.mark = mark;
    if (isOther) entry.shape.stand(mark);
    set(entry.element, { ...symbols.signals(mark), "aria-label": wording.spoken(mark) });
    this.appear(entry);
    for (const mirror of this.mirrors) mirror.stand(mark);
  }

  appear(entry) {
    entry.on = entry.isSwitchedOn && !entry.mark.hiding;
    entry.element.classList.toggle("off", !entry.on);
    if (entry.mark.id === this.chosen) this.stepBack();
  }

  flag(id, name, on) {
    const entry = this.drawn.get(id);
    if (entry) entry.element.classList.toggle(name, on);
    for (const mirror of this.mirrors) mirror.flag(id, name, on);
  }

  // What is chosen stands out, with the places at the ends of a leg; all else steps back. null: nothing is chosen.
  choose(id) {
    this.bringForward(false);
    this.chosen = id;
    this.bringForward(true);
    this.stepBack();
    for (const mirror of this.mirrors) mirror.choose(id);
    if (this.frame) this.tell();
  }

  bringForward(on) {
    const [id, ...ends] = this.forward;
    this.flag(id, "chosen", on);
    for (const end of ends) this.flag(end, "end", on);
    const entry = this.drawn.get(id);
    if (entry && entry.mark.kind === "area") entry.shape.light(on);
  }

  stepBack() {
    const entry = this.drawn.get(this.chosen);
    this.element.classList.toggle("choosing", Boolean(entry && entry.on));
  }

  // Ids of what is chosen and, if that is a leg, of the places at its ends.
  get forward() {
    const entry = this.drawn.get(this.chosen);
    const stops = entry && entry.mark.kind === "leg" ? entry.mark.stops : [];
    return [this.chosen, ...stops.map(({ id }) => id)];
  }
}

// All marks in one SVG drawing: each a real element that focus, screen readers and tests can reach.
// A mark that cannot be drawn is listed, and does not keep the others from being drawn.

import { set, svg } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { areaShape } from "./areas.js";
import { fanOut } from "./fan_out.js";
import { lanesOf } from "./lanes.js";
import { legShape } from "./legs.js";
import { siteShape } from "./sites.js";
import { symbols } from "./symbols.js";
import { makeTerritories } from "./territories.js";

const WHOLE_WORLD = { scale: 1, left: 0, top: 0 };

function shapeOf(mark, index, topology, territories, number) {
  if (mark.kind === "area") return areaShape(mark, topology);
  if (mark.kind === "leg") return legShape(mark, index, territories, number);
  if (mark.kind === "site") return siteShape(mark);
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
  constructor(index, topology) {
    this.drawn = new Map();
    this.undrawable = [];
    this.listeners = [];
    const group = (name, attributes) => svg("g", { class: name, ...attributes });
    this.groups = { area: group("areas"), leg: group("legs"), site: group("sites") };
    this.context = group("context", { "aria-hidden": "true" });
    this.labels = group("labels", { "aria-hidden": "true" });
    const { area, leg, site } = this.groups;
    const hatchings = svg("defs", {}, symbols.hatchings());
    this.element = svg("svg", { class: "marks" }, hatchings, area, this.context, leg, site, this.labels);
    this.areas = new Map();
    const territories = makeTerritories(this.areas);
    // Areas first: legs end at their edges.
    const byKind = [...index.shown.marks].sort(
      (one, other) => Number(other.kind === "area") - Number(one.kind === "area"),
    );
    byKind.forEach((mark, number) => this.add(mark, () => shapeOf(mark, index, topology, territories, number)));
    lanesOf([...this.drawn.values()]);
    this.stack();
  }

  add(mark, build) {
    try {
      const shape = build();
      shape.draw(WHOLE_WORLD);
      this.drawn.set(mark.id, { mark, shape, element: elementOf(mark, shape), isSwitchedOn: true, on: true });
      if (mark.kind === "area") this.areas.set(mark.id, shape);
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
    for (const entry of this.drawn.values()) entry.shape.draw(frame.view, frame.box);
    fanOut(this.entries("site"), this.entries("leg"));
    this.place(frame);
  }

  shift(frame) {
    for (const entry of this.entries("leg")) entry.shape.shift(frame.box);
    this.place(frame);
  }

  entries(kind) {
    return [...this.drawn.values()].filter((entry) => entry.mark.kind === kind);
  }

  place(frame) {
    const { corner, size } = frame;
    set(this.element, { width: size.x, height: size.y, viewBox: [corner.x, corner.y, size.x, size.y].join(" ") });
    for (const listen of this.listeners) listen(frame);
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
  }

  // mark: as it stands now. A hidden one is on the map no more than one whose layer is off.
  stand(mark) {
    const entry = this.drawn.get(mark.id);
    if (!entry) return;
    const isOther = ["firm", "contested", "certainty"].some((name) => entry.mark[name] !== mark[name]);
    entry.mark = mark;
    if (isOther) entry.shape.stand(mark);
    set(entry.element, { ...symbols.signals(mark), "aria-label": wording.spoken(mark) });
    this.appear(entry);
  }

  appear(entry) {
    entry.on = entry.isSwitchedOn && !entry.mark.hiding;
    entry.element.classList.toggle("off", !entry.on);
  }

  flag(id, name, on) {
    const entry = this.drawn.get(id);
    if (entry) entry.element.classList.toggle(name, on);
  }
}

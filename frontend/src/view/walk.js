// Walking the map by keyboard: all marks are one stop of the Tab key, and arrow keys lead from one mark to the next.

import { messages } from "../dom/messages.js";
import { walkOrder } from "../document/walk_order.js";

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export class Walk {
  constructor(marks, index) {
    this.marks = marks;
    this.stretches = walkOrder(index)
      .map((stretch) => stretch.filter((id) => marks.drawn.has(id)))
      .filter(({ length }) => length);
    this.order = this.stretches.flat();
    this.place = new Map(this.order.map((id, place) => [id, place]));
    // The mark at which the Tab key stops, and the one that has the focus.
    this.current = null;
    this.focused = null;
    const { element } = marks;
    element.setAttribute("role", "toolbar");
    // Chromium stops at any drawing that listens for the focus.
    element.setAttribute("tabindex", -1);
    element.setAttribute("aria-label", messages.text("walk.label"));
    element.addEventListener("keydown", (event) => this.listen(event));
    element.addEventListener("focusin", (event) => this.enter(event.target.closest("[data-mark]")));
    element.addEventListener("focusout", () => this.leave());
    this.settle();
  }

  isOn(id) {
    const entry = this.marks.drawn.get(id);
    return Boolean(entry) && entry.on;
  }

  // The nearest mark on the map, from a place of the order in one direction; null beyond its end.
  from(place, step) {
    for (let at = place; at >= 0 && at < this.order.length; at += step) {
      if (this.isOn(this.order[at])) return this.order[at];
    }
    return null;
  }

  // A mark, or one beside it if it is not on the map.
  nearest(id) {
    const place = this.place.has(id) ? this.place.get(id) : 0;
    return this.from(place, 1) || this.from(place, -1);
  }

  stop(id) {
    for (const at of [this.current, id]) {
      const entry = this.marks.drawn.get(at);
      if (entry) entry.element.setAttribute("tabindex", at === id ? 0 : -1);
    }
    this.current = id;
  }

  enter(element) {
    if (!element) return;
    this.focused = element.dataset.mark;
    this.stop(this.focused);
  }

  // A mark that loses the focus because it was hidden is still the one to go on from.
  leave() {
    if (this.focused !== null && this.isOn(this.focused)) this.focused = null;
  }

  // To a mark; beside it if it is hidden; to the map if there is none.
  focus(id) {
    const to = this.nearest(id);
    const element = to === null ? document.getElementById("map") : this.marks.drawn.get(to).element;
    this.focused = null;
    element.focus({ preventScroll: true });
  }

  // After marks were hidden or shown.
  settle() {
    const lost = this.focused;
    if (lost !== null && !this.isOn(lost)) this.focus(lost);
    if (this.current === null || !this.isOn(this.current)) this.stop(this.nearest(this.current));
  }

  // To the first mark of the layer after or before this one that has any on the map.
  stretch(step) {
    const here = this.stretches.findIndex((stretch) => stretch.includes(this.current));
    for (let at = here + step; at >= 0 && at < this.stretches.length; at += step) {
      const first = this.stretches[at].find((id) => this.isOn(id));
      if (first) return first;
    }
    return null;
  }

  target(key) {
    if (Object.hasOwn(STEPS, key)) return this.from(this.place.get(this.current) + STEPS[key], STEPS[key]);
    if (key === "Home") return this.from(0, 1);
    if (key === "End") return this.from(this.order.length - 1, -1);
    if (key === "PageDown") return this.stretch(1);
    if (key === "PageUp") return this.stretch(-1);
    return undefined;
  }

  listen(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !event.target.closest("[data-mark]")) return;
    const to = this.target(event.key);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== null) this.focus(to);
  }
}

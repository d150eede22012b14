// What the panel and the legend may ask of the map: choosing, pointing at, finding and switching marks.

const NEAR = 14;

export class Stage {
  // walk: see walk.js. uncover: called with a mark that is chosen while its layer is off.
  constructor(marks, walk, uncover) {
    this.marks = marks;
    this.walk = walk;
    this.uncover = uncover;
    this.point = (id, on) => marks.flag(id, "pointed", on);
    marks.element.addEventListener("focusin", (event) => {
      const element = event.target.closest("[data-mark]");
      if (element && element.matches(":focus-visible")) this.bringIntoView(element.dataset.mark);
    });
  }

  attach(view, layer) {
    this.view = view;
    this.layer = layer;
  }

  choose(id) {
    const entry = this.marks.drawn.get(id);
    if (entry && !entry.isSwitchedOn) this.uncover(entry.mark);
    this.marks.choose(id);
    if (!entry || !entry.on) return;
    this.walk.stop(id);
    this.bringIntoView(id);
  }

  // The ring that holds a site with others, and where it is in the window; null for what stands by itself.
  joined(id) {
    const { element, shape } = this.marks.drawn.get(id);
    if (!shape.joined) return null;
    return { members: shape.joined.members, box: element.querySelector(".hit").getBoundingClientRect() };
  }

  // To a mark, or to one beside it if it is not on the map any more.
  focus(id) {
    this.walk.focus(id);
  }

  // Other sites so near to one that a click there can reach only the topmost of them.
  near(id) {
    const entry = this.marks.drawn.get(id);
    if (!entry || entry.mark.kind !== "site") return [];
    const at = (other) => this.view.map.latLngToLayerPoint(this.latLng(other.shape.anchor));
    return [...this.marks.drawn.values()]
      .filter(
        (other) => other.on && other !== entry && other.mark.kind === "site" && at(other).distanceTo(at(entry)) < NEAR,
      )
      .map((other) => other.mark);
  }

  isSwitchedOn(id) {
    const entry = this.marks.drawn.get(id);
    return !entry || entry.isSwitchedOn;
  }

  switchLayer(switched, on) {
    this.marks.switchOn(switched.marks, on);
    this.walk.settle();
    this.layer.redraw();
  }

  // marks: as they stand after a question.
  stand(marks) {
    for (const mark of marks) this.marks.stand(mark);
    this.walk.settle();
    this.layer.redraw();
  }

  // At the zoom that is shown, if some part of it can be seen there; a site wholly. What is out of view is fitted into it,
  // and never magnified.
  bringIntoView(id) {
    const { map, padding } = this.view;
    const { mark, shape, isAside } = this.marks.drawn.get(id);
    // It is seen in an inset.
    if (isAside) return;
    const { left, top, right, bottom } = shape.extent;
    const bounds = L.latLngBounds(this.latLng({ x: left, y: top }), this.latLng({ x: right, y: bottom }));
    map.invalidateSize({ animate: false });
    if (!this.view.hasRoom()) return;
    if (!map.getBounds().intersects(bounds))
      map.fitBounds(bounds, { ...padding(), maxZoom: map.getZoom(), animate: false });
    if (mark.kind === "site") map.panInside(this.latLng(shape.anchor), { ...padding(), animate: false });
  }

  // To a mark that is out of sight, at the zoom that is shown.
  flyTo(id) {
    const { shape } = this.marks.drawn.get(id);
    this.focus(id);
    this.view.map.panTo(this.latLng(shape.anchor));
  }

  latLng({ x, y }) {
    return this.view.map.unproject([x, y], 0);
  }
}

// Flying to a mark that was chosen from a list: near enough to see it, and not at all if it is seen well already.

const NEAR_ENOUGH = 4.5;
const NEAREST = 6;
const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

export class Flight {
  constructor(marks, view) {
    this.marks = marks;
    this.view = view;
  }

  boundsOf({ extent, mainland }) {
    const { left, top, right, bottom } = mainland || extent;
    const at = (x, y) => this.view.map.unproject([x, y], 0);
    return L.latLngBounds(at(left, top), at(right, bottom));
  }

  // What is seen beside the title and the legend.
  clear() {
    const { map, padding } = this.view;
    const { paddingTopLeft, paddingBottomRight } = padding();
    const size = map.getSize().subtract(paddingBottomRight);
    const at = (point) => map.containerPointToLatLng(point);
    return L.latLngBounds(at(L.point(paddingTopLeft)), at(size));
  }

  isSeen(mark, bounds) {
    const nearEnough = mark.kind !== "site" || this.view.map.getZoom() >= NEAR_ENOUGH;
    return nearEnough && this.clear().contains(bounds);
  }

  // choose: what chooses the mark; it may move the map at once, and the flight begins where the map was before.
  to(id, choose) {
    const { map, padding } = this.view;
    const entry = this.marks.drawn.get(id);
    const [centre, zoom] = [map.getCenter(), map.getZoom()];
    choose();
    if (!entry) return;
    map.invalidateSize({ animate: false });
    if (!this.view.hasRoom()) return;
    const bounds = this.boundsOf(entry.shape);
    if (!map.getCenter().equals(centre) || map.getZoom() !== zoom) map.setView(centre, zoom, { animate: false });
    if (this.isSeen(entry.mark, bounds)) return;
    const maxZoom = entry.mark.kind === "site" ? Math.max(zoom, NEAR_ENOUGH) : NEAREST;
    map.fitBounds(bounds, { ...padding(), maxZoom, animate: !still() });
  }
}

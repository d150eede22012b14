// Flying to a mark that was chosen from a list: near enough to see it, and not at all if it is seen well already.

import { still } from "./view.js";

const NEAR_ENOUGH = 4.5;
const NEAREST = 6;

export function makeFlight(marks, view) {
  const { map, padding } = view;

  function boundsOf({ extent, mainland }) {
    const { left, top, right, bottom } = mainland || extent;
    const at = (x, y) => map.unproject([x, y], 0);
    return L.latLngBounds(at(left, top), at(right, bottom));
  }

  // What is seen with room for its name.
  function clear() {
    const { paddingTopLeft, paddingBottomRight } = padding();
    const size = map.getSize().subtract(paddingBottomRight);
    const at = (point) => map.containerPointToLatLng(point);
    return L.latLngBounds(at(L.point(paddingTopLeft)), at(size));
  }

  function isSeen(mark, bounds) {
    const nearEnough = mark.kind !== "site" || map.getZoom() >= NEAR_ENOUGH;
    return nearEnough && clear().contains(bounds);
  }

  // Flies to a mark. choose: what chooses it; it may move the map at once, and the flight begins where the map was before.
  return function (id, choose) {
    const entry = marks.drawn.get(id);
    const [centre, zoom] = [map.getCenter(), map.getZoom()];
    choose();
    if (!entry) return;
    map.invalidateSize({ animate: false });
    if (!view.hasRoom()) return;
    const bounds = boundsOf(entry.shape);
    if (!map.getCenter().equals(centre) || map.getZoom() !== zoom) map.setView(centre, zoom, { animate: false });
    if (isSeen(entry.mark, bounds)) return;
    const maxZoom = entry.mark.kind === "site" ? Math.max(zoom, NEAR_ENOUGH) : NEAREST;
    map.fitBounds(bounds, { ...padding(), maxZoom, animate: !still() });
  };
}

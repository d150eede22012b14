// The Leaflet map: one world, fractional zoom, and views that fit what is drawn with room for names around it.

import { world } from "../document/mercator.js";
import { fitted as fit, marginOf } from "./fit.js";

const MOST_ZOOM = 11;
// The Antarctic is shown only to maps that are about it.
const SOUTH = -60;
const NORTH = 84;
// As much of a corner as the key takes with the gaps around it, in a window where it is open at first; see legend.css.
const KEY = { x: 272, y: 152 };
const NO_KEY = { x: 0, y: 0 };
// Leaflet's own projection ends at 85°. A tall window shows more than that, and it must be able to say how much.
const CRS = L.extend({}, L.CRS.EPSG3857, {
  projection: L.extend({}, L.Projection.SphericalMercator, { MAX_LATITUDE: 89.99999 }),
});
// Leaflet rounds to whole pixels, and its bounds push by some more.
// Leaflet answers the wheel 40 ms after it was turned.
const WHEEL_MS = 60;
const UNTOUCHED_PX = 3;
const SAME_ZOOM = 1e-4;
const FLIGHT_S = 1.2;
export const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

function opening(bounds) {
  const [west, south, east, north] = bounds;
  const whole = [west, south, east, north].every(Number.isFinite) && west < east && south < north;
  return whole
    ? L.latLngBounds([south, west], [north, east])
    : L.latLngBounds([SOUTH, world.west], [NORTH, world.east]);
}

// spots: of all that is drawn, in world units. hasKey: whether the key is open at first. insetFoot: pixels that insets
// take from the foot of the whole map. arriving: called when there is room for the first time, before it is shared out.
export function makeView(shown, spots, hasKey, insetFoot, arriving) {
  const container = document.getElementById("map");
  const home = opening(shown.bounds);
  // What the view is of: the whole map, or a step of its story. And where it is shown.
  let aim = home;
  let opened = null;
  let flight = 0;
  // A view that was asked for while the map had no room, as in a frame that is not displayed: [centre, zoom], or null
  // where it is the aim.
  let wish = null;
  let isWaiting = false;
  const south = Math.min(SOUTH, home.getSouth());
  const north = Math.max(NORTH, home.getNorth());
  const map = L.map(container, {
    crs: CRS,
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 110,
    maxZoom: MOST_ZOOM,
    maxBoundsViscosity: 1,
    zoomAnimation: !still(),
    fadeAnimation: false,
    inertia: !still(),
    worldCopyJump: false,
  });

  // Room around what is to be seen, for its name and that of its neighbours.
  /** @returns {{ paddingTopLeft: L.PointTuple, paddingBottomRight: L.PointTuple }} */
  function padding() {
    const margin = marginOf(map.getSize());
    const left = map.getSize().subtract([2 * margin, 2 * margin]);
    // In a frame of a few pixels nothing would be left between them.
    const room = left.x > 0 && left.y > 0 ? margin : 0;
    return { paddingTopLeft: [room, room], paddingBottomRight: [room, room] };
  }

  const hasRoom = () => map.getSize().x > 0 && map.getSize().y > 0;

  // Where the opening view lies: its zoom, and the corners of what is then seen, in world units.
  function fitted() {
    const size = map.getSize();
    const [from, to] = [map.project(aim.getNorthWest(), 0), map.project(aim.getSouthEast(), 0)];
    const box = { left: from.x, top: from.y, right: to.x, bottom: to.y };
    // Nothing lies over the map while it is presented or printed.
    const isKeySeen = hasKey() && document.getElementById("key").offsetParent !== null;
    const foot = aim === home ? insetFoot() : 0;
    const lower = Math.max(foot, document.getElementById("attribution").offsetHeight);
    const { zoom, centre, corner } = fit(size, box, spots, isKeySeen ? KEY : NO_KEY, lower);
    const [middle, half] = [L.point(centre), size.divideBy(2 * map.getZoomScale(zoom, 0))];
    return { zoom, centre: middle, corner: middle.subtract(half), opposite: middle.add(half), key: corner };
  }

  // The world fills the map, unless what the map is about needs more room than that.
  function leastZoom(view) {
    const size = map.getSize();
    const height = world.y(south) - world.y(north);
    const filled = Math.log2(Math.max(size.x / world.SIZE, size.y / height, 1));
    return Math.max(0, Math.min(filled, view.zoom));
  }

  // The map cannot be dragged off the world, nor off its opening view where that reaches beyond it, nor off a view that
  // was left.
  function limit(view, left = view) {
    const edge = {
      left: world.x(world.west),
      right: world.x(world.east),
      top: world.y(north),
      bottom: world.y(south),
    };
    const views = [view, left];
    const least = L.point(
      Math.min(edge.left, ...views.map(({ corner }) => corner.x)),
      Math.min(edge.top, ...views.map(({ corner }) => corner.y)),
    );
    const most = L.point(
      Math.max(edge.right, ...views.map(({ opposite }) => opposite.x)),
      Math.max(edge.bottom, ...views.map(({ opposite }) => opposite.y)),
    );
    map.setMinZoom(Math.min(leastZoom(view), left.zoom));
    map.setMaxBounds(L.latLngBounds(map.unproject(least, 0), map.unproject(most, 0)));
  }

  // Nothing pulls the map back, until it is limited to the next view.
  function unlimited() {
    flight += 1;
    map.setMaxBounds(null);
    map.setMinZoom(0);
    map.stop();
  }

  function open(animate) {
    aim = home;
    settle(animate);
  }

  // Until there is room: Leaflet needs some view, and cannot tell one that fits from the size of nothing.
  function wait(asked) {
    [wish, isWaiting] = [asked, true];
    const [centre, zoom] = asked || [aim.getCenter(), 0];
    map.setView(centre, zoom, { animate: false });
    opened = { centre: map.getCenter(), zoom };
  }

  // What was asked for, now that there is room.
  function arrive() {
    isWaiting = false;
    arriving();
    if (wish) go(...wish);
    else settle(false);
  }

  function settle(animate) {
    unlimited();
    if (!hasRoom()) return wait(null);
    isWaiting = false;
    const view = fitted();
    document.getElementById("key").dataset.corner = view.key;
    map.setView(map.unproject(view.centre, 0), view.zoom, { animate: animate && !still() });
    limit(view);
    opened = { centre: map.unproject(view.centre, 0), zoom: view.zoom };
    return undefined;
  }

  // To west, south, east, north: in one flight, after which the map is limited as ever.
  function show(bounds, animate) {
    unlimited();
    map.invalidateSize({ animate: false });
    aim = opening(bounds);
    if (!animate || still() || !hasRoom()) return settle(false);
    isWaiting = false;
    const [view, mine] = [fitted(), flight];
    opened = { centre: map.unproject(view.centre, 0), zoom: view.zoom };
    map.flyTo(opened.centre, opened.zoom, { duration: FLIGHT_S });
    return map.once("moveend", () => mine === flight && limit(view));
  }

  const moved = () => map.project(map.getCenter()).distanceTo(map.project(opened.centre));
  const isUntouched = () => map.getZoom() === opened.zoom && moved() < UNTOUCHED_PX;

  // To a view that was left, exactly: what it shows is within the limits, although the room may be another one now.
  function go(centre, zoom) {
    unlimited();
    map.invalidateSize({ animate: false });
    aim = home;
    if (!hasRoom()) return wait([centre, zoom]);
    isWaiting = false;
    map.setView(centre, zoom, { animate: false });
    const [middle, half] = [map.project(centre, 0), map.getSize().divideBy(2 * map.getZoomScale(zoom, 0))];
    return limit(fitted(), { zoom, corner: middle.subtract(half), opposite: middle.add(half) });
  }

  // What is seen now, as it is drawn on paper: for no longer than paint takes.
  function capture(paint) {
    map.stop();
    const { minZoom, maxBounds } = map.options;
    const isWhole = isOpening();
    const [centre, zoom, seen] = [map.getCenter(), map.getZoom(), map.getBounds()];
    document.documentElement.dataset.printing = "map";
    map.invalidateSize({ animate: false });
    unlimited();
    const whole = fitted();
    if (isWhole) map.setView(map.unproject(whole.centre, 0), whole.zoom, { animate: false });
    else map.fitBounds(seen, { animate: false });
    try {
      paint();
    } finally {
      delete document.documentElement.dataset.printing;
      map.invalidateSize({ animate: false });
      map.setView(centre, zoom, { animate: false });
      map.setMinZoom(minZoom);
      map.setMaxBounds(maxBounds);
    }
  }

  // As long as nobody has moved the map, a window of another size gets an opening view of its own.
  const observer = new ResizeObserver(() => {
    const [untouched, before] = [isUntouched(), map.getSize()];
    map.invalidateSize({ animate: false });
    if (!hasRoom()) return;
    if (isWaiting) arrive();
    else if (before.equals(map.getSize())) return;
    else if (untouched) settle(false);
    else limit(fitted());
  });
  observer.observe(container);
  map.on("unload", () => observer.disconnect());

  // Whether the map is where it would be opened in the room that there is now.
  function isOpening() {
    if (isWaiting) return wish === null;
    if (!hasRoom()) return isUntouched();
    const { zoom, centre } = fitted();
    const away = map.project(map.getCenter()).distanceTo(centre.multiplyBy(map.getZoomScale(map.getZoom(), 0)));
    return Math.abs(map.getZoom() - zoom) < SAME_ZOOM && away < UNTOUCHED_PX;
  }

  // Leaflet cannot be taken apart in the middle of an animated zoom: it would go on with what is no longer there.
  let isZooming = false;
  map.on("zoomanim", () => (isZooming = true));
  map.on("zoomend", () => (isZooming = false));
  async function settled() {
    await new Promise((done) => setTimeout(done, WHEEL_MS));
    if (isZooming) await new Promise((done) => map.once("zoomend", done));
  }

  return {
    map,
    hasRoom,
    open,
    show,
    go,
    capture,
    unlimited,
    settled,
    isOpening,
    padding,
    showsAntarctic: home.getSouth() < SOUTH,
  };
}

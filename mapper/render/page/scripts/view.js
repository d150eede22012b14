// The Leaflet map: one world, fractional zoom, and an opening view that fits beside what lies over the map.
"use strict";

(function (page) {
  const MOST_ZOOM = 11;
  const NARROW = 640;
  // The Antarctic is shown only to maps that are about it.
  const SOUTH = -60;
  const NORTH = 84;
  const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  function opening(bounds) {
    const [west, south, east, north] = bounds;
    const whole = [west, south, east, north].every(Number.isFinite) && west < east && south < north;
    return whole ? L.latLngBounds([south, west], [north, east]) : L.latLngBounds([SOUTH, -180], [NORTH, 180]);
  }

  const world = (home) =>
    L.latLngBounds([Math.min(SOUTH, home.getSouth()), -180], [Math.max(NORTH, home.getNorth()), 180]);

  page.view = function (shown) {
    const container = document.getElementById("map");
    const home = opening(shown.bounds);
    const limits = world(home);
    const map = L.map(container, {
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

    // Room that the title and the legend take from the map, so that nothing of the opening view lies under them.
    function padding() {
      const key = document.getElementById("key").getBoundingClientRect();
      const stage = container.getBoundingClientRect();
      const beside = stage.width > NARROW && key.width < stage.width * 0.45;
      return {
        paddingTopLeft: beside
          ? [key.right - stage.left + 16, 24]
          : [20, Math.min(key.bottom - stage.top, stage.height * 0.3) + 16],
        paddingBottomRight: beside ? [64, 40] : [20, 72],
      };
    }

    // The world fills the map, unless what the map is about needs more room than that.
    function leastZoom() {
      const size = map.getSize();
      const height = page.world.y(limits.getSouth()) - page.world.y(limits.getNorth());
      const filled = Math.log2(Math.max(size.x / page.world.SIZE, size.y / height, 1));
      const { paddingTopLeft, paddingBottomRight } = padding();
      const fitted = map.getBoundsZoom(home, false, L.point(paddingTopLeft).add(paddingBottomRight));
      return Math.max(0, Math.min(filled, fitted));
    }

    // The map cannot be dragged off the world, nor off its opening view where that reaches beyond it.
    function open(animate) {
      map.setMinZoom(0);
      map.fitBounds(home, { ...padding(), animate: animate && !still(), maxZoom: 7 });
      map.setMinZoom(leastZoom());
      if (!animate) map.setMaxBounds(limits.extend(map.getBounds()));
    }

    new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      map.setMinZoom(leastZoom());
    }).observe(container);

    return { map, open, padding, showsAntarctic: home.getSouth() < SOUTH };
  };
})(window.mapperPage);

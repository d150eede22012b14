// Positions on the page's world: spherical Web Mercator (EPSG:3857), 256 units wide, as Leaflet has it at zoom 0.
// It begins at 180° W, or where the document says that it is cut: then longitudes go on beyond 180° E, in the document
// and here, and what spans 180° is in one piece.
"use strict";

(function (page) {
  const SIZE = 256;
  const MAX_LATITUDE = 85.0511287798;
  const CUT = Number(document.documentElement.dataset.cut || -180);
  // A shape that lies across the cut reaches beyond it on one side.
  const BEYOND = CUT === -180 ? 0 : 180;
  const x = (lon) => ((lon + 180) / 360) * SIZE;

  page.world = {
    SIZE,
    MAX_LATITUDE,
    WEST: CUT,
    EAST: CUT + 360,
    // By how many worlds the background is drawn beside itself, to go on where the borders end at 180°.
    COPIES: CUT === -180 ? [0] : [0, 1],

    x,

    y(lat) {
      const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
      const sine = Math.sin((clamped * Math.PI) / 180);
      return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * SIZE;
    },

    // A GeoJSON position as {x, y}. What is no position is an error: it would be drawn somewhere, but wrongly.
    point(position) {
      const [lon, lat] = Array.isArray(position) ? position : [];
      if (!Number.isFinite(lon) || !Number.isFinite(lat) || lon < CUT - BEYOND || lon > CUT + 360 + BEYOND || Math.abs(lat) > 90) {
        throw new Error(page.messages.text("undrawable.position"));
      }
      return { x: page.world.x(lon), y: page.world.y(lat) };
    },

    // 180°: a border that runs along it is where territories were cut, and not a border.
    isOnCut: (at) => Math.abs(at - SIZE * Math.round(at / SIZE)) < 1e-6,

    // A longitude within 180° as one from the cut on, and back.
    unwound: (lon) => (lon < CUT ? lon + 360 : lon),
    wound: (lon) => (CUT === -180 ? lon : lon - 360 * Math.round(lon / 360)),

    // Rings of the borders, flat numbers in world units, moved as one to where the middle of the first lies in this world.
    placed(rings) {
      if (CUT === -180 || rings.length === 0) return rings;
      const { left, right } = page.paths.extent([rings[0]]);
      const worlds = Math.floor(((left + right) / 2 - x(CUT)) / SIZE);
      if (worlds === 0) return rings;
      return rings.map((ring) => ring.map((value, at) => (at % 2 === 0 ? value - worlds * SIZE : value)));
    },
  };
})(window.mapperPage);

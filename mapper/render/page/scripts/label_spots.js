// Where a name may stand: for each kind of mark its candidate spots, the best first.
"use strict";

(function (page) {
  const GAP = 4;
  const BESIDE_LINE = 11;
  const BEYOND = 16;
  const FARTHEST = 48;
  const ROUTE_SHARES = [0.4, 0.3, 0.5, 0.74, 0.22, 0.82];

  const spot = (x, y, align) => ({ x, y, align: align || "middle" });

  page.labelSpots = {
    boxOf(text, { x, y, align }) {
      const left = align === "start" ? x : align === "end" ? x - text.width : x - text.width / 2;
      return {
        left: left - 2,
        right: left + text.width + 2,
        top: y - text.height / 2 - 1,
        bottom: y + text.height / 2 + 1,
      };
    },

    aroundSite({ x, y }, radius, text) {
      const side = radius + GAP;
      const above = radius + text.height / 2 + 2;
      const [aslant, rise] = [side * 0.7, above * 0.8];
      return [
        spot(x + side, y, "start"),
        spot(x - side, y, "end"),
        spot(x, y + above),
        spot(x, y - above),
        spot(x + aslant, y - rise, "start"),
        spot(x + aslant, y + rise, "start"),
        spot(x - aslant, y - rise, "end"),
        spot(x - aslant, y + rise, "end"),
      ];
    },

    // Around a label point, nearest first: routes run through label points, and a name may have to step aside.
    // Far from it, or beyond the extent of what it names, a name would be taken for something else's.
    aroundPoint({ x, y }, text, extent) {
      const spots = [spot(x, y)];
      const near = (candidate) =>
        candidate.x > extent.left - BEYOND &&
        candidate.x < extent.right + BEYOND &&
        candidate.y > extent.top - BEYOND &&
        candidate.y < extent.bottom + BEYOND &&
        Math.hypot(Math.max(0, Math.abs(candidate.x - x) - text.width / 2), candidate.y - y) <= FARTHEST;
      for (const step of [1, 1.8, 2.8]) {
        const rise = (10 + text.height * 0.75) * step;
        const aside = (text.width / 2 + 12) * Math.sqrt(step);
        spots.push(spot(x, y + rise), spot(x, y - rise), spot(x + aside, y), spot(x - aside, y));
        for (const [across, down] of [
          [1, 1],
          [-1, 1],
          [1, -1],
          [-1, -1],
        ])
          spots.push(spot(x + across * aside, y + down * rise));
      }
      return spots.filter(near);
    },

    besideLine(way, toScreen, text) {
      return ROUTE_SHARES.flatMap((share) => {
        const at = page.curves.at(way.flat, share);
        const { x, y } = toScreen(at);
        if (Math.abs(Math.sin(at.heading)) > 0.5)
          return [spot(x + BESIDE_LINE, y, "start"), spot(x - BESIDE_LINE, y, "end")];
        const rise = text.height / 2 + 9;
        return [
          spot(x, y - rise),
          spot(x, y + rise),
          spot(x + BESIDE_LINE, y - rise, "start"),
          spot(x - BESIDE_LINE, y + rise, "end"),
        ];
      });
    },

    inCountry: ({ x, y }) => [spot(x, y), spot(x, y + 15), spot(x, y - 15)],
  };
})(window.mapperPage);

// What a name may not cover: symbols, arrowheads and other names never; lines and what lies over the map if it can.
"use strict";

(function (page) {
  const ARROW = 24;
  const LINE_WIDTH = 8;
  const LINE_STEP = 9;

  // Points along a line in screen pixels, at even steps.
  function* along(way, toScreen) {
    let rest = 0;
    for (let place = 1; place < way.flat.length; place += 1) {
      const from = toScreen(way.flat[place - 1]);
      const to = toScreen(way.flat[place]);
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      for (; rest <= length; rest += LINE_STEP) {
        const part = length ? rest / length : 0;
        yield { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      }
      rest -= length;
    }
  }

  const overlap = (one, other) =>
    Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
    Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

  // How much of a box in layer pixels is out of the view or under what lies over the map: a share, 0 to 1.
  function hiddenShare(frame) {
    const map = document.getElementById("map").getBoundingClientRect();
    const shift = { x: frame.viewCorner.x - map.left, y: frame.viewCorner.y - map.top };
    const covers = ["key", "tools", "attribution"].map((id) => document.getElementById(id).getBoundingClientRect());
    const toLayer = (box) => ({
      left: box.left + shift.x,
      right: box.right + shift.x,
      top: box.top + shift.y,
      bottom: box.bottom + shift.y,
    });
    const view = toLayer(map);
    const covered = covers.map(toLayer);
    return (box) => {
      const size = (box.right - box.left) * (box.bottom - box.top);
      const hidden = size - overlap(box, view) + covered.reduce((sum, cover) => sum + overlap(box, cover), 0);
      return Math.min(1, Math.max(0, hidden / size));
    };
  }

  // A name of which much is hidden helps nobody.
  const hidingCost = (share) => (share === 0 ? 0 : share > 0.12 ? Infinity : 2 + share);

  page.obstacles = function (entries, frame, toScreen, inside) {
    const taken = page.boxes();
    const lines = page.boxes();
    const hidden = hiddenShare(frame);
    for (const { shape } of entries) {
      const spots = [
        [shape.radius && shape.anchor, 2 * shape.radius],
        [shape.arrow, ARROW],
      ];
      for (const [point, size] of spots) {
        if (!point) continue;
        const at = toScreen(point);
        if (inside(at)) taken.add(page.box(at.x, at.y, size, size));
      }
      for (const way of shape.ways || []) {
        for (const at of along(way, toScreen)) if (inside(at)) lines.add(page.box(at.x, at.y, LINE_WIDTH, LINE_WIDTH));
      }
    }
    return {
      take: taken.add,
      hidden,
      isTaken: (box) => !taken.isFree(box),
      // 0 for a good spot, more for a poor one.
      cost: (box) => (lines.isFree(box) ? 0 : 1) + hidingCost(hidden(box)),
    };
  };
})(window.mapperPage);

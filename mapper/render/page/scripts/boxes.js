// Which boxes on the screen are taken: a grid of cells, so that asking stays quick with thousands of them.
"use strict";

(function (page) {
  const CELL = 64;

  page.boxes = function () {
    const cells = new Map();

    function* cellsOf(box) {
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1) {
        for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1)
          yield column + ":" + row;
      }
    }
    const overlap = (one, other) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

    return {
      add(box) {
        for (const cell of cellsOf(box)) {
          if (!cells.has(cell)) cells.set(cell, []);
          cells.get(cell).push(box);
        }
      },
      // Boxes that share a part with this one, each once.
      near(box) {
        const found = new Set();
        for (const cell of cellsOf(box))
          for (const taken of cells.get(cell) || []) if (overlap(taken, box)) found.add(taken);
        return [...found];
      },
      isFree(box) {
        for (const cell of cellsOf(box)) {
          if ((cells.get(cell) || []).some((taken) => overlap(taken, box))) return false;
        }
        return true;
      },
    };
  };

  page.box = (x, y, width, height) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  });
})(window.mapperPage);

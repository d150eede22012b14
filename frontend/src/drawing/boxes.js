// Which boxes on the screen are taken: a grid of cells, so that asking stays quick with thousands of them.

const CELL = 64;
const STRIDE = 2 ** 20;
const NONE = [];

export function makeBoxes() {
  const cells = new Map();

  // A cell's number; columns and rows lie far within the stride, also below zero.
  const cell = (column, row) => column * STRIDE + row;
  const overlap = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

  // Whether visit says true for any cell that the box touches.
  function touches(box, visit) {
    const [right, bottom] = [Math.floor(box.right / CELL), Math.floor(box.bottom / CELL)];
    for (let column = Math.floor(box.left / CELL); column <= right; column += 1)
      for (let row = Math.floor(box.top / CELL); row <= bottom; row += 1) if (visit(cell(column, row))) return true;
    return false;
  }

  return {
    add(box) {
      touches(box, (at) => {
        const taken = cells.get(at);
        if (taken) taken.push(box);
        else cells.set(at, [box]);
      });
    },
    // Boxes that share a part with this one, each once.
    near(box) {
      const found = new Set();
      touches(box, (at) => {
        for (const taken of cells.get(at) || []) if (overlap(taken, box)) found.add(taken);
      });
      return [...found];
    },
    isFree: (box) => !touches(box, (at) => (cells.get(at) || NONE).some((taken) => overlap(taken, box))),
  };
}

export const makeBox = (x, y, width, height) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

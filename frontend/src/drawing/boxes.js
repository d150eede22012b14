// Which boxes on the screen are taken: a grid of cells, so that asking stays quick with thousands of them.

/** @import { Box } from "./drawn" */

/** @typedef {ReturnType<typeof makeBoxes>} Boxes */

const CELL = 64;
const STRIDE = 2 ** 20;
/** @type {Box[]} */
const NONE = [];

/** @param {Box} one @param {Box} other */
export const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export function makeBoxes() {
  /** @type {Map<number, Box[]>} */
  const cells = new Map();

  // A cell's number; columns and rows lie far within the stride, also below zero.
  /** @param {number} column @param {number} row */
  const cell = (column, row) => column * STRIDE + row;
  // Whether visit says true for any cell that the box touches.
  /** @param {Box} box @param {(cell: number) => boolean | void} visit */
  function touches(box, visit) {
    const [right, bottom] = [Math.floor(box.right / CELL), Math.floor(box.bottom / CELL)];
    for (let column = Math.floor(box.left / CELL); column <= right; column += 1)
      for (let row = Math.floor(box.top / CELL); row <= bottom; row += 1) if (visit(cell(column, row))) return true;
    return false;
  }

  return {
    /** @param {Box} box */
    add(box) {
      touches(box, (at) => {
        const taken = cells.get(at);
        if (taken) taken.push(box);
        else cells.set(at, [box]);
      });
    },
    // Boxes that share a part with this one, each once.
    /** @template {Box} Kind of all that was added @param {Kind} box */
    near(box) {
      /** @type {Set<Box>} */
      const found = new Set();
      touches(box, (at) => {
        for (const taken of cells.get(at) || []) if (overlap(taken, box)) found.add(taken);
      });
      return /** @type {Kind[]} */ ([...found]);
    },
    /** @param {Box} box */
    isFree: (box) => !touches(box, (at) => (cells.get(at) || NONE).some((taken) => overlap(taken, box))),
  };
}

/** @param {number} x of its middle @param {number} y @param {number} width @param {number} height @returns {Box} */
export const makeBox = (x, y, width, height) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

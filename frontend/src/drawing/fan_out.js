// Sites that would lie on one another, or on an arrowhead, are moved apart; a thin line leads to where each belongs.

import { makeBox, makeBoxes } from "./boxes.js";

const APART = 25;
const FARTHEST = 30;
const ROUNDS = 24;
// In a crowd nothing would be gained: everything would have to move.
const CROWD = 400;

function push(one, other) {
  let [x, y] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(x, y);
  if (distance >= APART) return;
  if (distance < 0.01) [x, y] = one.id < other.id ? [1, 0] : [-1, 0];
  // What is fixed does not give way, so the other gives way alone.
  const share = (APART - distance) / Math.hypot(x, y) / (one.fixed || other.fixed ? 1 : 2);
  if (!one.fixed) [one.x, one.y] = [one.x - x * share, one.y - y * share];
  if (!other.fixed) [other.x, other.y] = [other.x + x * share, other.y + y * share];
}

function keepNear(spot) {
  const [x, y] = [spot.x - spot.home.x, spot.y - spot.home.y];
  const distance = Math.hypot(x, y);
  if (distance <= FARTHEST) return;
  spot.x = spot.home.x + (x * FARTHEST) / distance;
  spot.y = spot.home.y + (y * FARTHEST) / distance;
}

// Those that have others so near that they would touch, after at most so many rounds of pushing.
function pairs(spots) {
  const boxes = makeBoxes();
  const found = [];
  for (const spot of spots) {
    const reach = 2 * (APART + FARTHEST);
    const box = { ...makeBox(spot.x, spot.y, reach, reach), spot };
    for (const { spot: other } of boxes.near(box)) if (!other.fixed || !spot.fixed) found.push([other, spot]);
    boxes.add(box);
  }
  return found;
}

// sites: moved; legs: whose arrowheads are to be seen.
export function fanOut(sites, legs) {
  const arrows = legs.map(({ mark, shape }) => ({ id: mark.id, fixed: true, x: shape.arrow.x, y: shape.arrow.y }));
  const spots = sites.map(({ mark, shape }) => ({ id: mark.id, shape, home: shape.home, ...shape.home }));
  if (spots.length + arrows.length < CROWD) {
    const near = pairs([...arrows, ...spots]);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [one, other] of near) push(one, other);
      spots.forEach(keepNear);
    }
  }
  for (const { shape, x, y } of spots) shape.moveTo({ x, y });
}

// Names on the map: which stands where is planned without a screen, from boxes alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeBox, makeBoxes } from "../src/drawing/boxes.js";
import { measuredTrack } from "../src/drawing/tracks.js";
import { planLabels } from "../src/labels/label_plan.js";
import { labelSpots } from "../src/labels/label_spots.js";
import { broken } from "../src/labels/label_text.js";
import { makeObstacles } from "../src/labels/obstacles.js";
import { jsonOf } from "./data.js";

const VIEW = { left: 0, top: 0, right: 1000, bottom: 700 };
const RADIUS = 7;
const CORNER = { left: 0, top: 0, right: 300, bottom: 200 };
const anywhere = () => true;
const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

// As long as its words are; a label is measured on a page only.
const textOf = (words) => ({ lines: [words], width: 7 * words.length, height: 14, leading: 14, isCut: false });

// A generator of numbers from 0 to 1 that gives the same ones every time.
function dice(seed) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const siteAt = (x, y) => ({ shape: { spot: { x, y }, radius: RADIUS } });

function nameOf(entry, words, weight = 3) {
  const spots = (text) => labelSpots.aroundSite(entry.shape.spot, RADIUS, text);
  return { texts: [textOf(words)], spots, weight, dearest: 3.95, isGround: false, words };
}

const obstaclesOf = (entries, covers = []) => makeObstacles(entries, VIEW, { view: VIEW, covers });
const planned = (names, obstacles) => new Map(planLabels(names, obstacles).map((spot) => [spot.name.words, spot]));
const boxesOf = (plan) => [...plan.values()].flatMap(({ boxes }) => boxes.map((box) => ({ boxes, box })));

// Every pair of boxes of two names that share a part.
function collisions(plan) {
  const all = boxesOf(plan);
  return all.flatMap(({ boxes, box }, place) =>
    all.slice(place + 1).filter((other) => other.boxes !== boxes && overlap(box, other.box)),
  );
}

test("boxes are found again wherever they lie, and each once", () => {
  const roll = dice(1);
  const boxes = Array.from({ length: 300 }, () =>
    makeBox(2000 * roll() - 1000, 2000 * roll() - 1000, 90, 200 * roll()),
  );
  const grid = makeBoxes();
  boxes.forEach(grid.add);
  for (const box of boxes.slice(0, 50)) {
    const near = boxes.filter((other) => overlap(box, other));
    assert.deepEqual(new Set(grid.near(box)), new Set(near));
    assert.equal(grid.near(box).length, near.length);
    assert.equal(grid.isFree(box), false);
  }
  assert.ok(grid.isFree(makeBox(5000, 5000, 10, 10)));
});

for (const count of [5, 40, 110, 200]) {
  test(`of ${count} names none stands on another or on a symbol`, () => {
    const roll = dice(count);
    const entries = Array.from({ length: count }, () => siteAt(1000 * roll(), 700 * roll()));
    const names = entries.map((entry, place) => nameOf(entry, "Place number " + place));
    const plan = planned(names, obstaclesOf(entries));
    assert.ok(plan.size >= Math.min(count, 30) / 2, String(plan.size));
    assert.deepEqual(collisions(plan), []);
    for (const { box } of boxesOf(plan)) {
      for (const { shape } of entries) {
        assert.ok(!overlap(box, makeBox(shape.spot.x, shape.spot.y, 2 * RADIUS, 2 * RADIUS)));
      }
    }
  });
}

test("a name that stands alone stands beside its symbol, without a line", () => {
  const entry = siteAt(500, 350);
  const [spot] = planLabels([nameOf(entry, "Almaty")], obstaclesOf([entry]));
  assert.equal(spot.line, null);
  assert.ok(Math.hypot(spot.at.x - 500, spot.at.y - 350) < 40);
});

test("of two names with one place between them the one of more weight has it", () => {
  const only = (words, weight) => ({
    ...nameOf(siteAt(0, 0), words, weight),
    spots: () => [{ x: 496, y: 350, align: "middle", angle: 0, cost: 0, leader: null }],
  });
  const plan = planned([only("lesser", 1), only("greater", 5)], obstaclesOf([]));
  assert.deepEqual([...plan.keys()], ["greater"]);
});

test("where a second spot is free too, both are named", () => {
  const at = (x) => ({ x, y: 350, align: "middle", angle: 0, cost: 0, leader: null });
  const name = (words, ...places) => ({ ...nameOf(siteAt(0, 0), words), spots: () => places.map(at) });
  // The first takes what the second needs, and has to give way in another round.
  const plan = planned([name("movable", 300, 600), name("fixed", 300)], obstaclesOf([]));
  assert.deepEqual([plan.get("fixed").at.x, plan.get("movable").at.x], [300, 600]);
});

test("a name keeps off what lies over the map, and out of what is not seen", () => {
  const entry = siteAt(250, 100);
  const alone = planLabels([nameOf(entry, "Almaty")], obstaclesOf([entry]));
  assert.equal(alone.length, 1);
  for (const box of planLabels([nameOf(entry, "Almaty")], obstaclesOf([entry], [CORNER])).flatMap(({ boxes }) => boxes))
    assert.ok(!overlap(box, { ...CORNER, right: CORNER.right - 10, bottom: CORNER.bottom - 10 }));
  const beyond = siteAt(-200, 350);
  assert.deepEqual(planLabels([nameOf(beyond, "Far")], obstaclesOf([beyond])), []);
});

test("how much of a box is hidden is a share", () => {
  const { hidden } = obstaclesOf([], [CORNER]);
  assert.deepEqual(
    [makeBox(500, 400, 20, 20), makeBox(300, 100, 20, 20), makeBox(0, 500, 20, 20), makeBox(100, 100, 20, 20)].map(
      hidden,
    ),
    [0, 0.5, 0.5, 1],
  );
});

test("a line is crossed only by a name that has no better spot", () => {
  const entry = siteAt(500, 350);
  const across = {
    shape: {
      tracks: [
        measuredTrack([
          { x: 500, y: 350 },
          { x: 900, y: 350 },
        ]),
      ],
    },
  };
  const obstacles = obstaclesOf([entry, across]);
  const [spot] = planLabels([nameOf(entry, "Almaty")], obstacles);
  assert.equal(obstacles.cost(labelSpots.boxesOf(spot.text, spot.at)), 0);
});

test("a route is named along its line, turned so that it can be read, and not over its arrowhead", () => {
  for (const [from, to] of [
    [
      { x: 200, y: 300 },
      { x: 800, y: 400 },
    ],
    [
      { x: 800, y: 400 },
      { x: 200, y: 300 },
    ],
    [
      { x: 300, y: 600 },
      { x: 700, y: 100 },
    ],
  ]) {
    const track = measuredTrack([from, to]);
    const head = { ...to, heading: Math.atan2(to.y - from.y, to.x - from.x) };
    const spots = (text) => labelSpots.route([track], text, anywhere);
    const name = { texts: [textOf("Northern Route")], spots, weight: 5, dearest: 3.95, isGround: false };
    const [spot] = planLabels([name], obstaclesOf([{ shape: { tracks: [track], heads: [head] } }]));
    assert.ok(spot.at.angle !== 0 && Math.abs(spot.at.angle) <= Math.PI / 2);
    assert.ok(spot.boxes.every((box) => !overlap(box, makeBox(to.x, to.y, 6, 6))));
  }
});

test("the name of a territory stays near its label point and on it if it can", () => {
  const extent = { left: 300, right: 700, top: 200, bottom: 500 };
  const owns = ({ x, y }) => x > extent.left && x < extent.right && y > extent.top && y < extent.bottom;
  const spots = labelSpots.aroundPoint({ x: 500, y: 350 }, textOf("Russia"), extent, owns);
  assert.deepEqual([spots[0].x, spots[0].y, spots[0].cost], [500, 350, 0]);
  assert.ok(spots.length > 8);
  assert.ok(spots.filter(owns).every(({ cost, leader }) => cost === 0 && leader === null));
});

for (const [text, most, lines, isCut] of jsonOf("frontend/test/lines.json")) {
  test(`in lines of ${most}: ${text.slice(0, 60)}`, () => {
    const found = broken(text, most);
    assert.deepEqual(found, { lines, isCut });
    assert.ok(found.lines.every((line) => line.length <= most));
  });
}

test("what does not fit in three lines is told by an ellipsis", () => {
  const name = "Central Asian Regional Information and Coordination Centre for the Fight against Everything at Once";
  for (const most of [13, 22, 26, 40]) {
    const { lines, isCut } = broken(name, most);
    assert.ok(lines.length <= 3 && lines.every((line) => line.length <= most));
    assert.equal(isCut, lines.at(-1).endsWith("…"));
    assert.equal(isCut, most < 40);
  }
});

// Where a view lies: all that is drawn is seen, with room around it, and nothing of it lies under the key.

import assert from "node:assert/strict";
import { test } from "node:test";
import { atFrame, leaving } from "../src/view/beyond.js";
import { fitted, marginOf } from "../src/view/fit.js";

const SIZE = { x: 1056, y: 826 };
const KEY = { x: 272, y: 152 };
const BOX = { left: 40, top: 60, right: 200, bottom: 130 };
const ROOM = { left: 0, top: 0, right: SIZE.x, bottom: SIZE.y };

const onScreen = ({ zoom, centre }, { x, y }) => ({
  x: (x - centre.x) * 2 ** zoom + SIZE.x / 2,
  y: (y - centre.y) * 2 ** zoom + SIZE.y / 2,
});
const isUnderKey = (fit, point) => {
  const { x, y } = onScreen(fit, point);
  return x < KEY.x && (fit.corner === "top" ? y < KEY.y : y > SIZE.y - KEY.y);
};

test("a box fills the window but for a margin", () => {
  const fit = fitted(SIZE, BOX, [], KEY, 0);
  const [from, to] = [onScreen(fit, { x: BOX.left, y: BOX.top }), onScreen(fit, { x: BOX.right, y: BOX.bottom })];
  assert.ok(Math.abs(from.x - marginOf(SIZE)) < 1e-6);
  assert.ok(Math.abs(to.x - (SIZE.x - marginOf(SIZE))) < 1e-6);
  assert.ok(from.y >= marginOf(SIZE) && to.y <= SIZE.y - marginOf(SIZE));
});

test("the key lies in the corner where nothing is drawn, and the view is the same", () => {
  const tall = { left: 0, top: 0, right: 160, bottom: 124 };
  const free = fitted(SIZE, tall, [], KEY, 0);
  const low = fitted(SIZE, tall, [{ x: 2, y: 122 }], KEY, 0);
  assert.deepEqual([free.corner, low.corner], ["bottom", "top"]);
  assert.deepEqual(low.zoom, free.zoom);
});

test("where both corners are taken all else moves aside", () => {
  const tall = { left: 0, top: 0, right: 160, bottom: 124 };
  const spots = [
    { x: 2, y: 2 },
    { x: 2, y: 122 },
  ];
  const fit = fitted(SIZE, tall, spots, KEY, 0);
  assert.ok(fit.zoom < fitted(SIZE, tall, [], KEY, 0).zoom);
  for (const spot of spots) assert.ok(!isUnderKey(fit, spot));
});

test("a button stands at the edge where the line leaves the view, wholly in it", () => {
  const track = [
    { x: 500, y: 400 },
    { x: 900, y: 300 },
    { x: 1300, y: 200 },
  ];
  const step = leaving(track, ROOM);
  assert.deepEqual(step, track.slice(1));
  const [place] = atFrame(step, ROOM, { width: 120, height: 26 });
  assert.ok(Math.abs(place.x + 60 - (SIZE.x - 8)) < 1e-6);
  assert.ok(Math.abs(place.y - 261) < 1);
});

test("a line that ends in the view, or is not in it, leaves it nowhere", () => {
  const inside = [
    { x: 10, y: 10 },
    { x: 20, y: 20 },
  ];
  assert.equal(leaving(inside, ROOM), null);
  assert.equal(
    leaving(
      inside.map(({ x, y }) => ({ x: x + 2000, y })),
      ROOM,
    ),
    null,
  );
});

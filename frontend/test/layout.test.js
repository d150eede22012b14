// What is drawn of a layout: which band and which rings are good for a zoom, what is on, and where lines end.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bandAt, readLayout, ringsAt, ringsOn } from "../src/document/layout.js";
import { chained, tracksOf, worldsOf } from "../src/drawing/courses.js";
import { edgesOn, lookOf } from "../src/drawing/edges.js";
import { headOn } from "../src/drawing/strokes.js";
import {
  cutAtRim,
  ledTo,
  lengthOfTrack,
  measuredTrack,
  pointOnTrack,
  shortened,
  smoothed,
} from "../src/drawing/tracks.js";

const BOX = { left: -1000, right: 1000, top: -1000, bottom: 1000 };
const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);
const last = (list) => list[list.length - 1];

// Two legs from territories that join and arrive at one port; a third goes on from it, nobody says where. At zoom 2 a
// unit is four pixels, and a number of the data a quarter of one.
const PACKED = {
  bands: [
    {
      zoom: 2,
      bundles: [
        {
          edges: [
            [1600, 1600, 400, 400],
            [1600, 2400, 400, -400],
            [2000, 2000, 400, 0, 400, 0],
          ],
          legs: { one: [0, 2], other: [1, 2] },
          heads: [[2, 0]],
          fades: [0, 1],
          rims: [[2, 1, "port"]],
        },
        { edges: [[2800, 2000, 800, 0]], legs: { on: [0] }, heads: [[0, 1]], fades: [], rims: [[0, 0, "port"]] },
      ],
      hidden: ["short"],
    },
    { zoom: 3.5, bundles: [], hidden: [] },
  ],
  insets: [],
  rings: [
    { zoom: 2, radius: 7, rings: [[2800, 2000, 10, ["port", "quay", "dock"]]] },
    { zoom: 2.25, radius: 7, rings: [[3330, 2378, 8, ["port", "quay"]]] },
    { zoom: 2.5, radius: 9, rings: [] },
  ],
};
const layout = readLayout(PACKED);
const [tree, onwards] = layout.bands[0].bundles;
const VIEW = { scale: 4, left: 0, top: 0 };
const firm = lookOf({ firm: true, contested: false });
const alleged = lookOf({ firm: false, contested: false });

test("lines are read in world units, step by step", () => {
  assert.deepEqual(tree.edges[0].line, [
    { x: 100, y: 100 },
    { x: 125, y: 125 },
  ]);
  assert.deepEqual(
    tree.edges[2].line.map(({ x }) => x),
    [125, 150, 175],
  );
  assert.deepEqual(layout.rings[0].rings[0].at, { x: 175, y: 125 });
});

for (const [zoom, band] of [
  [0, 2],
  [2, 2],
  [2.9, 2],
  [3, 3.5],
  [3 - 1e-9, 3.5],
  [11, 3.5],
])
  test(`at zoom ${zoom} the band of ${band} is drawn`, () => assert.equal(bandAt(layout.bands, zoom).zoom, band));

for (const [zoom, rings] of [
  [0, 2],
  [2.2, 2],
  [2.25, 2.25],
  [2.49, 2.25],
  [9, 2.5],
])
  test(`at zoom ${zoom} sites are joined as at ${rings}`, () => assert.equal(ringsAt(layout.rings, zoom).zoom, rings));

test("a ring holds the members that are on; one alone stands at its place", () => {
  const { rings } = layout.rings[0];
  const members = (...off) => ringsOn(rings, (id) => !off.includes(id)).map((ring) => ring.members);
  assert.deepEqual(members(), [["port", "quay", "dock"]]);
  assert.deepEqual(members("quay"), [["port", "dock"]]);
  assert.deepEqual(members("quay", "dock"), []);
  assert.deepEqual(members("port", "quay", "dock"), []);
});

test("an edge is drawn once, while one of its legs is on", () => {
  const numbers = (looks) => edgesOn(tree, new Map(looks)).map(({ number }) => number);
  assert.deepEqual(
    numbers([
      ["one", firm],
      ["other", firm],
    ]),
    [0, 1, 2],
  );
  assert.deepEqual(numbers([["other", firm]]), [1, 2]);
  assert.deepEqual(numbers([["another", firm]]), []);
});

test("what several legs share looks as the firmest of them does", () => {
  const shared = (one, other) =>
    last(
      edgesOn(
        tree,
        new Map([
          ["one", one],
          ["other", other],
        ]),
      ),
    );
  assert.equal(shared(alleged, firm).firm, true);
  assert.equal(shared(alleged, firm).head, "filled");
  assert.equal(shared(alleged, alleged).head, "hollow");
  const contested = lookOf({ firm: true, contested: true, certainty: "possibly" });
  assert.equal(shared(contested, firm).contested, false);
  assert.deepEqual([shared(contested, contested).contested, shared(contested, contested).unsure], [true, true]);
});

test("a head is open where the flow goes on, alleged or not", () => {
  for (const look of [firm, alleged]) assert.equal(edgesOn(onwards, new Map([["on", look]]))[0].head, "open");
});

test("lines stop at the rim of what is drawn of a place, wherever that is now", () => {
  for (const spot of [
    { x: 700, y: 500 },
    { x: 712, y: 491 },
  ]) {
    const spotOf = (id) => (id === "port" ? { spot, radius: 10 } : undefined);
    const tracks = tracksOf(tree, true, VIEW, 0, BOX, spotOf);
    const gap = distance(last(tracks[2]), spot) - 10;
    assert.ok(gap > 0 && gap < 2.5, String(gap));
    assert.deepEqual({ x: tracks[2][0].x, y: tracks[2][0].y }, { x: 500, y: 500 });
    const [away] = tracksOf(onwards, true, VIEW, 0, BOX, spotOf);
    assert.ok(distance(away[0], spot) > 10 && distance(away[0], spot) < 12.5);
    assert.deepEqual([last(away).x, last(away).y], [900, 500]);
  }
});

test("a course that is known is cut at the rim, and never moved", () => {
  const spotOf = () => ({ spot: { x: 700, y: 505 }, radius: 10 });
  const [track] = tracksOf({ ...tree, edges: [tree.edges[2]] }, false, VIEW, 0, BOX, spotOf);
  assert.ok(track.every(({ y }) => y === 500));
  assert.ok(last(track).x < 692);
  const far = tracksOf({ ...tree, edges: [tree.edges[2]] }, false, VIEW, 0, BOX, () => ({
    spot: { x: 700, y: 550 },
    radius: 10,
  }));
  assert.equal(last(far[0]).x, 700);
});

test("a place whose filter is off takes no line with it", () => {
  const tracks = tracksOf(tree, true, VIEW, 0, BOX, () => undefined);
  assert.deepEqual([last(tracks[2]).x, last(tracks[2]).y], [700, 500]);
});

test("the way of a leg is the chain of its edges", () => {
  const tracks = tracksOf(tree, true, VIEW, 0, BOX, () => undefined);
  const way = chained(tracks, tree.legs.get("other"));
  assert.deepEqual([way[0].x, way[0].y, last(way).x, last(way).y], [400, 600, 700, 500]);
  assert.equal(lengthOfTrack(way), lengthOfTrack(tracks[1]) + lengthOfTrack(tracks[2]));
});

test("what goes beyond the edge of the world is drawn once more, one world further", () => {
  assert.deepEqual(worldsOf(tree), [0]);
  assert.deepEqual(worldsOf({ ...tree, reach: [200, 270] }), [0, -1]);
  assert.deepEqual(worldsOf({ ...tree, reach: [-4, 40] }), [0, 1]);
  const spotOf = () => ({ spot: { x: 700, y: 500 }, radius: 10 });
  const [, , copy] = tracksOf(tree, true, VIEW, -1, BOX, spotOf);
  assert.ok(distance(last(copy), { x: 700 - 1024, y: 500 }) < 12.5);
});

const ARC = [
  { x: 0, y: 0 },
  { x: 60, y: -40 },
  { x: 70, y: -42 },
  { x: 200, y: 0 },
];

test("a line is smooth and passes through all that it was given", () => {
  const line = smoothed(ARC, BOX);
  for (const point of ARC) assert.ok(line.some((at) => distance(at, point) < 1e-9));
  for (let place = 1; place + 1 < line.length; place += 1) {
    const [one, at, other] = line.slice(place - 1, place + 2);
    const turn = Math.atan2(other.y - at.y, other.x - at.x) - Math.atan2(at.y - one.y, at.x - one.x);
    assert.ok(Math.abs(turn) < 0.35, String(turn));
  }
  const far = { left: 5000, right: 5100, top: 0, bottom: 100 };
  assert.equal(smoothed(ARC, far).length, ARC.length, "nothing is worked out where nothing is seen");
});

test("a line that is led elsewhere ends there, and begins where it began", () => {
  const led = ledTo(smoothed(ARC, BOX), { x: 205, y: 6 });
  assert.deepEqual([led[0], last(led)], [ARC[0], { x: 205, y: 6 }]);
});

test("a circle that a line passes earlier on does not cut it", () => {
  const line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
  ];
  const cut = cutAtRim(line, { x: 100, y: 100 }, 10);
  assert.equal(cut.length, 3);
  assert.ok(Math.abs(last(cut).y - 90) < 0.01);
  assert.deepEqual(cutAtRim(line, { x: 50, y: 0 }, 10), line);
});

test("a line stops before the tip of its head, which points as the end of the line does", () => {
  const track = measuredTrack(smoothed(ARC, BOX));
  const short = shortened(track, 9);
  assert.ok(Math.abs(lengthOfTrack(track) - lengthOfTrack(short) - 9) < 1e-9);
  assert.ok(distance(last(short), pointOnTrack(track, lengthOfTrack(track) - 9)) < 1e-9);
  const head = headOn(track, "filled");
  assert.deepEqual([head.x, head.y], [200, 0]);
  assert.ok(head.heading > 0.2 && head.heading < 0.8);
});

// Which band is drawn where insets take marks off the map, and where an inset lies.

import assert from "node:assert/strict";
import test from "node:test";

import { bandAt } from "../src/document/layout.js";
import { emptierCorner } from "../src/view/insets.js";

const band = (zoom, ...aside) => ({ zoom, bundles: [], hidden: [], aside: new Set(aside) });
const bands = [band(1), band(1, "dushanbe"), band(2.5), band(2.5, "dushanbe"), band(4)];

test("as long as insets are seen, the map leaves their marks to them", () => {
  assert.deepEqual([...bandAt(bands, 2.6).aside], ["dushanbe"]);
  assert.deepEqual([...bandAt(bands, 4).aside], []);
});

test("where no inset is seen, no mark is lost: the whole band of the same zoom is drawn", () => {
  assert.equal(bandAt(bands, 1, false), bands[0]);
  assert.equal(bandAt(bands, 2.6, false), bands[2]);
});

test("an inset lies over the corner in which less is drawn", () => {
  const [map, size] = [
    { x: 1000, y: 800 },
    { x: 400, y: 300 },
  ];
  assert.equal(emptierCorner([{ x: 900, y: 700 }], map, size), "left");
  assert.equal(emptierCorner([{ x: 100, y: 700 }], map, size), "right");
  assert.equal(emptierCorner([{ x: 900, y: 100 }], map, size), "right");
});

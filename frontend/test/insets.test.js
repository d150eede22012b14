// Which band is drawn where insets take marks off the map, and where an inset lies.

import assert from "node:assert/strict";
import test from "node:test";

import { bandAt } from "../src/document/layout.js";
import { emptierCorner } from "../src/view/insets.js";

const band = (zoom, ...aside) => ({ zoom, bundles: [], hidden: [], aside: new Set(aside) });
const bands = [band(1, "dushanbe"), band(2.5, "dushanbe"), band(4)];

test("as long as insets are seen, the map leaves their marks to them", () => {
  assert.equal(bandAt(bands, 2.6).zoom, 2.5);
});

test("where no inset is seen, no mark is lost: the first band that has them all is shrunk", () => {
  assert.equal(bandAt(bands, 1, false).zoom, 4);
  assert.equal(bandAt(bands, 5, false).zoom, 4);
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

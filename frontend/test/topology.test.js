// The borders, put together: what lies between some countries, and the polygon around a point.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { world } from "../src/document/mercator.js";
import { Topology } from "../src/document/topology.js";
import { pathData } from "../src/drawing/paths.js";
import { jsonOf } from "./data.js";

const file = new URL("../../mapper/geometry/borders/countries-50m.json.zlib", import.meta.url);
const topology = new Topology(JSON.parse(inflateSync(readFileSync(file))), {});

test("between countries lie the borders that they share, and no coast", () => {
  const box = pathData.extent(topology.borders(["KAZ", "UZB"]));
  assert.ok(box.left > world.x(55) && box.right < world.x(72));
  assert.deepEqual(topology.borders(["KAZ"]), []);
  assert.deepEqual(topology.borders(["GBR", "ISL"]), []);
});

test("disputed land is a polygon by itself, whoever holds it", () => {
  for (const { country, at } of jsonOf("mapper/geometry/borders/disputed.json")) {
    const box = pathData.extent(topology.polygonAt(country, world.point(at)));
    assert.ok(box.right - box.left < world.x(5) - world.x(0), country);
    assert.ok(box.left < world.x(at[0]) && box.right > world.x(at[0]));
  }
  assert.deepEqual(topology.polygonAt("RUS", world.point([0, 0])), []);
});

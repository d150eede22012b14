// What a search finds on a map, the best first, and how much of it is offered.

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeIndex } from "../src/document/index.js";
import { folding } from "../src/search/folding.js";
import { makeSearchIndex } from "../src/search/search_index.js";
import { foldingTable, jsonOf, soundMap, speak } from "./data.js";

speak("en");
folding.load(foldingTable());
const shown = soundMap();
const find = makeSearchIndex(makeIndex(shown), { office: ["almaata", "верный"] });
const ids = (groups) => groups.flatMap(({ kind, hits }) => hits.map(({ id }) => kind + " " + id));

for (const [typed, found] of jsonOf("frontend/test/search.json")) {
  test(`"${typed}" finds ${found.join(", ") || "nothing"}`, () => assert.deepEqual(ids(find(typed)), found));
}

test("a place that is found by a spelling that it does not show has no text to mark", () => {
  const [{ hits }] = find("alma-ata");
  assert.deepEqual([hits[0].name, hits[0].text], ["Office, Almaty", null]);
});

test("of many only the first are offered, and all are counted", () => {
  const many = (records, key) =>
    Array.from({ length: 50 }, (_, number) => ({
      ...records[0],
      [key]: "x" + number,
      name: "Almaty",
      text: "In Almaty.",
    }));
  const [marks, claims] = [many(shown.marks, "id"), many(shown.claims, "ref")];
  const groups = makeSearchIndex(makeIndex({ ...shown, marks, claims }), {})("almaty");
  assert.deepEqual(
    groups.map(({ kind, hits, all }) => [kind, hits.length, all]),
    [
      ["mark", 12, 50],
      ["claim", 10, 50],
    ],
  );
});

test("an id may be any word", () => {
  const marks = [{ ...shown.marks[0], id: "__proto__", name: "Almaty" }];
  const found = makeSearchIndex(makeIndex({ ...shown, marks, claims: [] }), {})("almaty");
  assert.deepEqual(ids(found), ["mark __proto__"]);
});

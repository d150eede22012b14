// Folding and matching: what people type otherwise than it is written comes out the same, and every letter knows where it
// stood.

import assert from "node:assert/strict";
import { test } from "node:test";
import { folding } from "../src/search/folding.js";
import { matching } from "../src/search/matching.js";
import { foldingTable, jsonOf } from "./data.js";

// The whole text, as it is written or as it sounds.
const WHOLE = 0.5;

folding.load(foldingTable());
const look = (text, typed) => matching.look(folding.keys(text), matching.typed(typed));
const rank = (text, typed) => (look(text, typed) || { rank: Infinity }).rank;
const cases = jsonOf("frontend/test/matching.json");
const names = jsonOf("tests/gazetteer/folding.json");

for (const spellings of [...names.one, ...names["in two scripts"]]) {
  test("one name: " + spellings.join(", "), () => {
    for (const text of spellings)
      for (const typed of spellings) assert.ok(rank(text, typed) <= WHOLE, text + ", " + typed);
  });
}

for (const [text, typed] of names.apart) {
  test("two names: " + text + ", " + typed, () => assert.ok(rank(text, typed) > WHOLE));
}

for (const [text, typed, parts] of cases.found) {
  test(`"${typed}" finds and marks ${parts.join(", ")} in ${text}`, () =>
    assert.deepEqual(
      look(text, typed).parts.map(([from, to]) => text.slice(from, to)),
      parts,
    ));
}

for (const [text, typed] of cases.not_found) {
  test(`"${typed}" does not find ${text}`, () => assert.equal(look(text, typed), null));
}

for (const typed of cases.nothing) {
  test("what has no letter asks for nothing: " + JSON.stringify(typed), () =>
    assert.equal(matching.typed(typed), null),
  );
}

test("the whole name comes before its beginning, a word, the inside and scattered words", () => {
  const texts = ["Route", "Route of the north", "Northern Route", "Enroutement"];
  const ranks = [...texts.map((text) => rank(text, "route")), rank("Roads out of the east", "east roads")];
  assert.deepEqual(ranks, [...new Set(ranks)].sort());
  assert.ok(rank("Almati", "Almaty") > rank("Almaty", "Almaty"));
});

for (const text of cases.places) {
  test("every letter of a key knows its place in " + JSON.stringify(text), () => {
    for (const { text: key, starts, ends } of Object.values(folding.keys(text))) {
      assert.deepEqual([starts.length, ends.length], [key.length, key.length]);
      assert.deepEqual(
        starts,
        [...starts].sort((one, other) => one - other),
      );
      assert.ok(starts.every((start, place) => start < ends[place]));
    }
  });
}

test("every form of a letter is folded as in the gazetteer", () => {
  const { gazetteer } = foldingTable();
  for (const [form, key] of Object.entries(gazetteer))
    assert.equal(folding.keys(form).plain.text, folding.keys(key).plain.text, form);
});

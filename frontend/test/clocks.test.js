// The two clocks pass the cases of mapper.questions.

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeClocks, period } from "../src/asking/clocks.js";
import { jsonOf } from "./data.js";

const cases = jsonOf("tests/questions/clocks.json");
const clocks = makeClocks(cases.dates);

for (const [when, asked, certainty] of cases.held) {
  test(`what is dated "${when}" held in ${asked}: ${certainty}`, () =>
    assert.equal(clocks.held({ when }, period(asked)), certainty));
}

for (const [said, available, asked, certainty] of cases.known) {
  test(`said "${said}", public "${available}", known in ${asked}: ${certainty}`, () =>
    assert.equal(clocks.known({ said }, available, period(asked)[1]), certainty));
}

for (const text of cases.no_time) test("no day, month or year: " + text, () => assert.equal(period(text), null));

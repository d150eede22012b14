// Disputes by kind: who stands against whom, why, and what does not count.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findDisputes } from "../src/asking/disputes.js";

const claim = (ref, others) => ({
  ref,
  contested: false,
  negative: false,
  withdrawn: "",
  responses: [],
  disagreements: [],
  ...others,
});
const against = (other, kind, why) => ({ disagreements: [{ claim: other, kind, why }] });

test("a dispute has its two sides and the reason once, and is of one kind", () => {
  const claims = [
    claim("a", against("b", "definitions", "Net and gross.")),
    claim("b", against("a", "definitions", "Net and gross.")),
  ];
  assert.deepEqual(findDisputes(claims, "definitions"), [{ sides: [["a"], ["b"]], whys: ["Net and gross."] }]);
  for (const kind of ["contradiction", "accounts", "aims"]) assert.deepEqual(findDisputes(claims, kind), []);
});

test("a denial is a contradiction, and one that was withdrawn is none", () => {
  const said = claim("a", { contested: true, responses: ["b"] });
  const denial = claim("b", { negative: true });
  assert.deepEqual(findDisputes([said, denial], "contradiction"), [{ sides: [["a"], ["b"]], whys: [] }]);
  const withdrawn = { ...denial, withdrawn: "2025-01-01: an error" };
  assert.deepEqual(findDisputes([{ ...said, contested: false }, withdrawn], "contradiction"), []);
});

test("what is contested by nobody on the map stands alone among the contradictions only", () => {
  const claims = [
    claim("alone", { contested: true }),
    claim("a", { contested: true, ...against("b", "accounts", "Two weights.") }),
    claim("b", { contested: true, ...against("a", "accounts", "Two weights.") }),
  ];
  assert.deepEqual(findDisputes(claims, "contradiction"), [{ sides: [["alone"]], whys: [] }]);
  assert.deepEqual(findDisputes(claims, "accounts"), [{ sides: [["a"], ["b"]], whys: ["Two weights."] }]);
});

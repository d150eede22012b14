// What the page answers is what mapper.questions answers: the same questions, the same golden answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answerTo, countMarks } from "../src/asking/answer.js";
import { makeClocks } from "../src/asking/clocks.js";
import { facets } from "../src/asking/facets.js";
import { questions } from "../src/asking/question.js";
import { makeIndex } from "../src/document/index.js";
import { jsonOf, soundMap } from "./data.js";

const GOLDEN = "tests/questions/golden/";
const PARTS = new Set([
  ...facets.ofMarks,
  ...facets.ofClaims,
  facets.ROLE,
  "held",
  "known",
  "contested",
  "with_context",
]);
const sound = makeIndex(soundMap());
const drawn = makeIndex(jsonOf(GOLDEN + "drawn.json"));

// What is written to mapper.query, as the page asks it.
function questionOf({ held = "", known = "", contested = false, ...rows }) {
  const asked = Object.freeze({ ...questions.nothing, held, known, contested });
  const chosen = Object.entries(rows).filter(([row]) => row !== "with_context");
  return chosen.reduce(
    (question, [facet, value]) => questions.choosing(question, facet, new Set([value].flat())),
    asked,
  );
}

function answerOf(parts, index) {
  const question = questionOf(parts);
  const answer = answerTo(index, question, makeClocks(index.shown.dates));
  const counts = index.shown.facets.map(({ id, choices }) => [
    id,
    Object.fromEntries(
      Object.keys(choices).map((value) => [value, countMarks(index, question, answer.state, id, value)]),
    ),
  ]);
  return {
    marks: [...answer.shown].map(([id, { certainty, firm, contested, quiet, claims }]) => ({
      id,
      certainty,
      firm,
      contested,
      quiet,
      claims,
    })),
    hidden: [...answer.hidden].map(([id, reason]) => ({ id, reason })),
    claims: [...answer.claims].map((ref) => ({
      ref,
      certainty: answer.sure.get(ref),
      contested: answer.contested.has(ref),
    })),
    undated: answer.undated,
    counts: Object.fromEntries(counts),
  };
}

// Of a record as mapper.query writes it, what the page tells too.
const picked = (record, keys) => Object.fromEntries(keys.map((key) => [key, record[key]]));

const askable = Object.entries(jsonOf(GOLDEN + "questions.json")).filter(
  ([, parts]) =>
    // The page always keeps the context.
    parts.with_context && Object.keys(parts).every((part) => PARTS.has(part)),
);

test("most golden questions can be asked of the page", () => assert.ok(askable.length >= 5));

for (const [name, parts] of askable) {
  test("the golden answer: " + name, () => {
    const golden = jsonOf(GOLDEN + name + ".json");
    assert.deepEqual(answerOf(parts, sound), {
      marks: golden.marks.map((mark) => picked(mark, ["id", "certainty", "firm", "contested", "quiet", "claims"])),
      hidden: golden.hidden,
      claims: golden.claims.map((claim) => picked(claim, ["ref", "certainty", "contested"])),
      undated: golden.undated,
      counts: golden.counts,
    });
  });
}

const words = ({ certainty, firm, contested }) =>
  [certainty, firm ? "firm" : "", contested ? "contested" : ""].filter(Boolean).join(" ");

// Ids by what is said of them.
function grouped(pairs) {
  const found = {};
  for (const [said, id] of pairs) found[said] = found[said] ? found[said] + " " + id : id;
  return found;
}

// As tests/questions/test_agree.py writes it.
function inShort(parts) {
  const { marks, hidden, claims, undated, counts } = answerOf(parts, drawn);
  return {
    marks: Object.fromEntries(marks.map((mark) => [mark.id, words(mark) + ": " + mark.claims.join(" ")])),
    hidden: grouped(hidden.map(({ id, reason }) => [reason, id])),
    claims: grouped(claims.map((claim) => [words(claim), claim.ref])),
    undated,
    counts: Object.values(counts).flatMap(Object.values).join(" "),
  };
}

for (const { asked, ...answer } of jsonOf(GOLDEN + "agree.json")) {
  test("the same answer as in Python: " + JSON.stringify(asked), () => assert.deepEqual(inShort(asked), answer));
}

test("a choice that is taken back leaves the question as it was", () => {
  const once = questions.toggling(questions.nothing, "status", "stated");
  assert.ok(!questions.isNothing(once));
  assert.ok(questions.isNothing(questions.toggling(once, "status", "stated")));
});

// What a line of a story may not be broken at: a raised number stays with its word and with the sign behind it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stretches } from "../src/story/kept_words.js";

const text = (words) => ({ kind: "text", text: words });
const strong = (...parts) => ({ kind: "strong", parts });
const cited = (...numbers) => ({ kind: "citation", numbers });

// Each stretch as one text, what is kept on a line between brackets.
const written = (parts) =>
  stretches(parts).map(({ isKept, pieces }) => {
    const words = pieces.map((piece) => piece.marks.map(() => "*").join("") + (piece.text ?? piece.numbers.join()));
    return isKept ? "[" + words.join("|") + "]" : words.join("");
  });

const CASES = [
  ["a full stop", [text("It is so "), cited(1), text(". And more.")], ["It is ", "[so|1|.]", " And more."]],
  ["the end of a sentence before it", [text("It is so. "), cited(1)], ["It is ", "[so.|1]"]],
  ["several numbers", [text("So"), cited(1, 2), text(", then")], ["[So|1,2|,]", " then"]],
  ["an emphasised word", [strong(text("no road")), cited(1), text(".")], ["*no ", "[*road|1|.]"]],
  ["an emphasis around it", [strong(text("no road "), cited(1)), text(").")], ["*no ", "[*road|*1|).]"]],
  ["nothing before it", [cited(1), text(" so")], ["[1]", " so"]],
  ["one citation behind another", [text("So"), cited(1), text(" "), cited(2), text(".")], ["[So|1]", "[2|.]"]],
  ["no citation", [text("It is so.")], ["It is so."]],
];

for (const [name, parts, expected] of CASES) {
  test(name, () => assert.deepEqual(written(parts), expected));
}

test("of a word without an end only so much is kept that a line can hold it", () => {
  const [, kept] = stretches([text("字".repeat(400)), cited(1)]);
  assert.equal(kept.pieces[0].text.length, 24);
});

// Dates in order, and none of a map without words; the words are cases of words.test.js.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dateInWords, dateOrder } from "../src/document/dates.js";
import { LANGUAGES, soundMap, speak } from "./data.js";

for (const language of LANGUAGES) {
  test("every date of a map has words of its own in the language " + language, () => {
    speak(language);
    const dates = soundMap().dates.map(({ edtf }) => edtf);
    const words = dates.map(dateInWords);
    assert.equal(new Set(words).size, dates.length);
    assert.deepEqual(
      words.filter((text, place) => text === dates[place]),
      [],
    );
  });
}

test("dates are sorted by when they begin, one without a beginning by when it ends", () => {
  const dates = [
    "19XX",
    "198X~",
    "[..1995]",
    "2009",
    "2010-01-29",
    "2010-21",
    "[2010-04..2011]",
    "2010-22/..",
    "../2010-12",
  ];
  assert.deepEqual(
    [...dates].reverse().sort((one, other) => (dateOrder(one) < dateOrder(other) ? -1 : 1)),
    dates,
  );
});

// The words of the page pass the cases of the words of every other output.

import assert from "node:assert/strict";
import { test } from "node:test";
import { messages } from "../src/dom/messages.js";
import { dateInWords } from "../src/document/dates.js";
import { wording } from "../src/document/wording.js";
import { jsonOf, LANGUAGES, speak } from "./data.js";

const leg = ({ stops, ...open }) => ({ stops: stops.map((name) => ({ name })), ...open });

const WORDS = {
  number: wording.number,
  count: ({ key, number }) => messages.count(key, number),
  figure: wording.figure,
  radius: wording.radius,
  date: dateInWords,
  grade({ reliability, credibility }) {
    const { code, words } = wording.grade({ credibility }, { reliability });
    return [code, words];
  },
  precision: wording.precision,
  way: (given) => wording.way(leg(given)).join(" → "),
  legend(row) {
    const { head, tail } = wording.legend(row);
    return [head, ...tail];
  },
  first: ({ names, author }) => wording.first({ chain: names.length ? [{ names }] : [] }, { author }).join(", "),
  chain({ chain, author }) {
    const links = wording
      .chain({ chain }, { author })
      .map(({ through, names, issued }) => through + names.join(", ") + issued);
    return links.join(" ");
  },
};

for (const { of, given, words } of jsonOf("tests/render/common/words.json")) {
  test(`${of} ${JSON.stringify(given)}: ${JSON.stringify(words.en)}`, () => {
    for (const language of LANGUAGES) {
      speak(language);
      assert.deepEqual(WORDS[of](given), words[language], language);
    }
  });
}

// Whether and how well a text answers to what is typed, and which parts of it do.

import { html } from "../dom/elements.js";
import { folding } from "./folding.js";

// From best to worst; the same by sound is half a step worse.
const RANK = { exact: 0, beginning: 1, word: 2, inside: 3, scattered: 4 };
const BY_SOUND = 0.5;
const LEAST_INSIDE = 3;

// Characters in their order, whatever spaces stand between them.
const spaced = (key) => [...key.replaceAll(" ", "")].join(" ?");

function patterns(key) {
  const characters = spaced(key);
  return { word: new RegExp("(?<![^ ])" + characters), inside: new RegExp(characters), length: key.length };
}

// Where a key has the words typed, and how well: { rank, from, to }, or null.
function found(key, { word, inside, length }, anywhere) {
  const match = word.exec(key) || (anywhere && length >= LEAST_INSIDE ? inside.exec(key) : null);
  if (!match) return null;
  const [from, to] = [match.index, match.index + match[0].length];
  if (from > 0) return { rank: key[from - 1] === " " ? RANK.word : RANK.inside, from, to };
  return { rank: to === key.length ? RANK.exact : RANK.beginning, from, to };
}

// As it is written, or else as it sounds: then from the beginning of a word only.
function either(keys, typed) {
  const plain = found(keys.plain.text, typed.plain, true);
  if (plain) return { ...plain, key: keys.plain };
  const loose = found(keys.loose.text, typed.loose, false);
  return loose ? { ...loose, rank: loose.rank + BY_SOUND, key: keys.loose } : null;
}

const part = ({ key, from, to }) => [key.starts[from], key.ends[to - 1]];

function pair(text) {
  const { plain, loose } = folding.keys(text);
  return { plain: patterns(plain.text), loose: patterns(loose.text) };
}

export const matching = {
  // What is typed, made ready to be looked for; null if there is nothing in it to look for.
  typed(text) {
    const { plain } = folding.keys(text);
    if (plain.text === "") return null;
    const words = plain.text.split(" ");
    return { whole: pair(text), words: words.length > 1 ? words.map(pair) : [] };
  },

  // keys: of a text. Returns its rank and the parts of the text that match, or null.
  look(keys, typed) {
    const whole = either(keys, typed.whole);
    if (whole) return { rank: whole.rank, parts: [part(whole)] };
    const each = typed.words.map((word) => either(keys, word));
    if (each.length === 0 || each.includes(null)) return null;
    return { rank: RANK.scattered, parts: each.map(part).sort((one, other) => one[0] - other[0]) };
  },

  // A text with its matching parts marked.
  marked(text, parts) {
    const nodes = [];
    let place = 0;
    for (const [from, to] of parts) {
      if (from < place) continue;
      nodes.push(text.slice(place, from), html("mark", {}, text.slice(from, to)));
      place = to;
    }
    return [...nodes, text.slice(place)];
  },
};

// Folding texts, so that what is typed finds what is written otherwise: case, diacritics, punctuation, other letters.

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const COMBINING = /\p{M}/gu;

let letters = new Map();
let silent = new Set();
let alike = new Map();
let words = new Map();
let pattern = /(?!)/g;
const folded = new Map();

// What one character is folded to: plain letters and digits, a space, or nothing.
function foldedCharacter(character) {
  if (folded.has(character)) return folded.get(character);
  const bare = character.normalize("NFKD").toLowerCase().normalize("NFKD").replace(COMBINING, "");
  const parts = [...bare].map((part) => {
    if (silent.has(part)) return "";
    if (letters.has(part)) return letters.get(part);
    return LETTER_OR_DIGIT.test(part) ? part : " ";
  });
  const result = silent.has(character) || bare === "" ? "" : parts.join("");
  folded.set(character, result);
  return result;
}

// A key grows with the places in the text where each of its characters comes from: from starts[i] up to ends[i].
class Key {
  constructor() {
    this.text = "";
    this.starts = [];
    this.ends = [];
  }

  add(characters, start, end) {
    for (const character of characters.split("")) {
      if (character === " " && (this.text === "" || this.text.endsWith(" "))) continue;
      this.text += character;
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  trimmed() {
    this.text = this.text.trimEnd();
    return this;
  }
}

function plainKey(text) {
  const key = new Key();
  let place = 0;
  for (const character of text) {
    const end = place + character.length;
    const characters = foldedCharacter(character);
    // A mark of an accent, or a sign without a sound, belongs to the letter before it.
    if (characters === "" && key.ends.length && key.ends[key.ends.length - 1] === place)
      key.ends[key.ends.length - 1] = end;
    key.add(characters, place, end);
    place = end;
  }
  return key.trimmed();
}

// The same with one spelling for letters that are written in several ways, and without doubled letters.
function looseKey(plain) {
  const key = new Key();
  const take = (characters, from, to) => {
    for (const character of characters.split("")) {
      if (key.text.endsWith(character)) key.ends[key.ends.length - 1] = plain.ends[to - 1];
      else key.add(character, plain.starts[from], plain.ends[to - 1]);
    }
  };
  let place = 0;
  for (const match of plain.text.matchAll(pattern)) {
    for (; place < match.index; place += 1) take(plain.text[place], place, place + 1);
    place = match.index + match[0].length;
    take((match[1] ? words : alike).get(match[0]), match.index, place);
  }
  for (; place < plain.text.length; place += 1) take(plain.text[place], place, place + 1);
  return key.trimmed();
}

export const folding = {
  // table: letters for letters, silent characters, whole words, and groups of letters that sound alike.
  load(table) {
    letters = new Map(Object.entries(table.letters));
    silent = new Set(table.silent);
    words = new Map(Object.entries(table.words));
    alike = new Map(Object.entries(table.alike));
    const groups = [...alike.keys()].sort((one, other) => other.length - one.length);
    pattern = new RegExp(`(?<![^ ])(${[...words.keys()].join("|")})(?![^ ])|${groups.join("|")}`, "g");
    folded.clear();
  },

  // Both keys of a text, each { text, starts, ends }: one as it is written, one as it sounds.
  keys(text) {
    const plain = plainKey(text);
    return { plain, loose: looseKey(plain) };
  },
};

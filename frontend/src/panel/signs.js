// The signs of a map, each once: those that a reader needs first, with the marks that bear them, and all others.

import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";

const MOST_LINES = 4;
const LINE = Object.freeze({ kind: "leg", basis: "schematic", firm: true, contested: false });

const QUIET = Object.freeze({ firm: true, contested: false, quiet: true });

const isLeg = ({ mark }) => mark.kind === "leg";
const rowOf = ({ mark: { kind, basis, symbol, category } }) => ({ kind, basis, symbol, category });

// bears: of a mark and its shape. row: what the sample shows, where it is not that of the mark itself. lines: of its
// words in the small key.
const FIRST = [
  { name: "arrives", bears: (one) => isLeg(one) && one.mark.firm && !one.mark.open_end, row: LINE },
  { name: "open", bears: (one) => isLeg(one) && one.mark.firm && one.mark.open_end, row: { ...LINE, open: true } },
  { name: "infirm", bears: ({ mark }) => !mark.firm, looks: { firm: false, contested: false } },
  { name: "contested", bears: ({ mark }) => mark.contested, looks: { firm: true, contested: true } },
  { name: "quiet", bears: ({ mark }) => mark.quiet, looks: QUIET, lines: 2 },
  { name: "stated", bears: (one) => isLeg(one) && one.mark.basis === "stated", row: { ...LINE, basis: "stated" } },
  { name: "traced", bears: (one) => isLeg(one) && one.mark.basis === "traced", row: { ...LINE, basis: "traced" } },
  { name: "disc", bears: ({ shape }) => shape.showsDisc, row: { kind: "disc", firm: true } },
  { name: "several", bears: ({ shape }) => Boolean(shape.joined), row: { kind: "ring", firm: true } },
];

// entries: marks with their shapes. Each sign has a row for its sample, and words.
export function signsOn(entries) {
  const byLegs = [...entries.filter(isLeg), ...entries.filter((one) => !isLeg(one))];
  return FIRST.flatMap(({ name, bears, row, looks, lines = 1 }) => {
    const bearer = byLegs.find(bears);
    return bearer ? [{ name, lines, row: row || { ...rowOf(bearer), ...looks }, words: say.text("sign." + name) }] : [];
  });
}

// As many as a small key has room for.
export function firstSigns(entries) {
  let left = MOST_LINES;
  return signsOn(entries).filter(({ lines }) => (left -= lines) >= 0);
}

// What the samples of places and territories, and the plainest lines, stand for; each row of the legend but for what
// the first signs say already.
export function otherSigns(legend) {
  const told = new Set();
  return legend.flatMap((row) => {
    const plain = { ...row, firm: true, contested: false };
    const { head, tail } = wording.legend(plain);
    const words = [head, ...tail].join(" · ");
    const isTold = told.has(words) || (row.kind === "leg" && row.basis !== "schematic");
    told.add(words);
    return isTold ? [] : [{ row: plain, words }];
  });
}

// The words of a story in stretches: what has a raised number in it, with the word before it and the punctuation behind
// it, is kept on one line, so that no line begins with a number or a full stop.

/** @import { Part } from "../document/map_document" */
/** @typedef {{ marks: string[], text?: string, numbers?: number[] }} Piece Words or the numbers of footnotes, emphasised. */
/** @typedef {{ isKept: boolean, pieces: Piece[] }} Stretch */

// So much of a word without a space: in some writing whole sentences have none.
const LAST_WORD = /\S{1,24}$/;
const BEHIND = /^[^\s\p{L}\p{N}]+/u;

/** @param {Part[]} parts @param {string[]} marks @returns {Piece[]} */
const leaves = (parts, marks = []) =>
  parts.flatMap((part) => {
    if (part.kind === "text") return [{ marks, text: part.text }];
    if (part.kind === "citation") return [{ marks, numbers: part.numbers }];
    return leaves(part.parts, [...marks, part.kind]);
  });

// Takes the last word of what was told so far, to stand with the number that follows it.
/** @param {Stretch[]} told @returns {Piece[]} */
function takeLastWord(told) {
  const before = told[told.length - 1];
  if (!before || before.isKept) return [];
  const piece = before.pieces[0];
  const text = (piece.text || "").trimEnd();
  const [word] = LAST_WORD.exec(text) || [""];
  piece.text = text.slice(0, text.length - word.length);
  if (piece.text === "") told.pop();
  return word ? [{ marks: piece.marks, text: word }] : [];
}

/** @param {Part[]} parts @returns {Stretch[]} */
export function stretches(parts) {
  /** @type {Stretch[]} */
  const told = [];
  /** @type {Piece[] | null} */
  let kept = null;
  for (const piece of leaves(parts)) {
    if (piece.numbers) {
      if (kept === null) {
        kept = takeLastWord(told);
        told.push({ isKept: true, pieces: kept });
      }
      kept.push(piece);
      continue;
    }
    const text = piece.text || "";
    const [behind] = (kept && BEHIND.exec(text)) || [""];
    if (kept && behind) kept.push({ marks: piece.marks, text: behind });
    const rest = text.slice(behind.length);
    if (rest === "") continue;
    kept = null;
    told.push({ isKept: false, pieces: [{ marks: piece.marks, text: rest }] });
  }
  return told;
}

// Cited passages with the evidence marked, in maps that were built with the analyst's own copies of the documents.

import { data, html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { unfoldable } from "./details.js";

// A blank line before a small letter is where a page broke in the middle of a sentence.
const PARAGRAPHS = /\n[^\S\n]*\n\s*(?![\s\p{Ll}])/u;

// Text with its evidence as {text, marked}, in order. Offsets are code points, not the code units of strings.
function pieces(text, evidence) {
  const characters = Array.from(text);
  const found = [];
  let at = 0;
  for (const [start, stop] of evidence) {
    found.push({ text: characters.slice(at, start).join(""), marked: false });
    found.push({ text: characters.slice(start, stop).join(""), marked: true });
    at = stop;
  }
  found.push({ text: characters.slice(at).join(""), marked: false });
  return found.filter((piece) => piece.text !== "");
}

// Lines of a paragraph run on as the column is wide; only blank lines divide.
function paragraphs(text, evidence) {
  const all = [[]];
  for (const piece of pieces(text, evidence)) {
    piece.text.split(PARAGRAPHS).forEach((words, place) => {
      if (place > 0) all.push([]);
      if (words) all[all.length - 1].push(piece.marked ? html("mark", {}, words) : words);
    });
  }
  return all.filter((parts) => parts.length > 0).map((parts) => html("p", { dir: "auto" }, parts));
}

const handling = () => html("p", { class: "own-copy" }, say.text("passage.handling"));

// open: whether the passages are unfolded at first.
export const passages = (claim, index, open) =>
  claim.excerpts
    .map((excerpt) => ({ passage: index.passages.get(excerpt.passage), evidence: excerpt.evidence }))
    .filter(({ passage }) => passage !== undefined)
    .map(({ passage, evidence }) =>
      unfoldable(
        "passage",
        open,
        [say.text("passage.title"), " ", html("span", { class: "aside" }, data(passage.locator))],
        handling(),
        html("blockquote", {}, paragraphs(passage.text, evidence)),
      ),
    );

// Said once for the whole map, where its handling is told.
export function passageNotice(shown) {
  if (shown.passages.length === 0) return;
  const notice = say.count("passage.notice", shown.passages.length);
  document.getElementById("handling").append(html("p", { id: "own-copies" }, notice));
}

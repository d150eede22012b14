// What a step of a story says, as elements: its text with numbered citations, and a footnote for each of them.

import { data, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";
import { wording } from "../document/wording.js";
import { stretches } from "./kept_words.js";

const OPEN_END = /\[\.\.|\.\.\]/;

const marked = (marks, inner) =>
  marks.reduceRight((inside, kind) => html(kind === "strong" ? "strong" : "em", {}, inside), inner);

// cite: called with the number of a footnote; returns what stands for it.
function parts(all, cite) {
  const piece = ({ marks, text, numbers }) => marked(marks, numbers ? html("sup", {}, numbers.map(cite)) : text);
  return stretches(all).map(({ isKept, pieces }) => {
    const told = pieces.map(piece);
    return isKept ? html("span", { class: "kept" }, told) : told;
  });
}

function block(one, cite) {
  const of = (tag, { parts: said }) => html(tag, { dir: "auto" }, parts(said, cite));
  if (one.kind !== "list") return of("p", one);
  const items = one.items.map((item) => of("li", item));
  return html("ul", { class: "bullets" }, items);
}

// Years say when a source was issued, unless it is only known not to be earlier, or later, than some time.
function issued(source) {
  if (!source.issued) return "";
  const years = new Set(source.issued.match(/\d{4}/g) || []);
  return years.size === 1 && !OPEN_END.test(source.issued) ? [...years][0] : dateInWords(source.issued);
}

// Who is cited, and of when: enough to be told from the other sources of a map.
function shortCitation(source) {
  const head = source.author || (/, [“"«]/.test(source.citation) ? source.citation.split(/, [“"«]/)[0] : source.title);
  return [head, issued(source)].filter(Boolean).join(", ");
}

// What a footnote says: source, place in it, grade, status, and whether somebody contradicts it.
function reference(claim, index) {
  const source = index.sources.get(claim.source);
  return [
    shortCitation(source),
    claim.locator,
    wording.grade(claim, source).code,
    say.term("status", claim.status),
    claim.negative ? say.text("negative") : "",
    index.isContested(claim) ? say.text("contested") : "",
    claim.withdrawn ? say.text("withdrawn") : "",
  ].filter(Boolean);
}

export const storyText = {
  blocks: (all, cite) => all.map((one) => block(one, cite)),

  // A citation in the text: a button that opens its claim.
  number: (number, open) =>
    makeButton(
      { class: "cited", "data-footnote": number, "aria-label": say.text("present.footnote", { number }) },
      () => open(number),
      String(number),
    ),

  // Footnotes that say the same stand in one line, each with its number.
  footnotes(all, index, open) {
    const lines = new Map();
    for (const { number, claim } of all) {
      const words = reference(index.claims.get(claim), index);
      const key = words.join("\n");
      if (!lines.has(key)) lines.set(key, { words, numbers: [] });
      lines.get(key).numbers.push(number);
    }
    const items = [...lines.values()].map(({ words: [short, locator, ...particulars], numbers }) => {
      const buttons = numbers.flatMap((number) => [" ", storyText.number(number, open)]).slice(1);
      const aside = particulars.map((word) => " · " + word);
      const said = [data(short), ", ", data(locator), html("span", { class: "aside" }, aside)];
      return html("li", {}, html("span", {}, buttons), html("span", {}, said));
    });
    return html("ol", { class: "footnotes" }, items);
  },
};

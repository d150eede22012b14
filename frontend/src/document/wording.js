// What marks, legend rows, grades and figures are called, put together from the messages.

import { messages as say } from "../dom/messages.js";
import { dateInWords } from "./dates.js";

/** @import { Figure, LegendRow, LegMark, Mark, ShownClaim, ShownSource } from "./map_document" */
/** @import { StandingMark } from "./standing" */

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

const MOST_NAMED = 2;

// As the language of the interface writes it.
/** @param {number} value */
function number(value) {
  const { language } = say;
  const format = formats.get(language) || new Intl.NumberFormat(language || undefined, { maximumFractionDigits: 6 });
  formats.set(language, format);
  return format.format(value);
}

/** @param {{ firm: boolean }} record */
const firmness = (record) => say.text(record.firm ? "firm" : "infirm");

/** @param {number} metres */
function radius(metres) {
  return metres >= 1000
    ? say.text("distance.km", { value: number(Math.round(metres / 100) / 10) })
    : say.text("distance.m", { value: number(Math.round(metres)) });
}

/** @param {Mark} mark */
function precision(mark) {
  if (mark.kind !== "site") return say.term("basis." + mark.kind, mark.basis);
  const word = say.term("precision", mark.precision);
  return say.text("precision.within", { word, radius: radius(mark.uncertainty_m) });
}

export const wording = {
  firmness,
  precision,
  radius,
  number,

  /** @param {{ name: string, id: string }} mark */
  name: (mark) => mark.name || mark.id,

  // Of several that stand for one thing.
  /** @param {string[]} names */
  several: (names) =>
    names.length > MOST_NAMED
      ? say.text("names.more", { names: names.slice(0, MOST_NAMED).join(", "), count: names.length - MOST_NAMED })
      : names.join(", "),

  // What a leg leads through, in order, and where no source says from or to where.
  /** @param {LegMark} leg */
  way(leg) {
    const unknown = say.text("leg.unknown");
    const stops = leg.stops.map(({ name }) => name);
    return [leg.open_start ? unknown : "", ...stops, leg.open_end ? unknown : ""].filter(Boolean);
  },

  // Nothing of what is certain: that needs no word.
  /** @param {string | undefined} word */
  certainty: (word) => (word === "possibly" || word === "undated" ? say.text("certainty." + word) : ""),

  // What a screen reader says of a mark.
  /** @param {StandingMark} mark */
  spoken(mark) {
    const parts = [wording.name(mark), say.term("kind", mark.kind), firmness(mark), precision(mark)];
    if (mark.contested) parts.push(say.text("contested"));
    if (mark.quiet) parts.push(say.text("sign.quiet"));
    parts.push(wording.certainty(mark.certainty));
    parts.push(say.count("claims", mark.claims.length));
    return parts.filter(Boolean).join(", ");
  },

  // Parts of a legend row: what is signed, then what it signifies.
  /** @param {LegendRow} row */
  legend(row) {
    const key = "legend." + row.kind + "." + row.basis;
    const basis = say.has(key) ? say.text(key) : "";
    const head = row.kind === "site" && row.category ? row.category : basis || say.term("legend", row.kind);
    const tail = [head === basis ? "" : basis];
    if (!row.firm) tail.push(say.text("legend.infirm"));
    if (row.contested) tail.push(say.text("legend.contested"));
    return { head, tail: tail.filter(Boolean) };
  },

  // Who said a claim first: somebody whom the source quotes, or its author, by name if it names one.
  /** @param {Pick<ShownClaim, "chain">} claim @param {Pick<ShownSource, "author"> | undefined} source */
  first: ({ chain }, source) => (chain.length ? chain[0].names : [source?.author || say.text("voice.author")]),

  // Where and when a claim's figure holds, and who gives it.
  /** @param {ShownClaim} claim @param {ShownSource | undefined} source */
  counted(claim, source) {
    const when = claim.when ? dateInWords(claim.when) : "";
    return [claim.figure?.place, when, ...wording.first(claim, source)].filter(Boolean).join(", ");
  },

  // Who said a claim first, then through whom it came: the names, what stands before them, and when they said it.
  /** @param {Pick<ShownClaim, "chain">} claim @param {Pick<ShownSource, "author"> | undefined} source */
  chain({ chain }, source) {
    if (chain.length === 0) return [{ through: "", names: wording.first({ chain }, source), issued: "" }];
    return chain.map(({ names, issued }, place) => ({
      through: place ? say.text("voice.through") + " " : "",
      names,
      issued: issued ? " (" + dateInWords(issued) + ")" : "",
    }));
  },

  /** @param {ShownClaim} claim @param {ShownSource | undefined} source */
  grade(claim, source) {
    const letter = source ? source.reliability : "F";
    return {
      code: letter + claim.credibility,
      words: say.text("grade.words", {
        reliability: say.term("reliability", letter),
        credibility: say.term("credibility", claim.credibility),
      }),
    };
  },

  // As the document has it, where that is in another unit.
  /** @param {Figure} figure */
  printed: (figure) =>
    figure.printed ? say.text("figure.printed", { figure: wording.figure({ ...figure, ...figure.printed }) }) : "",

  /** @param {Figure} figure */
  figure(figure) {
    const { low, high } = figure;
    const open = low === null ? "figure.most" : "figure.least";
    const closed = low === high ? "figure.one" : "figure.range";
    const isOpen = low === null || high === null;
    const key = isOpen ? open + (figure.approx ? ".about" : "") : closed;
    const words = say.text(key, {
      low: low === null ? "" : number(low),
      high: high === null ? "" : number(high),
      unit: figure.unit,
    });
    return figure.approx && !isOpen ? say.text("figure.about", { figure: words }) : words;
  },
};

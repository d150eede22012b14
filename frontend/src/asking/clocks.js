// The two clocks of docs/questions.md: what held at a time, and what was known on a day. Days are ISO texts, which sort
// as time does; null is without bound.

/** @import { DateBounds, ShownClaim } from "../document/map_document" */
/** @import { Verdict } from "../document/standing" */

/** @typedef {string | null} Bound */
/** @typedef {[first: string, last: string]} Days */
/** @typedef {ReturnType<typeof makeClocks>} Clocks */

const PERIOD = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;
// A date that is given as approximate or uncertain is not sure to lie within its bounds.
/** @param {string} text */
const isVague = (text) => /[~?%]/.test(text);
/** @param {Verdict} certainty @returns {Verdict} */
const unsure = (certainty) => (certainty === "definitely" ? "possibly" : certainty);
/** @param {Bound} one @param {Bound} other */
const isAfter = (one, other) => one !== null && other !== null && one > other;

// The later of two bounds. missing: what a bound that is not there means.
/** @param {Bound} one @param {Bound} other @param {"always" | "never"} missing */
function later(one, other, missing) {
  if (one === null || other === null) return missing === "always" ? (one === null ? other : one) : null;
  return one > other ? one : other;
}

/** @param {number} year @param {number} month */
const lastDay = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
/** @param {number} value */
const padded = (value) => String(value).padStart(2, "0");

// First and last day of a year, a month or a day; null if the text is none of these.
/** @param {string} text @returns {Days | null} */
export function period(text) {
  const match = PERIOD.exec(text);
  if (!match || match[1] === "0000") return null;
  const year = Number(match[1]);
  const [month, day] = match.slice(2).map((part) => (part === undefined ? null : Number(part)));
  if (month === null) return [match[1] + "-01-01", match[1] + "-12-31"];
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > lastDay(year, month)))) return null;
  return day === null ? [text + "-01", text + "-" + padded(lastDay(year, month))] : [text, text];
}

// The latest first and the earliest last day of something; told vaguely, the one may come after the other.
/** @param {Bound[]} bounds */
const firmEnds = ([, started, ends]) => [started === null ? ends : started, ends === null ? started : ends];

// The days on which something surely held that began and ended some time within bounds; null if there are none.
/** @param {Bound[]} bounds @returns {Days | null} */
export function core(bounds) {
  const [from, to] = firmEnds(bounds);
  return from !== null && to !== null && from <= to ? [from, to] : null;
}

// Whether something surely overlaps with a period, and whether it may.
/** @param {Bound[]} bounds @param {Days} days @returns {Verdict} */
function throughout(bounds, [first, last]) {
  const [starts, , , ended] = bounds;
  const [from, to] = firmEnds(bounds);
  // Whenever it really began and ended, it then had begun by the last day asked and not ended before the first.
  if (from !== null && to !== null && from <= last && to >= first) return "definitely";
  return isAfter(starts, last) || isAfter(first, ended) ? "no" : "possibly";
}

/** @param {Bound[]} bounds @param {Days} days @returns {Verdict} */
function within([earliest, latest], [first, last]) {
  if (isAfter(earliest, last) || isAfter(first, latest)) return "no";
  const isInside = earliest !== null && latest !== null && earliest >= first && latest <= last;
  return isInside ? "definitely" : "possibly";
}

// dates: of the document. Returns what the clocks say of a claim.
/** @param {DateBounds[]} dates */
export function makeClocks(dates) {
  const known = new Map(dates.map((date) => [date.edtf, date]));
  /** @param {string} text @returns {[earliest: Bound, latest: Bound]} */
  const outermost = (text) => {
    const { bounds } = known.get(text) || { bounds: [null] };
    return [bounds[0], bounds[bounds.length - 1]];
  };

  return {
    // As the document gives it: { extent, bounds }, or undefined.
    /** @param {string} text */
    date: (text) => known.get(text),

    /** @param {ShownClaim} claim @param {Days} days @returns {Verdict} */
    held(claim, days) {
      const date = known.get(claim.when);
      if (!date) return "undated";
      const certainty = date.extent === "throughout" ? throughout(date.bounds, days) : within(date.bounds, days);
      return isVague(claim.when) ? unsure(certainty) : certainty;
    },

    // Bounds of the day since which a claim is known. available: when its source became public.
    /** @param {ShownClaim} claim @param {string} available @returns {[earliest: Bound, latest: Bound]} */
    since(claim, available) {
      if (!claim.said || !available) return outermost(claim.said || available);
      const [said, open] = [outermost(claim.said), outermost(available)];
      return [later(said[0], open[0], "always"), later(said[1], open[1], "never")];
    },

    /** @param {ShownClaim} claim @param {string} available @param {string} day @returns {Verdict} */
    known(claim, available, day) {
      const [earliest, latest] = this.since(claim, available);
      if (latest !== null && latest <= day) return isVague(claim.said + available) ? "possibly" : "definitely";
      return earliest === null || earliest <= day ? "possibly" : "no";
    },
  };
}

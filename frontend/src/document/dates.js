// EDTF dates in words and in order. What is not understood is shown as it was written.

import { messages as say } from "../dom/messages.js";

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/;

// Some languages have another form of a month within a date, or of a date after a word such as "until".
/** @param {string} number @param {boolean} of */
const month = (number, of) => say.text((of && say.has("month.of." + number) ? "month.of." : "month.") + number);
/** @param {string} key @param {boolean} of @param {import("../dom/messages.js").Slots} values */
const date = (key, of, values) => say.text(of && say.has(key + ".of") ? key + ".of" : key, values);

/** @param {string} year @param {string} monthOfYear @param {string | undefined} dayOfMonth @param {boolean} of */
function day(year, monthOfYear, dayOfMonth, of) {
  if (dayOfMonth === undefined) return say.text("date.month", { month: month(monthOfYear, of), year });
  const values = { day: Number(dayOfMonth), month: month(monthOfYear, true), year };
  return date(dayOfMonth === "XX" ? "date.some-day" : "date.day", of, values);
}

// of: whether the date follows a word that some languages let change it.
/** @param {string} text @param {boolean} of */
function plain(text, of) {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year, monthOfYear, dayOfMonth] = match;
  if (year.includes("X")) {
    const [first, last] = [year.replaceAll("X", "0"), year.replaceAll("X", "9")];
    return date(year.endsWith("XX") ? "date.century" : "date.decade", of, { year: first, last });
  }
  if (monthOfYear === undefined) return year;
  if (monthOfYear === "XX") return date("date.some-month", of, { year });
  if (!say.has("month." + monthOfYear)) return null;
  return day(year, monthOfYear, dayOfMonth, of);
}

/** @type {Record<string, string>} */
const QUALIFIED = { "?": "date.perhaps", "~": "date.about", "%": "date.perhaps-about" };

/** @param {string} text @param {boolean} of */
function qualified(text, of) {
  const sign = /[?~%]$/.exec(text);
  const words = plain(sign ? text.slice(0, -1) : text, of || (sign !== null && sign[0] !== "?"));
  if (words === null || !sign) return words;
  return say.text(QUALIFIED[sign[0]], { date: words });
}

/** @param {string} first @param {string} last @param {{ until: string, since: string, both: string }} keys */
function between(first, last, keys) {
  /** @param {string} end */
  const open = (end) => end === "" || end === "..";
  const of = keys.both !== "date.interval" || open(first) || open(last);
  const start = open(first) ? "" : qualified(first, of);
  const end = open(last) ? "" : qualified(last, of);
  if (start === null || end === null || (start === "" && end === "")) return null;
  if (start === "") return say.text(keys.until, { end });
  if (end === "") return say.text(keys.since, { start });
  return say.text(keys.both, { start, end });
}

/** @param {string} text */
function words(text) {
  const within = /^\[(.*)\.\.(.*)\]$/.exec(text);
  if (within) return between(within[1], within[2], { until: "date.by", since: "date.from", both: "date.within" });
  const ends = text.split("/");
  if (ends.length === 2)
    return between(ends[0], ends[1], { until: "date.until", since: "date.since", both: "date.interval" });
  return qualified(text, false);
}

// Months that seasons begin with.
/** @type {Record<string, string>} */
const SEASONS = { 21: "03", 22: "06", 23: "09", 24: "12" };

/** @param {string} text */
export const dateInWords = (text) => words(String(text)) || String(text);

// A text that sorts dates by when they begin; one without a beginning comes where it ends.
/** @param {string} text */
export function dateOrder(text) {
  const ends = String(text)
    .replace(/[[\]?~%]/g, "")
    .split(/\.\.|\//);
  const start = ends.find((end) => end !== "") || "";
  return start.replace(/^(\d{4}-)(2[1-4])/, (whole, year, season) => year + SEASONS[season]).replaceAll("X", "0");
}

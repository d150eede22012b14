// The axis of time: days as numbers, the years from the first date of a map to the last, its ticks, and the steps along
// it. A day is an ISO text or its number since 1970, below 0 before that.

import { core } from "../asking/clocks.js";

const DAY = 864e5;
// Room at both ends of the axis, so that the middle of a slider's thumb reaches them.
const MARGIN = 10;
const LEAST_LABEL = 46;
const LEAST_TICK = 5;
const YEARS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000];
const MONTHS_FIT = 72;

const padded = (value, width) => String(value).padStart(width, "0");

function number(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

function iso(day) {
  const date = new Date(day * DAY);
  const parts = [date.getUTCMonth() + 1, date.getUTCDate()].map((part) => padded(part, 2));
  return [padded(date.getUTCFullYear(), 4), ...parts].join("-");
}

// A time that is asked, as an index of its kind, and back.
const steps = {
  year: { of: (day) => Number(day.slice(0, 4)), text: (index) => padded(index, 4) },
  month: {
    of: (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
    text: (index) => padded(Math.floor(index / 12), 4) + "-" + padded((index % 12) + 1, 2),
  },
  day: { of: number, text: iso },
};

// By how it is written: 2010, 2010-03 or 2010-03-01.
const grain = (text) => ({ 4: "year", 7: "month", 10: "day" })[text.length];

const fitting = (pixels, least) => YEARS.find((years) => years * pixels >= least) || YEARS[YEARS.length - 1];

class Axis {
  // first, last: years. width: in pixels.
  constructor([first, last], width) {
    this.years = [first, last];
    this.width = width;
    this.start = number(padded(first, 4) + "-01-01");
    this.end = new Date(0).setUTCFullYear(last + 1, 0, 1) / DAY;
  }

  get left() {
    return MARGIN;
  }

  get right() {
    return this.width - MARGIN;
  }

  // Where a day begins, and where it ends; at an end of the axis if it lies beyond.
  begin(day) {
    return this.at(number(day));
  }

  finish(day) {
    return this.at(number(day) + 1);
  }

  at(day) {
    const share = (day - this.start) / (this.end - this.start);
    return this.left + Math.min(1, Math.max(0, share)) * (this.right - this.left);
  }

  // Where ticks stand, and the years that stand beside some of them.
  ticks() {
    const [first, last] = this.years;
    const pixels = (this.right - this.left) / (last - first + 1);
    const [labelled, plain] = [fitting(pixels, LEAST_LABEL), fitting(pixels, LEAST_TICK)];
    const ticks = [];
    for (let year = first; year <= last + 1; year += 1) {
      const x = this.at(new Date(0).setUTCFullYear(year, 0, 1) / DAY);
      const isLabelled = year % labelled === 0 && x + LEAST_LABEL / 2 <= this.right;
      if (isLabelled || year % plain === 0) ticks.push({ x, label: isLabelled ? String(year) : "", year });
      for (let month = 2; pixels >= MONTHS_FIT && year <= last && month <= 12; month += 1)
        ticks.push({ x: this.at(new Date(0).setUTCFullYear(year, month - 1, 1) / DAY), label: "", year });
    }
    // A map of a few years within one decade has them named all the same.
    if (ticks.every(({ label }) => !label) && ticks.length) ticks[0].label = String(ticks[0].year);
    return ticks;
  }
}

// Days that a claim may take up and those it surely does: [from, to], null where open, and firm: the same or null.
// shape: how certain it is, told apart by its form.
function span({ edtf, extent, bounds }) {
  const outer = { from: bounds[0], to: bounds[bounds.length - 1] };
  const vague = { "~": "about", "?": "perhaps", "%": "perhaps-about" }[(/[~?%]/.exec(edtf) || [""])[0]] || "";
  if (extent === "throughout") {
    return { ...outer, firm: vague ? null : core(bounds), shape: vague || "period" };
  }
  if (extent === "within")
    return { ...outer, firm: null, shape: vague || (edtf.startsWith("[") ? "within" : "decade") };
  return { ...outer, firm: vague ? null : [outer.from, outer.to], shape: vague || "date" };
}

// First and last year of some days; null if there are none. And the first and last day of some years.
function yearsOf(days) {
  const known = days.filter((day) => day !== null).sort();
  return known.length ? [known[0], known[known.length - 1]].map((day) => Number(day.slice(0, 4))) : null;
}

const daysOf = ([first, last]) => [padded(first, 4) + "-01-01", padded(last, 4) + "-12-31"];

export const timeline = { steps, grain, span, yearsOf, daysOf, axis: (years, width) => new Axis(years, width) };

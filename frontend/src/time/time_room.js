// The panel in which time is asked for: one timeline with a lane for what held and one for what was known, the two
// clocks beside them, what is left, and the claims in order.

import { findAllIn, html, svg } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { period } from "../asking/clocks.js";
import { chronology } from "../panel/chronology.js";
import { listOf } from "../panel/details.js";
import { claimRows, setAside } from "../panel/rows.js";
import { Clock } from "./clock.js";
import { timeBars } from "./time_bars.js";
import { keyOfForms } from "./time_forms.js";
import { Lane } from "./time_lanes.js";
import { timeLeft, timePresets } from "./time_left.js";
import { timeline } from "./timeline.js";

const NAMES = ["held", "known"];

// First and last day of some bars; of the years if they have none.
function daysOf(bars, years) {
  const days = bars.flatMap(({ span }) => [span.from, span.to]).filter((day) => day !== null);
  days.sort();
  return days.length ? [days[0], days[days.length - 1]] : timeline.daysOf(years);
}

class TimeRoom {
  constructor(reading, actions, years) {
    this.reading = reading;
    this.index = reading.index;
    this.actions = actions;
    this.years = years;
    this.lanes = {};
    this.clocks = {};
    const spans = NAMES.flatMap((name) => this.add(name, timeBars[name](reading)));
    this.scale = svg("svg", { class: "scale", height: 22, "aria-hidden": "true" });
    this.counts = html("div", { class: "time-counts" });
    this.chosen = html("section", { hidden: true });
    this.presets = timePresets(reading);
    this.order = html("div", {}, chronology(this.index.shown.claims, this.index, actions));
    this.figure = this.drawn();
    this.parts = [
      html("h2", { tabindex: -1 }, say.text("time.title")),
      this.counts,
      this.clocks.held.element,
      this.figure,
      this.clocks.known.element,
      this.chosen,
      this.presets.length ? html("h3", {}, say.text("time.presets")) : "",
      listOf("presets", this.presets),
      keyOfForms(spans),
      this.order,
    ];
    new ResizeObserver(() => this.fit()).observe(this.figure);
  }

  // A lane with its clock.
  add(name, bars) {
    this.lanes[name] = new Lane(bars, say.text("time.lane." + name), (bar) => this.open(bar));
    this.clocks[name] = new Clock(name, this.reading, this.years, daysOf(bars, this.years), this.actions.announce);
    return bars.map(({ span }) => span);
  }

  drawn() {
    const [held, known] = NAMES.map((name) => [this.lanes[name].svg, this.clocks[name].slider]);
    const parts = [...held, this.scale, ...known.reverse()];
    return html("div", { class: "timeline", role: "group", "aria-label": say.text("time.figure") }, parts);
  }

  // As wide as there is room; while the room is not on the screen there is none.
  fit() {
    const width = Math.floor(this.figure.clientWidth);
    if (width < 60 || (this.axis && this.axis.width === width)) return;
    this.axis = timeline.axis(this.years, width);
    for (const lane of Object.values(this.lanes)) lane.draw(this.axis);
    this.scale.setAttribute("width", String(width));
    this.scale.replaceChildren(...this.ticks());
    this.point();
  }

  ticks() {
    const line = svg("path", { d: `M${this.axis.left} .5H${this.axis.right}` });
    const ticks = this.axis.ticks().flatMap(({ x, label }) => {
      const tick = svg("path", { d: `M${x} 0V${label ? 6 : 3}` });
      return label ? [tick, svg("text", { x: x - 1, y: 19 }, label)] : [tick];
    });
    return [line, ...ticks];
  }

  // What is asked, over each lane: the days of it, and all that came before the day on which it was known.
  point() {
    const { axis } = this;
    for (const name of axis ? NAMES : []) {
      const asked = this.reading.question[name];
      const [first, last] = asked ? period(asked) : [];
      const begin = () => (name === "held" ? axis.begin(first) : axis.left);
      this.lanes[name].point(asked ? [begin(), axis.finish(last)] : null);
      this.clocks[name].fit(axis);
    }
  }

  // One claim at once; of several, the list.
  open(bar) {
    if (bar.claims.length === 1) return this.actions.showClaim(bar.claims[0].ref);
    const claims = say.count("claims", bar.claims.length);
    const title = html("h3", { tabindex: -1 }, say.text("time.bar", { date: bar.words, claims }));
    const refs = bar.claims.map((claim) => claim.ref);
    this.chosen.hidden = false;
    this.chosen.replaceChildren(title, listOf("rows", claimRows(refs, this.index, this.actions)));
    this.tellRows();
    title.scrollIntoView({ block: "nearest" });
    return title.focus({ preventScroll: true });
  }

  tellRows() {
    const rows = [this.order, this.chosen].flatMap((part) => findAllIn(part, "[data-opens]"));
    for (const row of rows) setAside(row, !this.reading.answer.claims.has(row.dataset.opens), row);
  }

  show() {
    const { answer, question } = this.reading;
    for (const name of NAMES) {
      this.lanes[name].tell((ref) => answer.claims.has(ref));
      this.clocks[name].show();
    }
    this.counts.replaceChildren(...timeLeft(this.reading));
    for (const button of this.presets)
      button.setAttribute("aria-pressed", String(question.known === button.dataset.known));
    this.tellRows();
    this.fit();
    this.point();
  }
}

export function makeTimeRoom(reading, actions) {
  const years = timeline.yearsOf(reading.index.shown.dates.flatMap(({ bounds }) => bounds));
  if (years !== null) return new TimeRoom(reading, actions, years);
  const title = html("h2", { tabindex: -1 }, say.text("time.title"));
  return { parts: [title, html("p", { class: "hint" }, say.text("time.none"))], show() {} };
}

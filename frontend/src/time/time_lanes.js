// A lane of the timeline: a bar for each date with the claims of that date, packed in rows. One tab stop, arrows within.

import { set, svg } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { THICKNESS, timeForm } from "./time_forms.js";

const PITCH = 15;
const LEAST_PITCH = 4;
const MOST_ROWS = 9;
const LEAST_BAR = 4;
const GAP = 4;
// So far from a bar, in pixels, a click still means it.
const REACH = 18;
// So many bars have their dates beside them; of more only the numbers of their claims.
const MOST_DATED = 24;
const LETTER = 6.2;
const OVER = 6;

const labelsOf = (bars) =>
  bars.map(({ date, claims }) => {
    const count = claims.length > 1 ? String(claims.length) : "";
    return bars.length <= MOST_DATED ? [date, count].filter(Boolean).join(" · ") : count;
  });

// Where a bar lies, in pixels, and from where to where with its label, which stands behind it, or before it if the axis
// ends there, or over it if there is room on neither side. An end that is open reaches the end of the axis.
function placed(bar, label, axis) {
  const { from, to } = bar.span;
  let left = from === null ? axis.left : axis.begin(from);
  let right = to === null ? axis.right : axis.finish(to);
  if (right - left < LEAST_BAR) [left, right] = [(left + right - LEAST_BAR) / 2, (left + right + LEAST_BAR) / 2];
  const width = label ? 5 + LETTER * label.length : 0;
  const behind = { begins: left, ends: right + width, at: { x: right + 3 } };
  const before = { begins: left - width, ends: right, at: { x: left - 3, "text-anchor": "end" } };
  const over = { begins: left, ends: Math.max(right, left + OVER + width), at: { x: left + OVER } };
  const place = behind.ends <= axis.width ? behind : before.begins >= 0 ? before : over;
  const most = Math.floor((axis.width - left - OVER) / LETTER);
  const isCut = place === over && label.length > most;
  return { bar, label: isCut ? label.slice(0, Math.max(0, most - 1)) + "…" : label, left, right, ...place };
}

// Each bar into the first row that has room.
function packed(bars, axis) {
  const rows = [];
  const labels = labelsOf(bars);
  return bars.map((bar, number) => {
    const place = placed(bar, labels[number], axis);
    let row = rows.findIndex((ends) => ends + GAP <= place.begins);
    if (row < 0) row = rows.push(0) - 1;
    rows[row] = place.ends;
    return { ...place, row };
  });
}

function firmOf(span, axis) {
  if (!span.firm) return null;
  const [from, to] = [axis.begin(span.firm[0]), axis.finish(span.firm[1])];
  return to - from < LEAST_BAR ? [(from + to - LEAST_BAR) / 2, (from + to + LEAST_BAR) / 2] : [from, to];
}

export class Lane {
  // bars: { key, words, date, span, claims }, in order. name: what the lane is called. open: called with a bar that is
  // chosen.
  constructor(bars, name, open) {
    this.bars = bars;
    this.open = open;
    this.current = 0;
    this.elements = bars.map((bar) =>
      svg("g", { class: "date-bar", role: "button", "data-date": bar.key, tabindex: -1 }),
    );
    this.cursor = svg("rect", { class: "cursor", y: 0 });
    this.title = svg("text", { class: "lane-name", x: 6, "aria-hidden": "true" }, name);
    const attributes = { class: "time-lane", role: "group", "aria-label": name };
    this.svg = svg("svg", attributes, this.cursor, this.title, this.elements);
    this.svg.addEventListener("click", (event) => this.hit(event));
    this.svg.addEventListener("keydown", (event) => this.listen(event));
  }

  draw(axis) {
    const places = packed(this.bars, axis);
    this.places = places;
    const rows = Math.max(1, ...places.map(({ row }) => row + 1));
    const most = this.bars.length <= MOST_DATED ? MOST_DATED : MOST_ROWS;
    const pitch = rows <= most ? PITCH : Math.max(LEAST_PITCH, (MOST_ROWS * PITCH) / rows);
    this.height = rows * pitch + 24;
    set(this.svg, { width: axis.width, height: this.height });
    set(this.cursor, { height: this.height });
    set(this.title, { y: this.height - 6 });
    places.forEach((place, number) => {
      place.top = 5 + place.row * pitch;
      this.elements[number].replaceChildren(...this.parts(place, pitch, axis));
    });
  }

  parts({ bar, label, left, right, at, top }, pitch, axis) {
    const told = svg("text", { class: "bar-label", y: top + THICKNESS, "aria-hidden": "true", ...at }, label);
    return [
      svg("rect", { class: "bar-hit", x: left - 3, y: top - 3, width: right - left + 6, height: THICKNESS + 6 }),
      ...timeForm(bar.span, left, right, top, firmOf(bar.span, axis)),
      ...(label && pitch === PITCH ? [told] : []),
    ];
  }

  // isLeft: whether the question leaves a claim.
  tell(isLeft) {
    this.bars.forEach((bar, number) => {
      const left = bar.claims.filter((claim) => isLeft(claim.ref)).length;
      const element = this.elements[number];
      element.classList.toggle("faint", left === 0);
      const values = { left: wording.number(left), claims: say.count("claims", bar.claims.length) };
      const key = left === bar.claims.length ? "time.bar" : "time.bar.left";
      element.setAttribute("aria-label", say.text(key, { date: bar.words, ...values }));
    });
    this.rove(this.current);
  }

  // What is asked, as a stretch of the lane; null if nothing is.
  point(stretch) {
    this.cursor.toggleAttribute("hidden", stretch === null);
    if (stretch === null) return;
    set(this.cursor, { x: stretch[0], width: Math.max(2, stretch[1] - stretch[0]) });
  }

  rove(number) {
    this.current = number;
    this.elements.forEach((element, place) => element.setAttribute("tabindex", place === number ? "0" : "-1"));
  }

  // The bar nearest to a click; a screen reader's click on a bar comes without a place.
  hit(event) {
    const element = event.target.closest(".date-bar");
    if (element) return this.choose(this.elements.indexOf(element));
    const { left, top } = this.svg.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const beyond = (value, from, to) => Math.max(from - value, 0, value - to);
    const far = this.places.map((place) =>
      Math.hypot(beyond(x, place.left, place.right), beyond(y, place.top, place.top + THICKNESS)),
    );
    const nearest = far.indexOf(Math.min(...far));
    return far[nearest] <= REACH ? this.choose(nearest) : undefined;
  }

  choose(number) {
    this.rove(number);
    this.open(this.bars[number]);
  }

  listen(event) {
    const last = this.elements.length - 1;
    const moves = { ArrowRight: this.current + 1, ArrowDown: this.current + 1, ArrowLeft: this.current - 1 };
    Object.assign(moves, { ArrowUp: this.current - 1, Home: 0, End: last });
    if (event.key === "Enter" || event.key === " ") this.choose(this.current);
    else if (event.key in moves) {
      this.rove(Math.min(last, Math.max(0, moves[event.key])));
      this.elements[this.current].focus();
    } else return;
    event.preventDefault();
  }
}

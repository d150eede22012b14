// One of the two clocks, as the reader sets it: what kind of time is asked, a slider along the axis, steps, play, and a
// field for a date. It follows what is asked elsewhere.

import { messages as say } from "../dom/messages.js";
import { period } from "../asking/clocks.js";
import { askedMarks, askedTimes, clockInWords } from "../panel/asked.js";
import { makeClockControls, turn } from "./clock_controls.js";
import { timeline } from "./timeline.js";

// Milliseconds for each step while it plays.
const PACE = { year: 900, month: 350, day: 120 };
const MOVES = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };

export class Clock {
  // name: held or known. years: of the axis. days: first and last of what the clock tells; play keeps to them.
  constructor(name, reading, years, days, announce) {
    this.name = name;
    this.reading = reading;
    this.days = days;
    this.announce = announce;
    this.grain = "year";
    this.timer = 0;
    this.isStepping = false;
    this.axis = timeline.daysOf(years);
    const does = { back: () => this.step(-1), play: () => this.turn(), forward: () => this.step(1) };
    const controls = makeClockControls(name, does, (grain) => this.choose(grain));
    this.element = controls.element;
    this.slider = controls.slider;
    this.player = controls.player;
    this.words = controls.words;
    this.field = controls.field;
    this.refusal = controls.refusal;
    this.choices = controls.choices;
    this.slider.addEventListener("input", () => this.set(Number(this.slider.value)));
    this.slider.addEventListener("keydown", (event) => this.listen(event));
    this.field.addEventListener("change", () => this.read());
  }

  get steps() {
    return timeline.steps[this.grain];
  }

  get value() {
    return this.reading.question[this.name];
  }

  get isPlaying() {
    return this.timer !== 0;
  }

  // Indexes of the first and the last step, of the whole axis or of what is played.
  ends(days) {
    return days.map((day) => this.steps.of(day));
  }

  set(index) {
    const [least, most] = this.ends(this.axis);
    this.isStepping = true;
    this.reading.change({ [this.name]: this.steps.text(Math.min(most, Math.max(least, index))) });
    this.isStepping = false;
  }

  // Where the slider stands; the first step from a clock that is off leads to that place itself.
  step(by) {
    this.pause();
    this.set(Number(this.slider.value) + (this.value ? by : 0));
  }

  // grain: empty turns the clock off.
  choose(grain) {
    if (!grain) return this.reading.change({ [this.name]: "" });
    const day = this.value ? period(this.value)[1] : this.days[1];
    this.grain = grain;
    return this.set(this.steps.of(day));
  }

  read() {
    const text = this.field.value.trim();
    const isRead = text === "" || period(text) !== null;
    this.refuse(!isRead);
    if (isRead && text !== this.value) this.reading.change({ [this.name]: text });
  }

  refuse(isRefused) {
    this.field.setAttribute("aria-invalid", String(isRefused));
    this.refusal.replaceChildren(isRefused ? say.text("time.refused") : "");
  }

  turn() {
    if (this.isPlaying) return this.pause();
    const [first, last] = this.ends(this.days);
    const at = Number(this.slider.value);
    this.reading.isMoving = true;
    this.timer = -1;
    this.set(this.value && at >= first && at < last ? at + 1 : first);
    return this.wait();
  }

  wait() {
    if (!this.isPlaying) return;
    if (Number(this.slider.value) >= this.ends(this.days)[1]) return this.pause();
    this.timer = setTimeout(() => {
      if (!this.slider.isConnected) return this.pause();
      this.set(Number(this.slider.value) + 1);
      return this.wait();
    }, PACE[this.grain]);
  }

  pause() {
    if (!this.isPlaying) return;
    clearTimeout(this.timer);
    this.timer = 0;
    this.reading.isMoving = false;
    this.show();
    this.announce(askedTimes(this.reading.question).join(" ") + " " + askedMarks(this.reading));
  }

  listen(event) {
    const ends = this.ends(this.axis);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === " ") this.turn();
    else if (event.key === "Home" || event.key === "End") this.set(ends[event.key === "Home" ? 0 : 1]);
    else if (event.key in MOVES) this.set(Number(this.slider.value) + MOVES[event.key]);
    else return;
    event.preventDefault();
  }

  // What is asked of this clock, on the screen. Whatever was not a step of its own ends the play.
  show() {
    if (this.isPlaying && !this.isStepping) return this.pause();
    const { value } = this;
    if (value) this.grain = timeline.grain(value);
    const [least, most] = this.ends(this.axis);
    const at = this.steps.of(value ? period(value)[1] : this.days[1]);
    Object.assign(this.slider, { min: least, max: most, value: at });
    this.slider.classList.toggle("is-off", !value);
    const words = value ? clockInWords(this.name, value) : say.text("time.off." + this.name);
    const spoken = this.isPlaying ? say.text("time.playing") : words + ". " + askedMarks(this.reading);
    this.slider.setAttribute("aria-valuetext", spoken);
    this.words.replaceChildren(words);
    this.field.value = value;
    this.refuse(false);
    this.tellButtons(value);
    return undefined;
  }

  tellButtons(value) {
    for (const choice of this.choices)
      choice.setAttribute("aria-pressed", String(choice.dataset.grain === (value ? this.grain : "")));
    turn(this.player, this.isPlaying ? "pause" : "play");
  }

  // The slider over the axis: its thumb stands in the middle of the time that is asked, or where it ends if what was
  // known then is asked.
  fit(axis) {
    const middle = ([first, last]) =>
      this.name === "known" ? axis.finish(last) : (axis.begin(first) + axis.finish(last)) / 2;
    const [least, most] = this.ends(this.axis).map((index) => middle(period(this.steps.text(index))));
    this.slider.style.marginInlineStart = least - axis.left + "px";
    this.slider.style.width = most - least + 2 * axis.left + "px";
  }
}

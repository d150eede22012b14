// Beside the timeline: what the times that are asked leave, by how sure it is, and the days on which sources became
// public.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";
import { wording } from "../document/wording.js";
import { askedMarks, askedTimes } from "../panel/asked.js";
import { timeBars } from "./time_bars.js";

const WORDS = ["definitely", "possibly", "undated"];

function row(of, all) {
  const cells = WORDS.map((word) => html("td", {}, wording.number(all.filter((one) => one === word).length)));
  return html("tr", { "data-of": of }, html("th", { scope: "row" }, say.text("time.count." + of)), cells);
}

// What is left, in words and in a table.
export function timeLeft(reading) {
  const { answer, question } = reading;
  const asked = askedTimes(question);
  const words = asked.length ? [...asked, askedMarks(reading) + "."].join(" ") : say.text("time.nothing");
  const marks = [...answer.shown.values()].map(({ certainty }) => certainty);
  const claims = [...answer.claims].map((ref) => answer.sure.get(ref));
  const titles = ["time.count.left", ...WORDS.map((word) => "certainty." + word)];
  const head = titles.map((key) => html("th", { scope: "col" }, say.text(key)));
  const body = [row("marks", marks), row("claims", claims)];
  const parts = [html("thead", {}, html("tr", {}, head)), html("tbody", {}, body)];
  return [
    html("p", { class: "as-asked" }, words),
    html("table", {}, parts),
    html("p", { class: "aside", hidden: asked.length === 0 }, say.text("time.lighter")),
  ];
}

function preset(source, day, reading) {
  const ask = () => reading.change({ known: reading.question.known === day ? "" : day });
  return makeButton(
    { class: "preset", "data-known": day },
    ask,
    html("span", { class: "number" }, "[" + source.number + "]"),
    html("span", { class: "name", dir: "auto" }, source.title),
    html("span", { class: "aside" }, dateInWords(source.available || source.issued)),
  );
}

// Buttons that ask what was known on the day on which each source became public, or the first on which it may have.
export const timePresets = (reading) =>
  reading.index.shown.sources
    .map((source) => [source, timeBars.publicDay(source, reading.clocks)])
    .filter(([, day]) => day !== null)
    .map(([source, day]) => preset(source, day, reading));

// On the map: that something is asked, what it hides, and the way back to the whole map.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";
import { wording } from "../document/wording.js";
import { period } from "../asking/clocks.js";
import { questions } from "../asking/question.js";

// What hid how many marks, the part that hid most first.
function hiddenBy(answer) {
  const numbers = new Map();
  for (const part of answer.hidden.values()) numbers.set(part, (numbers.get(part) || 0) + 1);
  return [...numbers]
    .sort((one, other) => other[1] - one[1])
    .map(([part, number]) => say.text("asked.by", { count: wording.number(number), part: say.text("part." + part) }));
}

// A month or a year means its last day, where it asks for what was known.
export const clockInWords = (name, value) =>
  name === "known" ? say.text("time.on", { date: dateInWords(period(value)[1]) }) : dateInWords(value);

export const askedTimes = ({ held, known }) =>
  [
    held ? say.text(held.length === 10 ? "asked.held.day" : "asked.held", { date: dateInWords(held) }) : "",
    known ? say.text("asked.known", { date: dateInWords(period(known)[1]) }) : "",
  ].filter(Boolean);

export const askedMarks = ({ answer, index }) =>
  say.count("marks.left", index.shown.marks.length, { left: wording.number(answer.shown.size) });

export function makeAsked(reading) {
  const words = html("p", { class: "asked-words", role: "status" });
  const clear = makeButton({ class: "plain clear" }, () => reading.clear(), say.text("asked.clear"));
  const element = html("div", { id: "asked", hidden: true }, words, clear);

  function sentences({ answer, question }) {
    const marks = askedMarks(reading);
    const hidden = hiddenBy(answer);
    const undated = answer.undated ? say.count("asked.undated", answer.undated) : "";
    return [
      ...askedTimes(question),
      hidden.length ? say.text("asked.hidden", { marks, parts: hidden.join(", ") }) : marks + ".",
      undated,
    ].filter(Boolean);
  }

  reading.onAnswer(() => {
    const focused = element.contains(document.activeElement);
    // While time plays, nothing is read out: its end is.
    words.setAttribute("aria-live", reading.isMoving ? "off" : "polite");
    element.hidden = questions.isNothing(reading.question);
    words.replaceChildren(element.hidden ? "" : sentences(reading).join(" "));
    if (element.hidden && focused) document.getElementById("map").focus({ preventScroll: true });
  });
  return element;
}

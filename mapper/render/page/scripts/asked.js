// Beside the title: that something is asked, what it hides, and the way back to the whole map.
"use strict";

(function (page) {
  const say = page.messages;

  // What hid how many marks, the part that hid most first.
  page.hiddenBy = function (answer) {
    const numbers = new Map();
    for (const part of answer.hidden.values()) numbers.set(part, (numbers.get(part) || 0) + 1);
    return [...numbers]
      .sort((one, other) => other[1] - one[1])
      .map(([part, number]) => say.text("asked.by", { count: page.wording.number(number), part: say.text("part." + part) }));
  };

  // A month or a year means its last day, where it asks for what was known.
  page.clockInWords = (name, value) =>
    name === "known"
      ? say.text("time.on", { date: page.dateInWords(page.clocks.period(value)[1]) })
      : page.dateInWords(value);

  page.askedTimes = ({ held, known }) =>
    [
      held ? say.text(held.length === 10 ? "asked.held.day" : "asked.held", { date: page.dateInWords(held) }) : "",
      known ? say.text("asked.known", { date: page.dateInWords(page.clocks.period(known)[1]) }) : "",
    ].filter(Boolean);

  page.askedMarks = ({ answer, index }) =>
    say.count("marks.left", index.shown.marks.length, { left: page.wording.number(answer.shown.size) });

  page.asked = function (reading) {
    const words = page.html("p", { class: "asked-words", role: "status" });
    const clear = page.button({ class: "plain clear" }, () => reading.clear(), say.text("asked.clear"));
    const element = page.html("div", { id: "asked", hidden: true }, words, clear);

    function sentences({ answer, question }) {
      const marks = page.askedMarks(reading);
      const hidden = page.hiddenBy(answer);
      const undated = answer.undated ? say.count("asked.undated", answer.undated) : "";
      return [
        ...page.askedTimes(question),
        hidden.length ? say.text("asked.hidden", { marks, parts: hidden.join(", ") }) : marks + ".",
        undated,
      ].filter(Boolean);
    }

    reading.onAnswer(() => {
      const focused = element.contains(document.activeElement);
      // While time plays, nothing is read out: its end is.
      words.setAttribute("aria-live", reading.isMoving ? "off" : "polite");
      element.hidden = page.question.isNothing(reading.question);
      words.replaceChildren(element.hidden ? "" : sentences(reading).join(" "));
      if (element.hidden && focused) document.getElementById("map").focus({ preventScroll: true });
    });
    return element;
  };
})(window.mapperPage);

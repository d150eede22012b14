// Beside the timeline: what the times that are asked leave, by how sure it is, and the days on which sources became
// public.
"use strict";

(function (page) {
  const say = page.messages;
  const WORDS = ["definitely", "possibly", "undated"];

  function row(of, all) {
    const cells = WORDS.map((word) =>
      page.html("td", {}, page.wording.number(all.filter((one) => one === word).length)),
    );
    return page.html("tr", { "data-of": of }, page.html("th", { scope: "row" }, say.text("time.count." + of)), cells);
  }

  // What is left, in words and in a table.
  page.timeLeft = function (reading) {
    const { answer, question } = reading;
    const asked = page.askedTimes(question);
    const words = asked.length ? [...asked, page.askedMarks(reading) + "."].join(" ") : say.text("time.nothing");
    const marks = [...answer.shown.values()].map(({ certainty }) => certainty);
    const claims = [...answer.claims].map((ref) => answer.sure.get(ref));
    const titles = ["time.count.left", ...WORDS.map((word) => "certainty." + word)];
    const head = titles.map((key) => page.html("th", { scope: "col" }, say.text(key)));
    const body = [row("marks", marks), row("claims", claims)];
    const parts = [page.html("thead", {}, page.html("tr", {}, head)), page.html("tbody", {}, body)];
    return [
      page.html("p", { class: "as-asked" }, words),
      page.html("table", {}, parts),
      page.html("p", { class: "aside", hidden: asked.length === 0 }, say.text("time.lighter")),
    ];
  };

  function preset(source, day, reading) {
    const ask = () => reading.change({ known: reading.question.known === day ? "" : day });
    return page.button(
      { class: "preset", "data-known": day },
      ask,
      page.html("span", { class: "number" }, "[" + source.number + "]"),
      page.html("span", { class: "name", dir: "auto" }, source.title),
      page.html("span", { class: "aside" }, page.dateInWords(source.available || source.issued)),
    );
  }

  // Buttons that ask what was known on the day on which each source became public, or the first on which it may have.
  page.timePresets = (reading) =>
    reading.index.shown.sources
      .map((source) => [source, page.timeBars.publicDay(source, reading.clocks)])
      .filter(([, day]) => day !== null)
      .map(([source, day]) => preset(source, day, reading));
})(window.mapperPage);

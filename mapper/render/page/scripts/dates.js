// EDTF dates in words and in order. What is not understood is shown as it was written.
"use strict";

(function (page) {
  const say = page.messages;
  const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/;

  function day(year, month, dayOfMonth) {
    const named = say.text("month." + month) + " " + year;
    if (dayOfMonth === undefined) return named;
    return dayOfMonth === "XX" ? say.text("date.some-day", { month: named }) : Number(dayOfMonth) + " " + named;
  }

  function plain(text) {
    const match = DATE.exec(text);
    if (!match) return null;
    const [, year, month, dayOfMonth] = match;
    if (year.includes("X"))
      return say.text(year.endsWith("XX") ? "date.century" : "date.decade", { year: year.replaceAll("X", "0") });
    if (month === undefined) return year;
    if (month === "XX") return say.text("date.some-month", { year });
    if (!say.has("month." + month)) return null;
    return day(year, month, dayOfMonth);
  }

  function qualified(text) {
    const sign = /[?~%]$/.exec(text);
    const words = plain(sign ? text.slice(0, -1) : text);
    if (words === null || !sign) return words;
    return say.text({ "?": "date.perhaps", "~": "date.about", "%": "date.perhaps-about" }[sign[0]], { date: words });
  }

  function between(first, last, keys) {
    const open = (end) => end === "" || end === "..";
    const start = open(first) ? "" : qualified(first);
    const end = open(last) ? "" : qualified(last);
    if (start === null || end === null || (start === "" && end === "")) return null;
    if (start === "") return say.text(keys.until, { end });
    if (end === "") return say.text(keys.since, { start });
    return say.text(keys.both, { start, end });
  }

  function words(text) {
    const within = /^\[(.*)\.\.(.*)\]$/.exec(text);
    if (within) return between(within[1], within[2], { until: "date.by", since: "date.from", both: "date.within" });
    const ends = text.split("/");
    if (ends.length === 2)
      return between(ends[0], ends[1], { until: "date.until", since: "date.since", both: "date.interval" });
    return qualified(text);
  }

  // Months that seasons begin with.
  const SEASONS = new Map([
    ["21", "03"],
    ["22", "06"],
    ["23", "09"],
    ["24", "12"],
  ]);

  page.dateInWords = (text) => words(String(text)) || String(text);

  // A text that sorts dates by when they begin; one without a beginning comes where it ends.
  page.dateOrder = function (text) {
    const ends = String(text)
      .replace(/[[\]?~%]/g, "")
      .split(/\.\.|\//);
    const start = ends.find((end) => end !== "") || "";
    return start.replace(/^(\d{4}-)(2[1-4])/, (whole, year, season) => year + SEASONS.get(season)).replaceAll("X", "0");
  };
})(window.mapperPage);

// A claim's figure beside those of other claims: a table of what counts the same, and, folded away, what does not.
"use strict";

(function (page) {
  const say = page.messages;
  const COLUMNS = ["figures.figure", "figures.who", "figures.when", "figures.source"];

  const bare = (figure) => page.wording.figure({ ...figure, unit: "" }).trim();
  const measured = (figure, ...more) => [figure.measure, figure.area, ...more].filter(Boolean).join(", ");

  function who(claim) {
    return claim.chain.length ? page.data(claim.chain[0].names.join(", ")) : say.text("voice.author");
  }

  function when(claim) {
    if (claim.when) return page.dateInWords(claim.when);
    return claim.said ? say.text("figures.said", { date: page.dateInWords(claim.said) }) : "";
  }

  const toClaim = (claim, actions, words) =>
    page.button({ class: "link", "data-opens": claim.ref }, () => actions.showClaim(claim.ref), page.data(words));

  function row(claim, own, index, actions) {
    const source = index.sources.get(claim.source);
    const words = bare(claim.figure);
    return page.html(
      "tr",
      own ? { class: "own" } : {},
      page.html("td", {}, own ? page.data(words) : toClaim(claim, actions, words)),
      page.html("td", {}, who(claim)),
      page.html("td", {}, when(claim)),
      page.html("td", {}, source ? page.citeButton(source, actions) : ""),
    );
  }

  function table(claim, others, index, actions) {
    const { figure } = claim;
    const rows = [row(claim, true, index, actions), ...others.map((other) => row(other, false, index, actions))];
    return page.html(
      "table",
      { class: "figures" },
      page.html("caption", {}, page.data(measured(figure, figure.unit))),
      page.html(
        "thead",
        {},
        page.html(
          "tr",
          {},
          COLUMNS.map((key) => page.html("th", { scope: "col" }, say.text(key))),
        ),
      ),
      page.html("tbody", {}, rows),
    );
  }

  function beside(claim, index, actions) {
    const others = index.figuresBeside(claim);
    if (others.length === 0) return "";
    const number = (other) => (index.sources.has(other.source) ? ` [${index.sources.get(other.source).number}]` : "");
    const rows = others.map((other) => [
      toClaim(other, actions, page.wording.figure(other.figure)),
      page.html("span", { class: "aside" }, page.data(other.figure.measure), number(other)),
    ]);
    const title = [say.count("figures.beside", others.length), " ", page.data(claim.figure.area)];
    const warning = page.html("p", { class: "aside" }, say.text("figures.not-comparable"));
    return page.folded("beside", false, title, warning, page.list("links", rows));
  }

  page.figures = function (claim, index, actions) {
    if (!claim.figure) return [];
    const others = index.claimsOf(claim.comparable).filter((other) => other.figure);
    const own = others.length
      ? page.wideDetail(
          "claim.comparable",
          page.html("div", { class: "figures-frame" }, table(claim, others, index, actions)),
        )
      : page.detail(
          "claim.figure",
          page.data(page.wording.figure(claim.figure)),
          page.html("p", { class: "aside" }, page.data(measured(claim.figure))),
        );
    const folded = beside(claim, index, actions);
    return [own, folded ? page.html("dd", { class: "wide" }, folded) : []];
  };
})(window.mapperPage);

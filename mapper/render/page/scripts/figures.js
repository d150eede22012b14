// A claim's figure beside those of other claims: a table of what counts the same, and, folded away, what does not.
"use strict";

(function (page) {
  const say = page.messages;
  const COLUMNS = ["figure", "who", "when", "source"];

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

  function cited(claim, index, actions) {
    const source = index.sources.get(claim.source);
    return source ? page.citeButton(source, actions) : "";
  }

  // What stands in a column. Where each row counts something else, the figure has its unit.
  const cells = {
    measure: (claim) => page.data(claim.figure.measure),
    figure(claim, own, columns, index, actions) {
      const words = columns.includes("measure") ? page.wording.figure(claim.figure) : bare(claim.figure);
      return claim === own ? page.data(words) : toClaim(claim, actions, words);
    },
    who,
    when,
    source: (claim, own, columns, index, actions) => cited(claim, index, actions),
    told: (claim, own, columns, index, actions) => [who(claim), ", ", when(claim), " ", cited(claim, index, actions)],
  };

  function row(claim, own, columns, index, actions) {
    const attributes = { class: claim === own ? "own" : null, "data-claim": claim.ref };
    return page.html(
      "tr",
      attributes,
      columns.map((column) => page.html("td", {}, cells[column](claim, own, columns, index, actions))),
    );
  }

  // own: the claim from whose card one looks at the others, or null.
  page.figureTable = function (caption, claims, columns, index, actions, own) {
    const rows = claims.map((claim) => row(claim, own, columns, index, actions));
    return page.html(
      "table",
      { class: "figures" },
      page.html("caption", {}, page.data(caption)),
      page.html(
        "thead",
        {},
        page.html(
          "tr",
          {},
          columns.map((column) => page.html("th", { scope: "col" }, say.text("figures." + column))),
        ),
      ),
      page.html("tbody", {}, rows),
    );
  };

  page.figureTitle = (figure) => measured(figure, figure.unit);

  function beside(claim, index, actions) {
    const count = index.countBeside(claim);
    if (count === 0) return "";
    const number = (other) => (index.sources.has(other.source) ? ` [${index.sources.get(other.source).number}]` : "");
    const row = (other) => [
      toClaim(other, actions, page.wording.figure(other.figure)),
      page.html("span", { class: "aside" }, page.data(other.figure.measure), number(other)),
    ];
    const title = [say.count("figures.beside", count), " ", page.data(claim.figure.area)];
    return page.foldedLater("beside", title, () => [
      page.html("p", { class: "aside" }, say.text("figures.not-comparable")),
      page.list("links", index.figuresBeside(claim).map(row)),
    ]);
  }

  function inTable(claim, like, index, actions) {
    const all = [claim, ...like.filter((other) => other !== claim)];
    const table = page.figureTable(page.figureTitle(claim.figure), all, COLUMNS, index, actions, claim);
    return page.wideDetail("claim.comparable", page.html("div", { class: "figures-frame" }, table));
  }

  // place: the claim in the same panel with which the figures stand that count the same, or undefined.
  function alone(claim, place, actions) {
    return page.detail(
      "claim.figure",
      page.data(page.wording.figure(claim.figure)),
      page.html("p", { class: "aside" }, page.data(measured(claim.figure))),
      place
        ? page.button({ class: "link", "data-opens": place }, () => actions.showClaim(place), say.text("figures.like"))
        : "",
    );
  }

  // told: by the first claim of a list of figures, the claim in the same panel with which the list stands. It is told
  // once, and the other claims lead to it.
  page.figures = function (claim, index, actions, told) {
    if (!claim.figure) return [];
    const like = index.figuresLike(claim);
    const place = like.length ? told.get(like[0].ref) : undefined;
    const isFirst = like.length > 0 && !place;
    if (isFirst) told.set(like[0].ref, claim.ref);
    const own = isFirst ? inTable(claim, like, index, actions) : alone(claim, place, actions);
    const folded = beside(claim, index, actions);
    return [own, folded ? page.html("dd", { class: "wide" }, folded) : []];
  };
})(window.mapperPage);

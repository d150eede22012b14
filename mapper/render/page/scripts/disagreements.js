// The panel of disagreements: every dispute with its sides, the figures that only look like one, and those that count
// the same.
"use strict";

(function (page) {
  const say = page.messages;

  const chip = (kind, words) => page.html("span", { class: "chip " + kind }, words);

  // What one claim brings into a dispute.
  function statement(claim, index, actions) {
    const source = index.sources.get(claim.source);
    const { code, words } = page.wording.grade(claim, source);
    const text = page.button(
      { class: "claim-row", "data-opens": claim.ref },
      () => actions.showClaim(claim.ref),
      page.html("span", { class: "text", dir: "auto" }, claim.text),
    );
    return page.html(
      "li",
      { class: "statement", "data-side": claim.ref },
      page.html(
        "p",
        { class: "chips" },
        claim.negative ? chip("denial", say.text("negative")) : "",
        chip("status", say.term("status", claim.status)),
      ),
      text,
      page.html(
        "dl",
        {},
        page.detail("claim.source", source ? page.citeButton(source, actions) : "", " ", page.data(claim.locator)),
        page.voiceChain(claim, actions),
        page.dated("claim.said", claim.said),
        page.dated("claim.when", claim.when),
        page.detail("claim.grade", page.html("span", { class: "grade" }, code), " ", words),
        claim.figure ? page.told("claim.figure", page.wording.figure(claim.figure)) : [],
      ),
    );
  }

  function side(refs, number, index, actions) {
    const claims = index.claimsOf(refs);
    return page.html(
      "div",
      { class: "side" },
      page.html("h5", {}, say.text("disagreements.side", { number: page.wording.number(number + 1) })),
      page.html(
        "ul",
        {},
        claims.map((claim) => statement(claim, index, actions)),
      ),
    );
  }

  function concerned(claims, index, actions) {
    const ids = [...new Set(claims.flatMap((claim) => claim.marks))];
    const rows = index.marksOf(ids).map((mark) => page.markRow(mark, actions));
    if (rows.length === 0) return "";
    return page.folded(
      "concerned",
      rows.length <= 3,
      say.count("disagreements.concerned", rows.length),
      page.list("links", rows),
    );
  }

  function dispute(sides, number, all, index, actions) {
    const claims = index.claimsOf(sides.flat());
    const values = { number: page.wording.number(number + 1), all: page.wording.number(all) };
    const alone = sides.length === 1 ? page.html("p", { class: "aside" }, say.text("disagreements.alone")) : "";
    return page.html(
      "section",
      { class: "dispute", "data-dispute": number + 1, "aria-label": say.text("disagreements.dispute", values) },
      page.html("h4", {}, say.text("disagreements.dispute", values)),
      alone,
      sides.map((refs, place) => [
        place ? page.html("p", { class: "against" }, say.text("disagreements.against")) : "",
        side(refs, place, index, actions),
      ]),
      concerned(claims, index, actions),
    );
  }

  // A heading, then what is under it or a sentence that says that there is nothing.
  function group(key, parts) {
    const rest = parts.length ? [page.html("p", { class: "hint" }, say.text(key + ".hint")), ...parts] : [];
    const none = parts.length ? "" : page.html("p", { class: "hint none" }, say.text(key + ".none"));
    return page.html(
      "section",
      { class: "disagreement-group", "data-group": key },
      page.html("h3", {}, say.text(key)),
      none,
      rest,
    );
  }

  const tables = (all, index, actions) =>
    all.map(([caption, claims, columns]) =>
      page.html(
        "div",
        { class: "figures-frame", tabindex: 0, role: "group", "aria-label": caption },
        page.figureTable(caption, claims, columns, index, actions),
      ),
    );

  class Disagreements {
    constructor(reading, actions) {
      const { index } = reading;
      const { claims } = index.shown;
      const disputes = page.disputes(claims);
      this.reading = reading;
      this.summary = page.html("p", { class: "aside" });
      this.only = page.button(
        { class: "quiet-button only-contested" },
        () => reading.change({ contested: !reading.question.contested }),
        say.text("disagreements.only"),
      );
      const sections = disputes.map((sides, number) => dispute(sides, number, disputes.length, index, actions));
      this.disputes = disputes.map((sides, number) => ({ refs: sides.flat(), element: sections[number] }));
      const unlike = page
        .figuresUnlike(claims)
        .map(({ area, claims: all }) => [area, all, ["measure", "figure", "told"]]);
      const alike = index
        .figuresAlike()
        .map((all) => [page.figureTitle(all[0].figure), all, ["figure", "who", "when", "source"]]);
      this.parts = [
        page.html("h2", { tabindex: -1 }, say.text("disagreements.title")),
        this.summary,
        disputes.length ? this.only : "",
        group("disagreements.contested", sections),
        group("disagreements.unlike", tables(unlike, index, actions)),
        group("disagreements.alike", tables(alike, index, actions)),
      ];
      this.rows = this.parts
        .filter((part) => part instanceof Element)
        .flatMap((part) => [...part.querySelectorAll("[data-side], tr[data-claim]")]);
    }

    // Claims that the question leaves; that it asks for what is contested only, does not set the other side aside.
    get left() {
      const { question, index, clocks, answer } = this.reading;
      return question.contested ? page.answer(index, { ...question, contested: false }, clocks).claims : answer.claims;
    }

    show() {
      const { answer, question } = this.reading;
      const { left } = this;
      for (const row of this.rows) {
        const isLeft = left.has(row.dataset.side || row.dataset.claim);
        page.setAside(row, !isLeft, row.querySelector(".chips") || row.lastElementChild);
      }
      const isAlive = ({ refs }) => refs.some((ref) => left.has(ref) && answer.contested.has(ref));
      const alive = this.disputes.filter(isAlive);
      for (const one of this.disputes) one.element.dataset.alive = String(alive.includes(one));
      this.only.setAttribute("aria-pressed", String(question.contested));
      const marks = [...answer.shown.values()].filter(({ contested }) => contested).length;
      const values = { left: page.wording.number(alive.length), marks: say.count("marks", marks) };
      const { length } = this.disputes;
      this.summary.replaceChildren(
        length ? say.count("disagreements.left", length, values) : say.text("disagreements.nothing"),
      );
    }
  }

  page.disagreements = (reading, actions) => new Disagreements(reading, actions);
})(window.mapperPage);

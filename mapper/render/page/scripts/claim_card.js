// A claim in full: what it says, how sure that is, who said it, where it stands, and what speaks for and against it.
"use strict";

(function (page) {
  const say = page.messages;

  function chips(claim) {
    const chip = (kind, words) => page.html("span", { class: "chip " + kind }, words);
    return [
      claim.negative ? chip("denial", say.text("negative")) : "",
      chip("status", say.term("status", claim.status)),
      claim.contested ? chip("contested", say.text("contested")) : "",
    ];
  }

  function grade(claim, source) {
    const { code, words } = page.wording.grade(claim, source);
    return page.detail("claim.grade", page.html("span", { class: "grade" }, code), " ", words);
  }

  // Who said it first, then through whom it came.
  function chain(claim) {
    if (claim.chain.length === 0) return page.detail("claim.voice", say.text("voice.author"));
    const links = claim.chain.map((speaker, place) => [
      place === 0 ? "" : say.text("voice.through") + " ",
      page.data(speaker.names.join(", ")),
      speaker.issued ? " (" + page.dateInWords(speaker.issued) + ")" : "",
    ]);
    return page.detail("claim.voice", page.list("chain", links));
  }

  function comparison(other, index, actions) {
    const source = index.sources.get(other.source);
    const when = [other.when ? page.dateInWords(other.when) : "", source ? "[" + source.number + "]" : ""];
    return page.button(
      { class: "link" },
      () => actions.showClaim(other.ref),
      page.data(page.wording.figure(other.figure)),
      page.html("span", { class: "aside" }, " ", when.filter(Boolean).join(" ")),
    );
  }

  // Its figure, and those of other claims that count the same in the same place.
  function figures(claim, index, actions) {
    if (!claim.figure) return [];
    const measured = [claim.figure.measure, claim.figure.area].filter(Boolean).join(", ");
    const own = [
      page.html("p", {}, page.data(page.wording.figure(claim.figure))),
      page.html("p", { class: "aside" }, page.data(measured)),
    ];
    const others = index.claimsOf(claim.comparable).filter((other) => other.figure);
    const beside = others.map((other) => comparison(other, index, actions));
    return [
      page.detail("claim.figure", own),
      beside.length ? page.detail("claim.comparable", page.list("links", beside)) : [],
    ];
  }

  function cited(claim, source, actions) {
    if (!source) return [];
    const citation = page.button(
      { class: "link cite", "aria-label": say.text("claim.open-source", { number: source.number }) },
      () => actions.showSource(source.id),
      "[" + source.number + "]",
    );
    return page.detail("claim.source", citation, ", ", page.data(claim.locator));
  }

  function links(claim, index, actions) {
    const linked = (key, refs) => {
      const rows = page.claimRows(refs, index, actions);
      return rows.length ? page.detail(key, page.list("links", rows)) : [];
    };
    return [
      linked("claim.conflicts", claim.conflicts),
      linked("claim.responses", claim.responses),
      linked("claim.responds-to", claim.responds_to),
      page.told("claim.answers-voice", claim.answered_voices.join(", ")),
      linked("claim.supports", claim.supports),
      linked("claim.supported-by", claim.supported_by),
    ];
  }

  function onMap(claim, index, actions, current) {
    const marks = index.marksOf(claim.marks).filter((mark) => mark.id !== current);
    if (marks.length === 0) return [];
    const rows = marks.map((mark) => page.markRow(mark, actions));
    return page.detail(current === null ? "claim.marks" : "claim.also-marks", page.list("links", rows));
  }

  // current: the id of the mark under which the card is shown, or null.
  page.claimCard = function (claim, index, actions, current) {
    const source = index.sources.get(claim.source);
    const details = [
      grade(claim, source),
      chain(claim),
      page.dated("claim.when", claim.when),
      page.dated("claim.said", claim.said),
      figures(claim, index, actions),
      cited(claim, source, actions),
      page.told("note", claim.note),
      links(claim, index, actions),
      onMap(claim, index, actions, current),
    ];
    const attributes = { "data-claim": claim.ref, "data-negative": String(claim.negative), tabindex: -1 };
    return page.html(
      "article",
      { class: "claim", "aria-label": say.text("claim.label"), ...attributes },
      page.html("p", { class: "chips" }, chips(claim)),
      page.html("p", { class: "text", dir: "auto" }, claim.text),
      page.html("dl", {}, details),
    );
  };
})(window.mapperPage);

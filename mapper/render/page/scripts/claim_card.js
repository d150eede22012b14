// A claim in full: what it says, how sure that is, who said it, where it stands, and what speaks for and against it.
"use strict";

(function (page) {
  const say = page.messages;
  // So many claims under one heading are shown in full; of more, the particulars are folded away.
  const MOST_IN_FULL = 12;

  function chips(claim, index) {
    const chip = (kind, words) => page.html("span", { class: "chip " + kind }, words);
    return [
      claim.negative ? chip("denial", say.text("negative")) : "",
      chip("status", say.term("status", claim.status)),
      index.isContested(claim) ? chip("contested", say.text("contested")) : "",
    ];
  }

  const graded = ({ code, words }) => [page.html("span", { class: "grade" }, code), " ", words];

  // Who said it first, each a way to all that it says, then through whom it came.
  function chain(claim, actions) {
    const voice = (id, name, place) => [place ? ", " : "", page.voiceButton(id, name, actions)];
    const voices = page.facets.voices(claim);
    if (claim.chain.length === 0) return page.detail("claim.voice", voice(voices[0], say.text("voice.author"), 0));
    const links = claim.chain.map((speaker, place) => [
      place === 0 ? "" : say.text("voice.through") + " ",
      place === 0 && voices.length === speaker.names.length
        ? speaker.names.map((name, number) => voice(voices[number], name, number))
        : page.data(speaker.names.join(", ")),
      speaker.issued ? " (" + page.dateInWords(speaker.issued) + ")" : "",
    ]);
    return page.detail("claim.voice", page.list("chain", links));
  }
  page.voiceChain = chain;

  function cited(claim, source, actions) {
    if (!source) return page.told("claim.source", claim.locator);
    return page.detail(
      "claim.source",
      page.citeButton(source, actions),
      ", ",
      page.data(claim.locator),
      page.html("p", { class: "aside source-title", dir: "auto" }, source.title),
      page.copyCitation(claim, source, actions.announce),
    );
  }

  function links(claim, index, actions) {
    const linked = (key, refs) => {
      const rows = page.claimRows(refs, index, actions);
      return rows.length ? page.wideDetail(key, page.list("links", rows)) : [];
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

  // Every mark that it carries, or of which it denies something, and the routes that it speaks of as such.
  function onMap(claim, index, actions, current) {
    const rows = [
      ...index
        .marksOf(claim.marks)
        .filter((mark) => mark.id !== current)
        .map((mark) => page.markRow(mark, actions)),
      ...index.layersOf(claim.ref).map((layer) => page.layerRow(layer, layer.name, actions)),
    ];
    if (rows.length === 0) return [];
    const key = claim.negative ? "claim.speaks-of" : current === null ? "claim.marks" : "claim.also-marks";
    return page.wideDetail(key, page.list("links", rows));
  }

  // The particulars in one line, behind which the rest is folded away.
  function summary(claim, source) {
    const voice = claim.chain.length ? claim.chain[0].names.join(", ") : "";
    const rest = [claim.when ? page.dateInWords(claim.when) : "", voice, source ? "[" + source.number + "]" : ""];
    return [graded(page.wording.grade(claim, source)), rest.filter(Boolean).map((words) => [" · ", page.data(words)])];
  }

  // view: the id of the mark under which the card is shown, or null; whether it is folded, or stands alone; which lists of
  // figures stand already beside it.
  page.claimCard = function (claim, index, actions, { current, folded, alone, told = new Map() }) {
    const source = index.sources.get(claim.source);
    const details = page.html(
      "dl",
      {},
      page.detail("claim.grade", graded(page.wording.grade(claim, source))),
      chain(claim, actions),
      page.dated("claim.when", claim.when),
      page.dated("claim.said", claim.said),
      page.figures(claim, index, actions, told),
      cited(claim, source, actions),
      page.told("note", claim.note),
      links(claim, index, actions),
      onMap(claim, index, actions, current),
    );
    const attributes = { "data-claim": claim.ref, "data-negative": String(claim.negative), tabindex: -1 };
    return page.html(
      "article",
      { class: "claim", "aria-label": say.text("claim.label"), ...attributes },
      page.html("p", { class: "chips" }, chips(claim, index)),
      page.html("p", { class: "text", dir: "auto" }, claim.text),
      page.passages(claim, index, Boolean(alone)),
      folded ? page.folded("more", false, summary(claim, source), details) : details,
    );
  };

  page.claimCards = function (claims, index, actions, current) {
    const folded = claims.length > MOST_IN_FULL;
    const told = new Map();
    return claims.map((claim) => page.claimCard(claim, index, actions, { current, folded, told }));
  };
})(window.mapperPage);

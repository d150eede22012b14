// Short rows in lists: a claim that opens its card, a mark that opens its claims, a source that opens its entry.
"use strict";

(function (page) {
  const say = page.messages;

  page.claimRow = function (claim, index, actions) {
    const source = index.sources.get(claim.source);
    const words = [
      claim.negative ? say.text("negative") : "",
      say.term("status", claim.status),
      index.isContested(claim) ? say.text("contested") : "",
      page.wording.certainty(index.certainty(claim.ref)),
      source ? "[" + source.number + "], " : "",
    ];
    return page.button(
      { class: "claim-row", "data-opens": claim.ref },
      () => actions.showClaim(claim.ref),
      page.html("span", { class: "text", dir: "auto" }, claim.text),
      page.html("span", { class: "aside" }, words.filter(Boolean).join(" · "), source ? page.data(claim.locator) : ""),
    );
  };

  page.claimRows = (refs, index, actions) => index.claimsOf(refs).map((claim) => page.claimRow(claim, index, actions));

  // Tells of a row whether the question sets its claim aside. place: the element in it that says so in words.
  page.setAside = function (row, isAside, place) {
    row.classList.toggle("set-aside", isAside);
    const note = place.querySelector(".aside-note");
    if (isAside && !note) place.append(page.html("span", { class: "aside aside-note" }, say.text("claim.set-aside")));
    if (!isAside && note) note.remove();
  };

  // A button that points at its mark on the map while the pointer or the focus is on it.
  page.pointing = function (button, id, actions) {
    for (const event of ["pointerenter", "focus"]) button.addEventListener(event, () => actions.point(id, true));
    for (const event of ["pointerleave", "blur"]) button.addEventListener(event, () => actions.point(id, false));
    return button;
  };

  page.markRow = function (mark, actions) {
    const button = page.button(
      { class: "mark-row", "data-shows": mark.id },
      () => actions.showMark(mark.id),
      page.swatch.ofMark(mark),
      page.html("span", { class: "name", dir: "auto" }, page.wording.name(mark)),
      mark.certainty && mark.certainty !== "definitely"
        ? page.html("span", { class: "aside" }, page.wording.certainty(mark.certainty))
        : "",
    );
    return page.pointing(button, mark.id, actions);
  };

  // words: what stands on the row.
  page.layerRow = (layer, words, actions) =>
    page.button(
      { class: "mark-row route-row", "data-shows-layer": layer.id },
      () => actions.showLayer(layer.id),
      page.html("span", { class: "name", dir: "auto" }, words),
    );

  page.citeButton = (source, actions) =>
    page.button(
      {
        class: "link cite",
        "aria-label": say.text("claim.open-source", { number: source.number }),
        title: source.title,
      },
      () => actions.showSource(source.id),
      "[" + source.number + "]",
    );
})(window.mapperPage);

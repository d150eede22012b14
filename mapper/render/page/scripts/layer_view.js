// The panel for one route: the claims about it as such, and the legs that belong to it, if any are drawn.
"use strict";

(function (page) {
  const say = page.messages;

  page.layerNotes = (layer) => [
    layer.name_basis === "ours" ? page.html("p", { class: "aside" }, say.text("name.ours")) : "",
    layer.marks.length === 0 ? page.html("p", { class: "aside" }, say.text("layer.undrawn.reason")) : "",
  ];

  page.layerView = function (layer, index, actions) {
    const claims = index.claimsOf(layer.claims);
    const marks = index.marksOf(layer.marks);
    return [
      page.html("p", { class: "eyebrow" }, say.text("layer.route")),
      page.html("h2", { tabindex: -1, dir: "auto" }, layer.name),
      ...page.layerNotes(layer),
      ...page.chronology(claims, index, actions),
      page.html("h3", {}, say.count("layer.claims", claims.length)),
      ...page.claimCards(claims, index, actions, null),
      ...(marks.length ? [page.html("h3", {}, say.text("layer.marks"))] : []),
      page.list(
        "mark-list",
        marks.map((mark) => page.markRow(mark, actions)),
      ),
    ];
  };
})(window.mapperPage);

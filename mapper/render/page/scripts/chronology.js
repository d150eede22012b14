// Claims in the order of the time for which they hold: the meetings of a city one after the other. Undated ones apart.
"use strict";

(function (page) {
  const say = page.messages;
  const UNFOLDED = 15;

  function byDate(claims) {
    const dated = claims.filter((claim) => claim.when);
    const key = new Map(dated.map((claim) => [claim, page.dateOrder(claim.when)]));
    return dated.sort((one, other) => (key.get(one) < key.get(other) ? -1 : key.get(one) > key.get(other) ? 1 : 0));
  }

  const entry = (claim, index, actions) => [
    page.html("span", { class: "date" }, page.dateInWords(claim.when)),
    page.claimRow(claim, index, actions),
  ];

  function undated(claims, index, actions) {
    const rest = claims.filter((claim) => !claim.when);
    if (rest.length === 0) return [];
    const rows = page.claimRows(
      rest.map((claim) => claim.ref),
      index,
      actions,
    );
    return [
      page.html("p", { class: "aside apart" }, say.count("chronology.undated", rest.length)),
      page.list("", rows),
    ];
  }

  // Nothing where fewer than two claims are dated: there is no order to be shown.
  page.chronology = function (claims, index, actions) {
    const dated = byDate(claims);
    if (dated.length < 2) return [];
    const items = dated.map((claim) => page.html("li", {}, entry(claim, index, actions)));
    const parts = [page.html("ol", {}, items), ...undated(claims, index, actions)];
    return [page.folded("chronology", claims.length <= UNFOLDED, say.count("chronology", dated.length), ...parts)];
  };
})(window.mapperPage);

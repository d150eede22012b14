// From a leg to the one before it and the one after it on the same route.
"use strict";

(function (page) {
  const say = page.messages;

  function step(leg, key, name, actions) {
    if (!leg) return "";
    return page.button(
      { class: "step " + name, "data-step": leg.id },
      () => actions.showMark(leg.id),
      page.html("span", { class: "aside" }, say.text(key)),
      page.html("span", { class: "name", dir: "auto" }, page.wording.name(leg)),
    );
  }

  // Nothing where the route has no other leg.
  page.routeSteps = function (mark, index, actions) {
    if (mark.kind !== "leg" || !index.layers.has(mark.layer)) return "";
    const legs = page.legsOfRoute(mark, index);
    if (legs.length < 2) return "";
    const place = legs.findIndex(({ id }) => id === mark.id);
    const values = { place: page.wording.number(place + 1), all: page.wording.number(legs.length) };
    return page.html(
      "nav",
      { class: "steps", "aria-label": say.text("steps.label") },
      page.html("p", { class: "aside" }, say.text("steps.place", values)),
      step(legs[place - 1], "steps.previous", "previous", actions),
      step(legs[place + 1], "steps.next", "next", actions),
    );
  };
})(window.mapperPage);

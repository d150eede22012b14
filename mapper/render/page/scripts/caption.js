// What an audience reads beside the map: the heading and the text of a step, its footnotes, and the list of sources.
"use strict";

(function (page) {
  const say = page.messages;

  const labelOf = (facet, values, index) =>
    say.text("facet." + facet.id) + ": " + values.map((value) => page.facets.label(facet, value, index)).join(", ");

  // What of the map a step shows, if it is not the whole.
  function asked({ chosen, held, known, contested }, index) {
    const facets = index.shown.facets.filter(({ id }) => Object.hasOwn(chosen, id));
    const words = [
      ...page.askedTimes({ held, known }),
      ...facets.map((facet) => labelOf(facet, chosen[facet.id], index)),
      contested ? say.text("filters.contested") : "",
    ].filter(Boolean);
    return words.length ? page.html("p", { class: "shown-only" }, words.map((one) => page.html("span", {}, one))) : "";
  }

  function sources(index, open) {
    const items = index.shown.sources.map((source) =>
      page.html(
        "li",
        {},
        page.button(
          { class: "cited", "aria-label": say.text("claim.open-source", { number: source.number }) },
          () => open({ kind: "source", id: source.id }),
          String(source.number),
        ),
        page.html("span", { dir: "auto" }, source.citation || source.title),
      ),
    );
    return page.html("ol", { class: "footnotes whole" }, items);
  }

  // open: called with what is to be shown in the panel: a claim or a source.
  page.caption = function (index, open) {
    const place = page.html("span", { class: "eyebrow" });
    const title = page.html("h1", { dir: "auto" }, index.shown.title);
    const told = page.html("div", { class: "told", "aria-live": "polite", "aria-atomic": "true" });
    const notes = page.html("div", {});
    const element = page.html(
      "div",
      { class: "body" },
      page.html("div", { class: "head" }, title, place),
      told,
      notes,
    );

    function footnotes(step, openNumber) {
      if (step.footnotes.length === 0) return "";
      return [
        page.html("h3", { class: "announced" }, say.text("present.footnotes")),
        page.storyText.footnotes(step.footnotes, index, openNumber),
      ];
    }

    return {
      element,
      get isLong() {
        return element.scrollHeight > element.clientHeight + 1;
      },
      focus() {
        told.querySelector("h2").focus({ preventScroll: true });
      },
      // all: how many steps there are.
      fill(step, all) {
        const hadFocus = element.contains(document.activeElement);
        const refs = new Map(step.footnotes.map(({ number, claim }) => [number, claim]));
        const openNumber = (number) => open({ kind: "claim", id: refs.get(number) });
        const cite = (number) => page.storyText.number(number, openNumber);
        place.replaceChildren(say.text("present.step", { number: step.number, all }));
        const parts = [
          page.html("h2", { tabindex: -1, dir: "auto" }, step.heading),
          asked(step.question, index),
          ...page.storyText.blocks(step.text, cite),
        ];
        told.replaceChildren(...parts.filter((part) => part !== ""));
        const below = step.isSources ? [sources(index, open)] : [footnotes(step, openNumber)].flat();
        notes.replaceChildren(...below.filter((part) => part !== ""));
        element.scrollTop = 0;
        if (hadFocus) this.focus();
      },
    };
  };
})(window.mapperPage);

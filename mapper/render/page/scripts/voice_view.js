// The panel for one voice: everything that it says on this map, and the marks that are carried by it.
"use strict";

(function (page) {
  const say = page.messages;

  // A voice as a way to all that it says. id: as claims give it.
  page.voiceButton = (id, name, actions) =>
    page.button({ class: "link voice", "data-opens-voice": id }, () => actions.showVoice(id), page.data(name));

  page.voiceView = function (id, reading, actions) {
    const { index, answer } = reading;
    const said = index.shown.claims.filter((claim) => page.facets.voices(claim).includes(id));
    const [left, aside] = [true, false].map((passes) => said.filter(({ ref }) => answer.claims.has(ref) === passes));
    const rows = (claims) => page.list("rows", claims.map((claim) => page.claimRow(claim, index, actions)));
    const carried = new Set(left.filter(({ negative }) => !negative).flatMap(({ marks }) => marks));
    const marks = index.marksOf([...carried]).filter(({ id: mark }) => answer.shown.has(mark));
    const section = (title, list) => [page.html("h3", {}, title), list];
    return [
      page.html("p", { class: "eyebrow" }, say.text("voice")),
      page.html("h2", { tabindex: -1, dir: "auto" }, page.voicesOf(index).get(id)),
      ...section(say.count("claims", left.length), rows(left)),
      ...(aside.length ? section(say.count("mark.set-aside", aside.length), rows(aside)) : []),
      ...(marks.length
        ? section(say.text("voice.marks"), page.list("mark-list", marks.map((mark) => page.markRow(mark, actions))))
        : []),
    ];
  };
})(window.mapperPage);

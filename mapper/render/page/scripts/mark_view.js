// The panel for one mark: what it is, how well its place is known, and the claims that carry it or deny it.
"use strict";

(function (page) {
  const say = page.messages;
  const LANGUAGE = /^[A-Za-z0-9-]{1,35}$/;

  function otherNames(mark) {
    // Each name once, though several languages share it.
    const byName = new Map(Object.entries(mark.names).map(([tag, name]) => [name, tag]));
    const names = [...byName].filter(([name]) => name !== mark.name).map(([name, tag]) => [tag, name]);
    if (names.length === 0) return "";
    const words = names.map(([tag, name], place) => [
      place ? " · " : "",
      page.html("bdi", LANGUAGE.test(tag) ? { lang: tag } : {}, name),
    ]);
    return page.html("p", { class: "names" }, words);
  }

  function way(mark) {
    if (mark.kind !== "leg") return [];
    return page.detail(
      "fact.way",
      page.wording.way(mark).map((name, place) => [place ? " → " : "", page.data(name)]),
    );
  }

  // Codes of an area for which the borders have no outline of their own: they are part of it all the same.
  const withoutOutline = (mark, topology) => mark.countries.filter((code) => !topology.has(code)).join(", ");

  function facts(mark, topology) {
    const isSite = mark.kind === "site";
    return page.html(
      "dl",
      { class: "facts" },
      page.detail("fact.firmness", page.wording.firmness(mark)),
      page.detail(isSite ? "fact.precision" : "fact.basis", page.wording.precision(mark)),
      isSite && mark.basis ? page.detail("fact.position", say.term("basis.site", mark.basis)) : [],
      way(mark),
      page.told("fact.mode", mark.mode),
      page.told("fact.commodities", mark.commodities.join(", ")),
      page.told("fact.country", topology.name(mark.country)),
      page.told("fact.width", mark.width_note),
      page.told("fact.definition", mark.definition),
      page.told("fact.undrawn", withoutOutline(mark, topology)),
      page.told("note", mark.note),
    );
  }

  function eyebrow(mark, layer) {
    const route = mark.kind === "leg" && layer ? layer.name : "";
    const words = [say.term("kind", mark.kind), mark.category, route].filter(Boolean);
    return page.html(
      "p",
      { class: "eyebrow" },
      words.map((word, place) => [place ? " · " : "", page.data(word)]),
    );
  }

  function section(title, parts) {
    return parts.length ? [page.html("h3", {}, title), ...parts] : [];
  }

  function listed(title, name, rows) {
    return section(title, rows.length ? [page.list(name, rows)] : []);
  }

  function certainty({ certainty: word }) {
    if (!word || word === "definitely") return "";
    return page.html("p", { class: "hint certainty" }, say.text("mark.certainty." + word));
  }

  // neighbours: other marks that a click at the same place could not tell from this one.
  page.markView = function (mark, index, topology, actions, neighbours) {
    const layer = index.layers.get(mark.layer);
    const cards = (refs) => page.claimCards(index.claimsOf(refs), index, actions, mark.id);
    // What carries or denies it as far as the data goes, and does not pass the question that is asked.
    const built = index.built.get(mark.id);
    const aside = [...built.claims, ...built.denials].filter(
      (ref) => !mark.claims.includes(ref) && !mark.denials.includes(ref),
    );
    const ofRoute = layer ? layer.claims.filter((ref) => !mark.claims.includes(ref)) : [];
    const beside = neighbours.map((other) => page.markRow(other, actions));
    return [
      eyebrow(mark, layer),
      page.html("h2", { tabindex: -1, dir: "auto" }, page.wording.name(mark)),
      otherNames(mark),
      page.routeSteps(mark, index, actions),
      mark.hiding
        ? page.html("p", { class: "warning hidden-mark" }, say.text("mark.hidden", { part: say.text("part." + mark.hiding) }))
        : "",
      mark.contested ? page.html("p", { class: "warning" }, say.text("mark.contested")) : "",
      certainty(mark),
      facts(mark, topology),
      ...page.chronology(index.claimsOf([...mark.claims, ...mark.denials]), index, actions),
      ...section(say.count("mark.claims", mark.claims.length), cards(mark.claims)),
      ...section(say.count("mark.denials", mark.denials.length), cards(mark.denials)),
      ...listed(say.count("mark.set-aside", aside.length), "rows", page.claimRows(aside, index, actions)),
      ...listed(say.text("mark.route-claims"), "rows", page.claimRows(ofRoute, index, actions)),
      ...listed(say.text("mark.here"), "mark-list", beside),
    ];
  };
})(window.mapperPage);

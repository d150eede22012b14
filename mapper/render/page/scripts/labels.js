// Names on the map, placed one after the other: sites, routes, areas, and last the countries of the background.
// A name that finds no free spot is left out rather than written over another.
"use strict";

(function (page) {
  const OVERHANG = 1.15;
  // The dearest spots that are still better than no name: on nothing else, hidden in part, or across a line as well.
  const [FREE, UNCROSSED, ANY] = [0, 2.9, 3.9];
  // Characters in a line, at most. Where there are two figures, the second is tried if the first finds no good spot.
  const MOST = { "site-name": [26, 13], "route-name": [26], "area-name": [22], "country-name": [16] };

  // A route is named once, along the longest of its lines that are shown.
  function longestLines(entries, index) {
    const longest = new Map();
    for (const { mark, shape } of entries) {
      const layer = index.layers.get(mark.layer);
      if (mark.kind !== "leg" || !layer) continue;
      for (const way of shape.ways) {
        const length = page.curves.lengthOf(way.flat);
        if (!longest.has(layer.id) || longest.get(layer.id).length < length)
          longest.set(layer.id, { layer, way, length });
      }
    }
    return [...longest.values()];
  }

  function write(group, text, { x, y, align }, attributes) {
    const top = y - text.height / 2 + text.leading * 0.8;
    const lines = text.lines.map((line, place) =>
      page.svg("tspan", { x: x.toFixed(1), y: (top + place * text.leading).toFixed(1) }, line),
    );
    group.append(page.svg("text", { class: "label " + text.kind, "text-anchor": align, ...attributes }, lines));
  }

  // The first of the cheapest spots that are not taken. texts: the same name in lines of several lengths.
  function best(texts, spotsOf, obstacles, dearest) {
    let chosen = null;
    let least = dearest + 1e-9;
    for (const text of texts) {
      if (least === 0 || text.lines.length === 0) continue;
      for (const spot of spotsOf(text)) {
        const box = page.labelSpots.boxOf(text, spot);
        if (obstacles.isTaken(box)) continue;
        const cost = obstacles.cost(box);
        if (cost < least) [chosen, least] = [{ text, spot, box }, cost];
      }
    }
    return chosen;
  }

  function placer(frame, entries, measure) {
    const toScreen = (point) => ({
      x: point.x * frame.view.scale - frame.view.left,
      y: point.y * frame.view.scale - frame.view.top,
    });
    const { corner, size } = frame;
    const inside = ({ x, y }) => x >= corner.x && y >= corner.y && x <= corner.x + size.x && y <= corner.y + size.y;
    const obstacles = page.obstacles(entries, frame, toScreen, inside);
    return {
      toScreen,
      inside: (point) => inside(toScreen(point)),
      isSeen: (point) => obstacles.hidden(page.box(toScreen(point).x, toScreen(point).y, 2, 2)) === 0,
      width: (words, kind) => measure(words, kind, MOST[kind][0]).width,
      place(group, kind, words, spotsOf, attributes, dearest) {
        const texts = MOST[kind].map((most) => measure(words, kind, most));
        const chosen = best(texts, spotsOf, obstacles, dearest);
        if (!chosen) return;
        obstacles.take(chosen.box);
        write(group, chosen.text, chosen.spot, attributes);
      },
    };
  }

  function nameSites(entries, group, on) {
    const sites = entries.filter((entry) => entry.mark.kind === "site" && on.isSeen(entry.shape.anchor));
    sites.sort((one, other) => other.mark.claims.length - one.mark.claims.length);
    for (const { mark, shape } of sites) {
      const spots = (text) => page.labelSpots.aroundSite(on.toScreen(shape.anchor), shape.radius, text);
      on.place(group, "site-name", mark.name, spots, { "data-label": mark.id }, ANY);
    }
  }

  function nameRoutes(entries, index, group, on) {
    for (const { layer, way } of longestLines(entries, index)) {
      const attributes = { "data-label": layer.id, "data-colour": layer.colour };
      on.place(
        group,
        "route-name",
        layer.name,
        (text) => page.labelSpots.besideLine(way, on.toScreen, text),
        attributes,
        UNCROSSED,
      );
    }
  }

  function onScreen(box, toScreen) {
    const { x: left, y: top } = toScreen({ x: box.left, y: box.top });
    const { x: right, y: bottom } = toScreen({ x: box.right, y: box.bottom });
    return { left, top, right, bottom };
  }

  function nameAreas(entries, group, on) {
    for (const { mark, shape } of entries) {
      if (mark.kind !== "area" || !on.inside(shape.anchor)) continue;
      const spots = (text) =>
        page.labelSpots.aroundPoint(on.toScreen(shape.anchor), text, onScreen(shape.mainland, on.toScreen));
      on.place(group, "area-name", mark.name, spots, { "data-label": mark.id }, ANY);
    }
  }

  // A country that is an area of its own on this map has its name already.
  function nameCountries(countries, entries, group, on, frame) {
    const named = new Set(
      entries
        .filter(({ mark }) => mark.kind === "area" && mark.countries.length === 1)
        .map(({ mark }) => mark.countries[0]),
    );
    for (const country of countries) {
      if (named.has(country.code) || !on.inside(country)) continue;
      if (country.width * frame.view.scale * OVERHANG < on.width(country.name, "country-name")) continue;
      on.place(group, "country-name", country.name, () => page.labelSpots.inCountry(on.toScreen(country)), {}, FREE);
    }
  }

  page.labels = function (index, marks, countries) {
    const measure = page.labelText(marks.element);

    return function (frame) {
      const entries = [...marks.drawn.values()].filter((entry) => entry.on);
      const on = placer(frame, entries, measure);
      page.empty(marks.labels);
      page.empty(marks.context);
      nameSites(entries, marks.labels, on);
      nameRoutes(entries, index, marks.labels, on);
      nameAreas(entries, marks.labels, on);
      nameCountries(countries, entries, marks.context, on, frame);
    };
  };
})(window.mapperPage);

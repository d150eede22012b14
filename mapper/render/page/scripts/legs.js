// Legs: a line with a direction. Its ends fade where they are territories, so that no end looks like a place.
"use strict";

(function (page) {
  const ARROW_AT = 0.6;
  const WHOLE_ARROW = 64;
  const LEAST_ARROW = 0.55;
  const FADED = 0.16;
  const layers = ["hit", "halo", "casing", "lane", "line"];
  const fadingLayers = ["casing", "lane", "line"];

  const first = (list) => list[0];
  const last = (list) => list[list.length - 1];

  const isLine = (geometry) =>
    Boolean(geometry) &&
    geometry.type === "LineString" &&
    Array.isArray(geometry.coordinates) &&
    geometry.coordinates.length > 1;

  // Where the same flow comes from or goes on to, if exactly one other leg of the route carries it there.
  function neighbour(mark, others, endOf, startOf, step) {
    const end = JSON.stringify(endOf(mark.geometry.coordinates));
    const joined = others.filter(
      (other) => other !== mark && JSON.stringify(startOf(other.geometry.coordinates)) === end,
    );
    return joined.length === 1 ? page.world.point(step(joined[0].geometry.coordinates)) : undefined;
  }

  function schematic(mark, marks) {
    const lines = page.paths.lines(mark.geometry);
    if (lines.length > 1) return lines.map((line) => page.curves.bowed(line));
    const sameRoute = marks.filter(
      (other) =>
        other.kind === "leg" && other.route === mark.route && other.basis === "schematic" && isLine(other.geometry),
    );
    const after = neighbour(mark, sameRoute, last, first, (line) => line[1]);
    const before = neighbour(mark, sameRoute, first, last, (line) => line[line.length - 2]);
    return [page.curves.bowed(lines[0], before, after)];
  }

  function waysOf(mark, marks) {
    if (!mark.geometry) throw new Error(page.messages.text("undrawable.geometry"));
    if (mark.basis === "schematic") return schematic(mark, marks);
    return page.paths.lines(mark.geometry).map((line) => page.curves.straight(line));
  }

  // The arrowhead lies on the part in which its share of the whole length falls.
  function arrowSpot(ways, length) {
    let left = length * ARROW_AT;
    for (const way of ways) {
      const own = page.curves.lengthOf(way.flat);
      if (left <= own || way === last(ways)) return page.curves.at(way.flat, left / own);
      left -= own;
    }
    throw new Error(page.messages.text("undrawable.line"));
  }

  // Whether the start and the end fade: they are territories, or nobody says where they are.
  function blurred(mark, index) {
    const isTerritory = (stop) => {
      const known = stop && index.marks.get(stop.id);
      return mark.basis === "schematic" && (!known || known.kind === "area");
    };
    return [mark.open_start || isTerritory(first(mark.stops)), mark.open_end || isTerritory(last(mark.stops))];
  }

  function gradient(id, layer, [starts, ends]) {
    const stop = (offset, opacity) => page.svg("stop", { class: layer + "-ink", offset, "stop-opacity": opacity });
    const stops = [
      stop(0, starts ? 0 : 1),
      stop(starts ? FADED : 0, 1),
      stop(ends ? 1 - FADED : 1, 1),
      stop(1, ends ? 0 : 1),
    ];
    return page.svg("linearGradient", { id, gradientUnits: "userSpaceOnUse" }, stops);
  }

  // Paths by layer, and the gradients that some of them are stroked with.
  function strokes(mark, ways, index, number) {
    const paths = new Map(layers.map((layer) => [layer, page.svg("path", { class: layer })]));
    const ends = blurred(mark, index);
    if (ways.length > 1 || !ends.includes(true)) {
      paths.get("line").classList.add("full");
      return { paths: [...paths.values()], gradients: [] };
    }
    const faded = mark.contested ? fadingLayers : ["line"];
    const gradients = faded.map((layer) => gradient(`fade-${layer}-${number}`, layer, ends));
    for (const layer of faded) paths.get(layer).setAttribute("stroke", `url(#fade-${layer}-${number})`);
    return { paths: [...paths.values()], gradients };
  }

  function turnArrow(arrowhead, at, heading, size) {
    const degrees = (heading * 180) / Math.PI;
    const whole = Math.max(LEAST_ARROW, Math.min(1, size / WHOLE_ARROW));
    arrowhead.setAttribute(
      "transform",
      `translate(${at.x.toFixed(1)},${at.y.toFixed(1)}) rotate(${degrees.toFixed(1)}) scale(${whole.toFixed(2)})`,
    );
  }

  function stretch(gradients, from, to) {
    for (const one of gradients) {
      for (const [name, value] of [
        ["x1", from.x],
        ["y1", from.y],
        ["x2", to.x],
        ["y2", to.y],
      ])
        one.setAttribute(name, value.toFixed(1));
    }
  }

  page.leg = function (mark, index, number) {
    const ways = waysOf(mark, index.shown.marks);
    const length = ways.reduce((sum, way) => sum + page.curves.lengthOf(way.flat), 0);
    const arrow = arrowSpot(ways, length);
    const arrowhead = page.symbols.arrowhead();
    const corridor = mark.shading ? page.paths.rings(mark.shading) : [];
    const shade = page.svg("path", { class: "corridor" });
    const { paths, gradients } = strokes(mark, ways, index, number);

    return {
      parts: [shade, gradients, paths, arrowhead],
      extent: page.paths.extent(ways.map((way) => Float64Array.from(way.flat.flatMap((point) => [point.x, point.y])))),
      ways,
      arrow,
      draw(view) {
        const on = (point) => ({ x: point.x * view.scale - view.left, y: point.y * view.scale - view.top });
        const path = ways.map((way) => page.paths.way(view, way)).join("");
        for (const part of paths) part.setAttribute("d", path);
        shade.setAttribute("d", page.paths.fill(view, corridor));
        turnArrow(arrowhead, on(arrow), arrow.heading, length * view.scale);
        stretch(gradients, on(first(ways[0].flat)), on(last(ways[0].flat)));
      },
    };
  };

  // The same line in small, for the legend.
  page.leg.sample = function () {
    const paths = layers
      .slice(2)
      .map((name) => page.svg("path", { class: name + (name === "line" ? " full" : ""), d: "M1 13Q19 4 39 9" }));
    const arrowhead = page.symbols.arrowhead();
    arrowhead.setAttribute("transform", "translate(26,7.7) rotate(3) scale(.72)");
    return [...paths, arrowhead];
  };

  page.leg.corridorSample = () => [
    page.svg("path", { class: "corridor", d: "M2 4H37V14H2Z" }),
    page.svg("path", { class: "line full", d: "M2 9H37" }),
  ];
})(window.mapperPage);

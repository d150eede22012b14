// Areas: whole countries dissolved into one soft shape, or polygons as drawn.
"use strict";

(function (page) {
  function ringsOf(mark, topology) {
    if (mark.geometry) return page.paths.rings(mark.geometry);
    const rings = topology.rings(mark.countries);
    if (rings.length === 0) throw new Error(page.messages.text("undrawable.countries"));
    return rings;
  }

  function size(ring) {
    let doubled = 0;
    for (let at = 0; at + 3 < ring.length; at += 2) doubled += ring[at] * ring[at + 3] - ring[at + 2] * ring[at + 1];
    return Math.abs(doubled) / 2;
  }

  const layers = ["fill", "halo", "casing", "lane", "line"];

  page.area = function (mark, topology) {
    const rings = ringsOf(mark, topology);
    const paths = new Map(layers.map((name) => [name, page.svg("path", { class: name })]));
    const anchor = page.world.point(mark.label_at);

    return {
      parts: [...paths.values()],
      size: rings.reduce((sum, ring) => sum + size(ring), 0),
      extent: page.paths.extent(rings),
      // Where most of it lies, without far islands.
      mainland: page.paths.extent([rings.reduce((one, other) => (size(other) > size(one) ? other : one))]),
      anchor,
      draw(view) {
        paths.get("fill").setAttribute("d", page.paths.fill(view, rings));
        const outline = page.paths.outline(view, rings);
        for (const name of layers.slice(1)) paths.get(name).setAttribute("d", outline);
      },
    };
  };

  // The same shape in small, for the legend.
  page.area.sample = () =>
    layers.map((name) =>
      page.svg("path", { class: name, d: "M4 5Q16-1 29 4 38 6 35 12 33 18 20 16 6 18 3 13 1 8 4 5Z" }),
    );
})(window.mapperPage);

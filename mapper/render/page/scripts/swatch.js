// Small samples of what is drawn on the map, for the legend and for lists of marks.
"use strict";

(function (page) {
  const samples = {
    leg: (row) => page.leg.sample(row),
    area: (row) => page.area.sample(row),
    site: (row) => page.site.sample(row),
    disc: () => page.site.discSample(),
    corridor: () => page.leg.corridorSample(),
  };

  const kinds = { disc: "site", corridor: "leg" };

  function swatch(record, colour) {
    const sample = Object.hasOwn(samples, record.kind) ? samples[record.kind](record) : [];
    return page.svg(
      "svg",
      { class: "swatch", viewBox: "0 0 40 22", width: 40, height: 22, "aria-hidden": "true" },
      page.svg(
        "g",
        {
          class: "mark " + (kinds[record.kind] || record.kind),
          "data-colour": colour,
          ...page.symbols.signals(record),
        },
        sample,
      ),
    );
  }

  page.swatch = {
    ofRow: (row) => swatch(row, null),
    ofMark: (mark) => swatch(mark, mark.colour),
    // A layer is shown by the first of its marks.
    ofLayer: (layer, index) =>
      index.marksOf(layer.marks).length ? swatch(index.marksOf(layer.marks)[0], layer.colour) : "",
  };
})(window.mapperPage);

// What is not on the map: records left out while building, and marks that could not be drawn here.
"use strict";

(function (page) {
  const say = page.messages;

  const told = (record) => [
    page.data(record.record),
    ": ",
    page.data(record.message),
    " (",
    page.data(record.file + ":" + record.line),
    ")",
  ];

  // An entry without particulars stands for an unknown number of records, through which a withheld source might speak.
  page.missing = function (shown, undrawable) {
    const silent = shown.left_out.some((record) => !record.file);
    const items = [
      ...shown.left_out.filter((record) => record.file).map(told),
      ...undrawable.map(({ mark, message }) => [page.data(page.wording.name(mark)), ": ", message]),
    ];
    if (items.length === 0 && !silent) return;
    const withheld = silent ? page.html("p", {}, say.text("missing.withheld")) : "";
    const list = page.list("", items);
    const counted = items.length ? page.folded("", false, say.count("missing", items.length), list) : "";
    document.getElementById("handling").after(page.html("div", { id: "missing" }, withheld, counted));
  };
})(window.mapperPage);

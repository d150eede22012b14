// Terms and what is said under them, for the lists of details in the panel.
"use strict";

(function (page) {
  // A term by the key of its message, and words or elements.
  page.detail = (key, ...words) => [page.html("dt", {}, page.messages.text(key)), page.html("dd", {}, ...words)];

  // The same for words of the data; nothing where there are none.
  page.told = (key, words) => (words ? page.detail(key, page.data(words)) : []);

  // The same over the whole width, for what would be squeezed beside its term.
  page.wideDetail = (key, ...words) => [
    page.html("dt", { class: "wide" }, page.messages.text(key)),
    page.html("dd", { class: "wide" }, ...words),
  ];

  page.dated = (key, date) => (date ? page.detail(key, page.dateInWords(date)) : []);

  // What is folded away until it is asked for. open: whether it is unfolded at first.
  page.folded = (name, open, title, ...parts) =>
    page.html("details", { class: name, open }, page.html("summary", {}, title), ...parts);

  // The same, put together only when somebody unfolds it: for what stands under many things and is long.
  page.foldedLater = function (name, title, make) {
    const element = page.folded(name, false, title);
    element.addEventListener("toggle", () => element.append(...make()), { once: true });
    return element;
  };

  page.list = (name, items) =>
    page.html(
      "ul",
      { class: name },
      items.map((item) => page.html("li", {}, item)),
    );
})(window.mapperPage);

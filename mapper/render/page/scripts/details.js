// Terms and what is said under them, for the lists of details in the panel.
"use strict";

(function (page) {
  // A term by the key of its message, and words or elements.
  page.detail = (key, ...words) => [page.html("dt", {}, page.messages.text(key)), page.html("dd", {}, ...words)];

  // The same for words of the data; nothing where there are none.
  page.told = (key, words) => (words ? page.detail(key, page.data(words)) : []);

  page.dated = (key, date) => (date ? page.detail(key, page.dateInWords(date)) : []);

  page.list = (name, items) =>
    page.html(
      "ul",
      { class: name },
      items.map((item) => page.html("li", {}, item)),
    );
})(window.mapperPage);

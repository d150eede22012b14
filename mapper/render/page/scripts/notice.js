// A few words over the map that something was done, or could not be: until they are closed, or until the next press.
"use strict";

(function (page) {
  const say = page.messages;

  // life: ends with the app.
  page.notice = function (life) {
    const words = page.html("p", { role: "status", dir: "auto" });
    const close = page.button({ class: "plain" }, () => hide(), say.text("panel.close"));
    const element = page.html("div", { id: "notice", hidden: true }, words, close);
    let isPassing = false;

    function hide() {
      const focused = element.contains(document.activeElement);
      element.hidden = true;
      words.replaceChildren();
      if (focused) document.getElementById("map").focus({ preventScroll: true });
    }

    for (const type of ["pointerdown", "keydown"]) {
      const listen = (event) => isPassing && !element.contains(event.target) && !event.ctrlKey && !event.metaKey && hide();
      document.addEventListener(type, listen, { signal: life, capture: true });
    }
    document.getElementById("stage").append(element);
    // passing: whether it goes away with the next press.
    return (parts, passing) => {
      isPassing = passing;
      element.hidden = false;
      words.replaceChildren(...[parts].flat());
    };
  };
})(window.mapperPage);

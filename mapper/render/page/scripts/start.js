// Puts the page together. It is "ready" once everything is drawn, and "failed" with a readable message otherwise.
"use strict";

(function (page) {
  const root = document.documentElement;

  function fail(fault) {
    const notice = document.getElementById("failure");
    notice.append(document.createTextNode(" " + (fault instanceof Error ? fault.message : String(fault))));
    notice.hidden = false;
    root.dataset.mapState = "failed";
  }

  // Choosing by mouse or touch goes through Leaflet, which tells a click from the end of a drag.
  function listen(map, marks, choose) {
    const markAt = (target) => (target instanceof Element ? target.closest("[data-mark]") : null);
    map.on("click", (event) => {
      const element = markAt(event.originalEvent.target);
      if (element) choose(element.dataset.mark);
    });
    marks.element.addEventListener("keydown", (event) => {
      const element = markAt(event.target);
      if (!element || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      event.stopPropagation();
      choose(element.dataset.mark);
    });
  }

  function main(index, topology, names) {
    const { shown } = index;
    page.chrome.title(shown);
    page.chrome.handling(shown);
    const marks = page.marks(index, topology);
    page.passageNotice(shown);
    page.missing(shown, marks.undrawable);
    const stage = page.stage(marks, (mark) => legend.turnOn(mark.layer));
    const switchLayer = (layer, on) => {
      stage.switchLayer(layer, on);
      panel.look();
    };
    const legend = page.legend(index, switchLayer, window.innerWidth > 640);
    document.getElementById("legend").append(...legend.parts);
    const panel = page.panel(index, topology, stage, (id, choose) => flight.to(id, choose));
    const view = page.view(shown);
    const flight = page.flight(marks, view);
    // For those who script the page: slides, and measurements of it.
    page.map = view.map;
    view.open(false);
    page.chrome.tools(view.map, () => view.open(true));
    const background = page.frameLayer("overlayPane", page.background(topology, view.showsAntarctic)).addTo(view.map);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => background.redraw());
    const beyond = page.beyond(marks, view, (id) => stage.flyTo(id));
    marks.onFrame((frame) => beyond.draw(frame));
    marks.onFrame(page.labels(index, marks, page.ground(topology, view.showsAntarctic, names), beyond));
    stage.attach(view, page.frameLayer("markerPane", marks).addTo(view.map));
    listen(view.map, marks, (id) => panel.go({ kind: "mark", id }));
    panel.watch(page.inView(marks, view.map, topology));
    view.map.on("moveend", () => panel.look());
  }

  async function start() {
    page.messages.load(page.readJson("map-messages"));
    page.symbols.load(page.readJson("map-symbols"));
    const index = page.index(await page.readDocument("map-document"));
    const topology = page.topology(await page.readDeflatedJson("map-borders"));
    document.getElementById("app").hidden = false;
    main(index, topology, await page.readDeflatedJson("map-names"));
    root.dataset.mapState = "ready";
  }

  Promise.resolve().then(start).catch(fail);
})(window.mapperPage);

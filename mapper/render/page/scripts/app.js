// The app: everything that is on the page, put together from the data in the language that is chosen.
"use strict";

(function (page) {
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

  // data: the document, the topology of the borders, the seas of the background, and other spellings of the places of
  // marks. Returns what another language needs to go on from where this one was left.
  page.app = function ({ shown, topology, seas, spellings }, life) {
    const index = page.index(shown);
    page.chrome.title(shown);
    page.chrome.handling(shown);
    const reading = page.reading(index);
    const marks = page.marks(index, topology);
    page.passageNotice(shown);
    page.missing(shown, marks.undrawable);
    const stage = page.stage(marks, page.walk(marks, index), (mark) => legend.turnOn(mark.layer));
    const switchLayer = (layer, on) => {
      stage.switchLayer(layer, on);
      panel.look();
      address.follow();
    };
    const isWide = () => window.innerWidth > 640;
    const legend = page.legend(index, switchLayer, isWide());
    document.getElementById("legend").append(...legend.parts);
    document.getElementById("title").append(page.asked(reading));
    reading.onAnswer(({ answer }) => {
      stage.stand(index.marks.values());
      legend.answer(answer);
    });
    const panel = page.panel(reading, topology, stage, (id, choose) => flight.to(id, choose), life);
    // A frame that is not displayed has no width yet.
    const view = page.view(shown, () => legend.unfold(isWide()));
    const flight = page.flight(marks, view);
    // For those who script the page: slides, and measurements of it.
    page.map = view.map;
    page.reader = reading;
    view.open(false);
    const heard = [...Object.keys(panel.rooms), "search", ...(shown.story ? ["present"] : [])];
    page.chrome.tools(view.map, () => view.open(true), page.keys(heard, life));
    const background = page.frameLayer("overlayPane", page.background(topology, view.showsAntarctic)).addTo(view.map);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => background.redraw(), {
      signal: life,
    });
    const beyond = page.beyond(marks, view, (id) => stage.flyTo(id));
    marks.onFrame((frame) => beyond.draw(frame));
    marks.onFrame(page.labels(index, marks, page.ground(topology, view.showsAntarctic, seas), beyond));
    stage.attach(view, page.frameLayer("markerPane", marks).addTo(view.map));
    listen(view.map, marks, (id) => panel.go({ kind: "mark", id }));
    panel.watch(page.inView(marks, view.map, topology));
    view.map.on("moveend", () => panel.look());
    const find = page.searchIndex(index, spellings);
    const search = page.search(index, find, page.absence(reading, stage), panel.actions, () => panel.setOpen(true));
    panel.element.prepend(search.element);
    document.addEventListener("keydown", (event) => search.start(event), { signal: life });
    const notify = page.notice(life);
    const presenter = page.presenter({ index, reading, panel, legend, view, stage }, notify, life);
    document.getElementById("title").append(presenter.control());
    page.paper({ index, reading, marks, view, presenter }, life);
    const address = page.addressBar({ reading, panel, legend, view, presenter }, notify, life);
    document.getElementById("tools").append(address.control());
    document.getElementById("attribution").append(page.languages.control());
    page.embed.begin(index, { address, panel, presenter, map: view.map }, life);
    return { map: view.map, view, reading, panel, legend, presenter, address };
  };
})(window.mapperPage);

// The app: everything that is on the page, put together from the data in the language that is chosen.

import { makeKeys } from "../dom/keys.js";
import { makeIndex } from "../document/index.js";
import { Reading } from "../asking/reading.js";
import { lieAboveAreas } from "../drawing/above_areas.js";
import { makeBackground } from "../drawing/background.js";
import { FrameLayer } from "../drawing/frame.js";
import { Marks } from "../drawing/marks.js";
import { makeGround } from "../labels/ground.js";
import { makeLabels } from "../labels/labels.js";
import { makeBeyond } from "../view/beyond.js";
import { chosenPlaces } from "../view/chosen_places.js";
import { makeFlight } from "../view/flight.js";
import { makeInView } from "../view/in_view.js";
import { Insets } from "../view/insets.js";
import { Stage } from "../view/stage.js";
import { makeView } from "../view/view.js";
import { Walk } from "../view/walk.js";
import { makeAsked } from "../panel/asked.js";
import { chrome } from "../panel/chrome.js";
import { makeLayers } from "../panel/layers.js";
import { makeLegend } from "../panel/legend.js";
import { Members } from "../panel/members.js";
import { missing } from "../panel/missing.js";
import { makeNotice } from "../panel/notice.js";
import { Panel } from "../panel/panel.js";
import { passageNotice } from "../panel/passages.js";
import { Search } from "../search/search.js";
import { makeSearchIndex } from "../search/search_index.js";
import { absence } from "../search/search_rows.js";
import { makePaper } from "../story/paper.js";
import { Presenter } from "../story/presenter.js";
import { Address } from "./address.js";
import { makeDrawn } from "./drawn.js";
import { embed } from "./embed.js";
import { language } from "./language.js";
import { roomsOf } from "./rooms_of.js";

// In a window that is less wide, the legend is folded at first.
const WIDE = 900;

// Choosing by mouse or touch goes through Leaflet, which tells a click from the end of a drag.
function listen(map, marks, choose) {
  const markAt = (target) =>
    target instanceof Element ? /** @type {SVGElement | null} */ (target.closest("[data-mark]")) : null;
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

// data: the document, its layout, the topology of the borders, the seas, rivers and disputed land of the background, and
// other spellings of the places of marks. speech: speakWith(language) for an address that says all the rest too, speakIn(language) where nothing else changes. Returns what another language needs to go on from where this one was left.
export function makeApp(data, speech, life) {
  const { shown, layout, topology, seas, rivers, disputed, spellings } = data;
  const index = makeIndex(shown);
  chrome.title(shown);
  chrome.handling(shown);
  const reading = new Reading(index);
  const marks = new Marks(index, topology, layout);
  passageNotice(shown);
  missing(shown, marks.undrawable);
  const stage = new Stage(marks, new Walk(marks, index), (mark) => layers.turnOn(mark.layer));
  const switchLayer = (layer, on) => {
    stage.switchLayer(layer, on);
    panel.look();
    look();
    address.follow();
  };
  const layers = makeLayers(index, switchLayer);
  const isWide = () => window.innerWidth >= WIDE;
  const drawn = () => [...marks.drawn.values()];
  const legend = makeLegend(index, drawn, () => panel.go({ kind: "filters" }), isWide());
  document.getElementById("legend").append(...legend.parts);
  document.getElementById("key").prepend(makeAsked(reading));
  reading.onAnswer(({ answer }) => {
    stage.stand(index.marks.values());
    layers.answer(answer);
    look();
  });
  const rooms = (...parts) => roomsOf(...parts, layers);
  const panel = new Panel(reading, topology, stage, (id, choose) => fly(id, choose), rooms, life);
  // It takes room from the opening view.
  document.getElementById("attribution").append(language.control(speech.speakIn));
  const insets = new Insets(index, topology, { rivers, disputed }, layout, marks, {
    choose: (id) => panel.go({ kind: "mark", id }),
    fly: (bounds) => view.show(bounds, true),
  });
  // A frame that is not displayed has no width yet.
  const view = makeView(shown, marks.spots, isWide, insets.foot, () => legend.unfold(isWide()));
  const fly = makeFlight(marks, view);
  const isInView = makeInView(marks, view.map, topology);
  const look = () => legend.look(isInView());
  view.open(false);
  const heard = [...Object.keys(panel.rooms), "search", ...(shown.story ? ["present"] : [])];
  chrome.tools(view.map, () => view.open(true), makeKeys(heard, life));
  const background = new FrameLayer("overlayPane", makeBackground(topology, view.showsAntarctic)).addTo(view.map);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => background.redraw(), {
    signal: life,
  });
  const beyond = makeBeyond(marks, view, isInView, (id) => stage.flyTo(id));
  lieAboveAreas(marks, topology, { rivers, disputed });
  // Names come last: they keep clear of whatever lies over the map.
  marks.onFrame(look);
  marks.onFrame((frame) => legend.giveWay(chosenPlaces(marks, frame)));
  marks.onFrame((frame) => insets.follow(frame));
  marks.onFrame((frame) => beyond.draw(frame));
  const labels = makeLabels(
    index,
    marks,
    makeGround(topology, view.showsAntarctic, seas, rivers),
    beyond,
    layout.names,
    topology,
  );
  marks.onFrame(labels.draw);
  // For those who script the page: slides, and measurements of it.
  window.mapperPage = { map: view.map, reader: reading, drawn: makeDrawn(marks, labels, view, insets) };
  const members = new Members(panel.actions, document.getElementById("stage"), (id) => stage.focus(id));
  listen(view.map, marks, (id) => {
    const joined = stage.joined(id);
    if (joined) members.open(index.marksOf(joined.members), id, joined.box);
    else panel.go({ kind: "mark", id });
  });
  panel.watch(isInView);
  view.map.on("moveend", () => panel.look());
  const find = makeSearchIndex(index, spellings);
  const search = new Search(index, find, absence(reading, stage), panel.actions, () => panel.setOpen(true));
  panel.element.prepend(search.element);
  document.addEventListener("keydown", (event) => search.start(event), { signal: life });
  const notify = makeNotice(life);
  const presenter = new Presenter({ index, reading, panel, layers, view, stage, drawn, isInView }, notify, life);
  document.getElementById("title").append(presenter.control());
  makePaper({ index, reading, marks, view, insets, layers, legend, data }, life);
  const address = new Address({ reading, panel, layers, view, presenter, speak: speech.speakWith }, notify, life);
  document.getElementById("tools").append(address.control());
  stage.attach(view, new FrameLayer("markerPane", marks).addTo(view.map));
  embed.begin(index, { address, panel, presenter, map: view.map }, life);
  return { map: view.map, view, reading, panel, layers, presenter, address };
}

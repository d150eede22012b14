// The page inside another one: what it shows there, what that page may ask of it, and what it tells. docs/embedding.md
// has the rules. The two share no origin, so nothing but short messages goes between them.

import { addressLink, between, data, html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { addressState } from "./address_state.js";
import { language } from "./language.js";

const root = document.documentElement;
const FLAG = "embed";
const FLAGGED = new RegExp("^" + FLAG + "(?:&|$)");
const NARROW = 640;
const MOST_CHARACTERS = 200;
const SHAPE = 0.62;
const [LEAST_MAP, MOST_MAP] = [340, 720];

const isOn = root.hasAttribute("data-embed") || FLAGGED.test(location.hash.slice(1));

// A page that is shown in another takes neither the focus nor the scroll position from whoever reads that one.
function stayPut() {
  for (const kind of [HTMLElement, SVGElement]) {
    const { focus } = kind.prototype;
    kind.prototype.focus = function (options) {
      if (document.hasFocus()) focus.call(this, options);
    };
  }
  const { scrollIntoView } = Element.prototype;
  Element.prototype.scrollIntoView = function (options) {
    if (document.hasFocus()) scrollIntoView.call(this, options);
  };
}

// The state to begin with, as the fragment of an address: the one that the page was given, else the address's own.
const fragment = () =>
  root.dataset.state !== undefined ? root.dataset.state : location.hash.slice(1).replace(FLAGGED, "");

// An address as it is written while the page is embedded, so that it is so again when it is loaded anew.
const flagged = (text) =>
  [...(isOn && root.dataset.state === undefined ? [FLAG] : []), ...(text ? [text] : [])].join("&");

// The map on its own, from where it lies on the web; a frame without an address of its own has none.
function whole(bar) {
  if (!/^https?:$/.test(location.protocol)) return "";
  const link = html("a", { rel: "noopener noreferrer", target: "_blank" }, say.text("embed.whole"));
  const follow = () => (link.href = bar.link);
  for (const type of ["pointerdown", "focus"]) link.addEventListener(type, follow);
  follow();
  return link;
}

function sourceLine(shown, bar) {
  const titles = between(
    " · ",
    shown.sources.map(({ title }) => data(title)),
  );
  const label = say.count("sources", shown.sources.length);
  const entries = shown.sources.map(({ number, citation, title, url }) =>
    html("li", { dir: "auto" }, "[" + number + "] ", citation || title, url ? [" ", addressLink(url)] : ""),
  );
  const line = html("summary", {}, html("strong", {}, label), " ", html("span", {}, titles));
  return html("div", { id: "cited" }, html("details", {}, line, html("ul", {}, entries)), whole(bar));
}

// The wheel and one finger belong to the page around, until the reader has turned to the map.
function yieldGestures(map, life) {
  const isCoarse = window.matchMedia("(pointer: coarse)").matches;
  function yielded() {
    map.scrollWheelZoom.disable();
    if (isCoarse) map.dragging.disable();
  }
  yielded();
  map.getContainer().addEventListener("pointerdown", () => map.scrollWheelZoom.enable());
  // A tap, not the beginning of a swipe over the page around.
  map.on("click", () => map.dragging.enable());
  window.addEventListener("blur", yielded, { signal: life });
}

// The height in which everything has room, by the width that there is; told whenever it changes.
function tellHeight(presenter, life) {
  let told = 0;
  const lines = ["handling", "missing", "title"].map((id) => document.getElementById(id)).filter(Boolean);
  const cited = document.getElementById("cited");
  function tell() {
    const width = root.clientWidth;
    // On a phone the caption of a step has as much room below the map.
    const share = width <= NARROW && document.querySelector("[data-presenting]") ? 2 : 1;
    const map = share * Math.min(MOST_MAP, Math.max(LEAST_MAP, Math.round(width * SHAPE)));
    const height = [...lines, cited].reduce((sum, element) => sum + element.offsetHeight, map);
    if (height === told) return;
    told = height;
    window.parent.postMessage({ mapper: "height", height }, "*");
  }
  const observer = new ResizeObserver(tell);
  for (const element of [root, ...lines, cited]) observer.observe(element);
  presenter.onStep(tell);
  life.addEventListener("abort", () => observer.disconnect());
}

const isText = (value) => typeof value === "string" && value.length > 0 && value.length <= MOST_CHARACTERS;

// What the page around may ask, each if it can be done, else nothing.
const wishes = {
  step({ number }, { shown }, { address: bar }) {
    const steps = shown.story ? shown.story.steps.length : 0;
    if (Number.isInteger(number) && number >= 1 && number <= steps)
      bar.take(addressState.ofStep(number, language.other()));
  },
  select({ mark }, { index }, { panel, presenter }) {
    if (mark === null && presenter.isOn) presenter.resume();
    else if (mark === null) panel.open({ kind: "overview" });
    else if (isText(mark) && index.built.has(mark)) panel.go({ kind: "mark", id: mark });
  },
};

function listen(known, parts, life) {
  const hear = ({ source, data: message }) => {
    if (source !== window.parent || typeof message !== "object" || message === null || !isText(message.mapper)) return;
    if (Object.hasOwn(wishes, message.mapper)) wishes[message.mapper](message, known, parts);
  };
  window.addEventListener("message", hear, { signal: life });
}

if (isOn) root.setAttribute("data-embed", "");

export const embed = {
  fragment,
  flagged,

  // index: of what is shown. parts: address, panel, presenter and map.
  begin(index, parts, life) {
    if (!isOn) return;
    const { shown } = index;
    document.getElementById("app").append(sourceLine(shown, parts.address));
    yieldGestures(parts.map, life);
    if (window.parent === window) return;
    listen({ shown, index }, parts, life);
    tellHeight(parts.presenter, life);
  },
};

if (isOn && window.parent !== window) stayPut();

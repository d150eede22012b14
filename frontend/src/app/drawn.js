// What is on the screen now, in pixels of the page: for those who script it, and for the measurements of the drawing.

import { byId } from "../dom/elements.js";

const COVERS = "#key, #tools, #attribution, .inset, #beyond button";

const round = (value) => Math.round(value * 10) / 10;
const boxOf = (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [left, top, right, bottom].map(round);
};

function kindOf(element) {
  return [...element.classList].find((name) => name.endsWith("-name")) || "";
}

// corners: of the text itself, which may be turned in its box.
function labelOf(element) {
  const { x, y, width, height } = element.getBBox();
  const matrix = element.getScreenCTM();
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ].map(([across, down]) => {
    const at = new DOMPoint(across, down).matrixTransform(matrix);
    return [round(at.x), round(at.y)];
  });
  const text = [...element.children].map((line) => line.textContent).join(" ");
  return { text, kind: kindOf(element), id: element.dataset.label || "", box: boxOf(element), corners };
}

// marks, labels, view: of the app. Returns a function that tells of all that is drawn: see page.d.ts.
export function makeDrawn(marks, labels, view) {
  function toPage() {
    const map = view.map.getContainer().getBoundingClientRect();
    const { viewCorner, enlarged } = marks.frame;
    return ({ x, y }) => [
      round((x - viewCorner.x) * enlarged + map.left),
      round((y - viewCorner.y) * enlarged + map.top),
    ];
  }

  function symbols(on) {
    const sites = marks.entries("site").filter((entry) => entry.on);
    return [...new Set(sites.map(({ shape }) => shape.joined || shape))].map((drawn) => {
      const own = sites.filter(({ shape }) => (shape.joined || shape) === drawn);
      return {
        ids: own.map(({ mark }) => mark.id),
        at: on(drawn.spot),
        places: own.map(({ shape }) => on(shape.home)),
        radius: drawn.radius,
      };
    });
  }

  // A leg that is drawn beside itself, in another copy of the world, is told of once for each.
  function legs(on) {
    const shown = marks.entries("leg").filter((entry) => entry.on);
    return shown.flatMap(({ mark, shape }) =>
      shape.tracks.map((track, place) => {
        const head = shape.heads[place];
        const ends = mark.stops.length ? [mark.stops[0].id, mark.stops[mark.stops.length - 1].id] : [];
        return { id: mark.id, line: track.map(on), head: head ? { at: on(head), kind: head.kind } : null, ends };
      }),
    );
  }

  return function () {
    const on = toPage();
    return {
      labels: [...marks.element.querySelectorAll(".label")].map(labelOf),
      symbols: symbols(on),
      legs: legs(on),
      dropped: labels.dropped(),
      covers: [...document.querySelectorAll(COVERS)].filter((element) => element.checkVisibility()).map(boxOf),
      window: [window.innerWidth, window.innerHeight],
      map: boxOf(byId("map")),
    };
  };
}

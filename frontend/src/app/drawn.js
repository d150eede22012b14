// What is on the screen now, in pixels of the page: for those who script it, and for the measurements of the drawing.

import { byId } from "../dom/elements.js";
import { COVERS } from "../labels/sight.js";

const COVERING = COVERS + ", #beyond button";

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
// insets: the drawings of the map's insets.
export function makeDrawn(marks, labels, view, insets) {
  const toPage = (drawing, corner) => {
    const { viewCorner, enlarged } = drawing.frame;
    return ({ x, y }) => [
      round((x - viewCorner.x) * enlarged + corner.left),
      round((y - viewCorner.y) * enlarged + corner.top),
    ];
  };

  // Which of world units: x * scale - left, y * scale - top, in pixels of the page.
  function viewOf(drawing, corner) {
    const { view: own, viewCorner, enlarged } = drawing.frame;
    return {
      scale: own.scale * enlarged,
      left: (own.left + viewCorner.x) * enlarged - corner.left,
      top: (own.top + viewCorner.y) * enlarged - corner.top,
    };
  }

  function symbols(drawing, on) {
    const sites = drawing.entries("site").filter((entry) => entry.on && !entry.isAside);
    return [...new Set(sites.map(({ shape }) => shape.joined || shape))].map((drawn) => {
      const own = sites.filter(({ shape }) => (shape.joined || shape) === drawn);
      return {
        ids: own.map(({ mark }) => mark.id),
        at: on(drawn.spot),
        places: own.map(({ shape }) => on(shape.home)),
        radius: drawn.radius * drawing.frame.enlarged,
      };
    });
  }

  // A leg that is drawn beside itself, in another copy of the world, is told of once for each.
  function legs(drawing, on) {
    const shown = drawing.entries("leg").filter((entry) => entry.on && !entry.isAside);
    const bundleOf = (id) => drawing.band.bundles.findIndex((bundle) => bundle.legs.has(id));
    return shown.flatMap(({ mark, shape }) =>
      shape.tracks.map((track, place) => {
        const head = shape.heads[place];
        const ends = mark.stops.length ? [mark.stops[0].id, mark.stops[mark.stops.length - 1].id] : [];
        return {
          id: mark.id,
          bundle: bundleOf(mark.id),
          line: track.map(on),
          head: head ? { at: on(head), kind: head.kind } : null,
          ends,
        };
      }),
    );
  }

  const drawnIn = (drawing, box) => {
    const on = toPage(drawing, box);
    return {
      labels: [...drawing.element.querySelectorAll(".label")].map(labelOf),
      symbols: symbols(drawing, on),
      legs: legs(drawing, on),
      view: viewOf(drawing, box),
      window: [window.innerWidth, window.innerHeight],
    };
  };

  return () => {
    const shown = insets.all.filter(({ element }) => element.isConnected);
    return {
      ...drawnIn(marks, view.map.getContainer().getBoundingClientRect()),
      dropped: labels.dropped(),
      covers: [...document.querySelectorAll(COVERING)].filter((element) => element.checkVisibility()).map(boxOf),
      map: boxOf(byId("map")),
      legend: boxOf(byId("key")),
      insets: shown.map(({ marks: own, labels: named, element }) => {
        const picture = element.querySelector(".inset-map");
        const inset = drawnIn(own, picture.getBoundingClientRect());
        return { ...inset, dropped: named.dropped(), covers: [], map: boxOf(picture), legend: null };
      }),
    };
  };
}

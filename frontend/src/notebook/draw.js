// Draws a document into the layer groups that folium made. A mark that cannot be drawn keeps no other from being drawn.

import { set } from "./elements.js";
import { notes } from "./notes.js";
import { describe, nameOf } from "./popups.js";
import { Shapes } from "./shapes.js";

function makeReachable(layer, mark, popup) {
  const open = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    popup();
  };
  layer.on("add", () => {
    const element = layer.getElement();
    set(element, { tabindex: 0, role: "button", "aria-label": mark.name });
    element.classList.add("mapper-mark");
    L.DomEvent.on(element, "keydown", open);
  });
}

function drawMark(mark, shapes, shown) {
  if (!mark.geometry && !mark.territory) throw new Error(shown.words.no_geometry);
  const parts = shapes.of(mark);
  const group = L.featureGroup(parts);
  group.bindTooltip(nameOf(mark), { sticky: true, className: "mapper-text" });
  group.bindPopup(() => describe(mark, shown), { maxWidth: 420, maxHeight: 360, className: "mapper-window" });
  // The last path of a mark is the one on top of its others; sites and arrowheads are points.
  const front = parts.filter((part) => part instanceof L.Path).pop();
  const point = parts.find((part) => part.getLatLng);
  const anchor = point ? point.getLatLng() : L.latLng(mark.label_at[1], mark.label_at[0]);
  makeReachable(front, mark, () => group.openPopup(anchor));
  return group;
}

// Large areas lowest, so that the small ones within them can be clicked.
function extent({ mark, group }) {
  if (mark.kind !== "area") return 0;
  const bounds = group.getBounds();
  return (bounds.getEast() - bounds.getWest()) * (bounds.getNorth() - bounds.getSouth());
}

export function draw(map, groups, shown) {
  map.getContainer().style.background = shown.colours.water;
  const shapes = new Shapes(map, shown.colours, shown.words);
  for (const part of shapes.ground(shown.land, shown.copies)) part.addTo(map);
  const missing = [...shown.missing];
  const drawn = [];
  for (const mark of shown.marks) {
    try {
      drawn.push({ mark, group: drawMark(mark, shapes, shown) });
    } catch (fault) {
      missing.push(`${mark.name}: ${fault.message}`);
    }
  }
  drawn.sort((one, other) => extent(other) - extent(one));
  for (const { mark, group } of drawn) group.addTo(groups[mark.layer] ?? map);
  notes(shown, missing).addTo(map);
  if (map.attributionControl) map.attributionControl.addAttribution(shown.words.borders);
}

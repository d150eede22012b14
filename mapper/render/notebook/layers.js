// Draws a document's marks into the Leaflet layer groups that folium made. Text goes on the page as text only.
(function drawDocument(map, groups, shown) {
  "use strict";

  const claims = new Map(shown.claims.map((claim) => [claim.ref, claim]));
  const sources = new Map(shown.sources.map((source) => [source.id, source]));
  const contested = "#B3261E";

  function add(parent, name, text, style) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    Object.assign(element.style, style || {});
    parent.append(element);
    return element;
  }

  function webAddress(text) {
    try {
      const address = new URL(text);
      return ["http:", "https:"].includes(address.protocol) ? address.href : null;
    } catch {
      return null;
    }
  }

  function describeClaim(list, claim) {
    const item = add(list, "li", "", { marginBottom: "6px" });
    const manner = claim.negative ? `${claim.status}, says it is not so` : claim.status;
    add(item, "span", `${claim.text} `);
    add(item, "em", `(${[manner, claim.contested ? "contested" : "", claim.when].filter(Boolean).join("; ")}) `);
    const source = sources.get(claim.source);
    const grade = `${source.reliability}${claim.credibility}`;
    add(item, "span", `${source.citation} ${claim.locator}, grade ${grade}. `, { color: "#555" });
    const address = webAddress(source.url);
    if (address) {
      const link = add(item, "a", "open source");
      link.href = address;
      link.rel = "noopener noreferrer";
      link.target = "_blank";
    }
  }

  function describe(mark) {
    const box = document.createElement("div");
    box.dir = "auto";
    Object.assign(box.style, { maxHeight: "300px", overflow: "auto" });
    add(box, "strong", mark.name);
    const list = add(box, "ul", "", { paddingLeft: "18px" });
    for (const ref of [...mark.claims, ...mark.denials]) {
      if (claims.has(ref)) describeClaim(list, claims.get(ref));
    }
    if (mark.note) add(box, "p", mark.note);
    return box;
  }

  function nameOf(mark) {
    const name = document.createElement("span");
    name.textContent = mark.name;
    return name;
  }

  // Dotted (nobody states it) beats dashed (schematic) beats solid.
  function dashes(mark) {
    if (!mark.firm) return "1 7";
    return mark.basis === "schematic" ? "9 7" : null;
  }

  function stroke(mark, colour, width) {
    return { color: colour, weight: width, dashArray: dashes(mark), lineCap: "round", fill: false };
  }

  function polyline(mark) {
    const casing = mark.contested ? [L.geoJSON(mark.geometry, { style: { color: contested, weight: 6 } })] : [];
    const line = L.geoJSON(mark.geometry, { style: stroke(mark, mark.colour, 3) });
    const shading = mark.shading ? [L.geoJSON(mark.shading, { style: { ...soft(mark.colour), stroke: false } })] : [];
    return [...shading, ...casing, line, ...arrowheads(mark)];
  }

  function soft(colour) {
    return { color: colour, weight: 1, fillColor: colour, fillOpacity: 0.15 };
  }

  function arrowheads(mark) {
    const parts = mark.geometry.type === "LineString" ? [mark.geometry.coordinates] : mark.geometry.coordinates;
    const part = parts[parts.length - 1];
    const [from, to] = part.slice(-2).map(([lon, lat]) => L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lon), 4));
    const at = L.CRS.EPSG3857.pointToLatLng(from.add(to.subtract(from).multiplyBy(0.6)), 4);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "-10 -10 20 20");
    svg.setAttribute("width", "20");
    const head = document.createElementNS("http://www.w3.org/2000/svg", "path");
    head.setAttribute("d", "M7,0 L-6,6 L-6,-6 Z");
    const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
    head.setAttribute("transform", `rotate(${angle})`);
    head.setAttribute("fill", mark.firm ? mark.colour : "#fff");
    head.setAttribute("stroke", mark.colour);
    svg.append(head);
    return [L.marker(at, { icon: L.divIcon({ html: svg, className: "", iconSize: [20, 20] }), interactive: false })];
  }

  function place(mark) {
    const [lon, lat] = mark.geometry.coordinates;
    const colour = mark.contested ? contested : "#22282C";
    const disc = mark.shading ? [L.geoJSON(mark.shading, { style: { ...soft(colour), dashArray: dashes(mark) } })] : [];
    // A hollow ring of fixed size: a filled dot would claim to know the spot.
    const ring = L.circleMarker([lat, lon], { ...stroke(mark, colour, 2), radius: 7, fill: true, fillOpacity: 0 });
    return [...disc, ring];
  }

  function territory(mark) {
    const colour = mark.contested ? contested : "#6B5B3E";
    return mark.outline ? [L.geoJSON(mark.outline, { style: { ...soft(colour), dashArray: dashes(mark) } })] : [];
  }

  const shapes = { site: place, leg: polyline, area: territory };
  for (const mark of shown.marks) {
    const layer = L.featureGroup(shapes[mark.kind](mark));
    layer.bindTooltip(nameOf(mark), { sticky: true });
    layer.bindPopup(() => describe(mark), { maxWidth: 420 });
    layer.addTo(groups[mark.layer]);
  }
  map.attributionControl.addAttribution("Borders: Natural Earth, de facto; no endorsement");
});

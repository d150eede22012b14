// What browsers and scripts have beside the standard: what the page gives to those who script it, and what only some
// browsers know.

/** x and y. */
type OnPage = number[];
/** left, top, right, bottom. */
type BoxOnPage = number[];

/** What is on the screen now, in pixels of the page. */
interface DrawnOnPage {
  /** corners: of the text itself, which may be turned in its box. */
  labels: { text: string; kind: string; id: string; box: BoxOnPage; corners: OnPage[] }[];
  /** at: where it is drawn; places: where its members are. */
  symbols: { ids: string[]; at: OnPage; places: OnPage[]; radius: number }[];
  /** ends: ids of the stops at its start and its end. bundle: number of what it is drawn with. */
  legs: {
    id: string;
    bundle: number;
    line: OnPage[];
    head: { at: OnPage; kind: "filled" | "open" | "hollow" } | null;
    ends: string[];
  }[];
  /** Names that found no room. */
  dropped: { text: string; kind: string; id: string }[];
  /** Of what lies over the map. */
  covers: BoxOnPage[];
  /** Width and height. */
  window: number[];
  map: BoxOnPage;
  /** World units to pixels of the page: x * scale - left, y * scale - top. */
  view: { scale: number; left: number; top: number };
  /** The title and the key of signs. */
  legend: BoxOnPage | null;
  /** What is on the screen in insets. */
  insets?: DrawnOnPage[];
}

interface Window {
  /** For slides, and for measurements of the page. */
  mapperPage: {
    map: import("leaflet").Map;
    reader: import("./asking/reading.js").Reading;
    drawn: () => DrawnOnPage;
  };
}

interface Document {
  /** Chromium's alone. */
  featurePolicy?: { allowsFeature(feature: string): boolean };
}

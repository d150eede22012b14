// What browsers and scripts have beside the standard: what the page gives to those who script it, and what only some
// browsers know.

interface Window {
  /** For slides, and for measurements of the page. */
  mapperPage: { map: import("leaflet").Map; reader: import("./asking/reading.js").Reading };
}

interface Document {
  /** Chromium's alone. */
  featurePolicy?: { allowsFeature(feature: string): boolean };
}

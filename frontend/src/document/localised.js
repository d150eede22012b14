// The document in the language of the interface, as far as it has names in it: what has none keeps the name it was given.

import { messages } from "../dom/messages.js";

// The language of a name as it was given is not told.
const GIVEN = "und";

/** @import { Figure, MapDocument, Mark, Speaker, Stop } from "./map_document" */
/** @import { Topology } from "./topology.js" */

/**
 * @template {{ name: string, names: Record<string, string> }} Named @param {Named} record @param {string} language
 * @returns {Named}
 */
function renamed(record, language) {
  const name = record.names[language];
  if (!name || name === record.name) return record;
  const others = Object.entries(record.names).filter(([tag]) => tag !== language);
  return { ...record, name, names: Object.fromEntries([[GIVEN, record.name], ...others]) };
}

// The map's own words: title, subtitle, insets and story.
/** @param {MapDocument} shown @param {string} language @returns {MapDocument} */
function translated(shown, language) {
  /** @template Words @param {Words} own @param {Record<string, Words>} others */
  const said = (own, others) => (Object.hasOwn(others, language) ? others[language] : own);
  const steps = shown.story?.steps.map((step) => ({
    ...step,
    heading: said(step.heading, step.headings),
    text: said(step.text, step.texts),
    notes: step.notes && { ...step.notes, text: said(step.notes.text, step.notes.texts) },
  }));
  return {
    ...shown,
    title: said(shown.title, shown.titles),
    subtitle: said(shown.subtitle, shown.subtitles),
    insets: shown.insets.map((inset) => ({ ...inset, title: said(inset.title, inset.titles) })),
    story: steps ? { steps } : null,
  };
}

// topology: knows what countries are called.
/** @param {MapDocument} shown @param {string} language @param {Topology} topology @returns {MapDocument} */
export function localised(shown, language, topology) {
  const facets = new Map(shown.facets.map((facet) => [facet.id, facet]));
  /** @param {string} facet */
  const terms = (facet) => facets.get(facet)?.names[language] || {};
  const [categories, modes, commodities, voices] = ["category", "mode", "commodity", "voice"].map(terms);
  const layers = shown.layers.map((layer) =>
    layer.kind === "areas" ? { ...layer, name: messages.text("layer.areas") } : renamed(layer, language),
  );
  const byId = new Map(shown.marks.map((mark) => [mark.id, renamed(mark, language)]));
  // Categories by the name that the legend has for them: it knows no ids.
  const category = facets.get("category");
  const named = new Map(
    category ? Object.entries(category.choices).map(([id, name]) => [name, categories[id] || name]) : [],
  );
  /** @param {Stop} stop */
  const stopName = ({ id, name, countries }) =>
    byId.get(id)?.name ?? (countries.length === 1 ? topology.name(countries[0]) : name);
  /** @param {Speaker} speaker */
  const spoken = (speaker) => ({
    ...speaker,
    names: speaker.names.map((name, place) => voices[speaker.ids[place]] || name),
  });
  /** @param {Mark} mark @returns {Mark} */
  const worded = (mark) => {
    if (mark.kind !== "leg") return { ...mark, category: categories[mark.category_id] || mark.category };
    return {
      ...mark,
      modes: mark.modes.map((name, place) => modes[mark.mode_ids[place]] || name),
      commodities: mark.commodities.map((name, place) => commodities[mark.commodity_ids[place]] || name),
      stops: mark.stops.map((stop) => ({ ...stop, name: stopName(stop) })),
    };
  };
  const marks = [...byId.values()].map(worded);
  const legend = shown.legend.map((row) => ({ ...row, category: named.get(row.category) || row.category }));
  /** @param {Figure} figure */
  const placed = (figure) => ({ ...figure, place: byId.get(figure.place_id)?.name ?? figure.place });
  const claims = shown.claims.map((claim) => ({
    ...claim,
    chain: claim.chain.map(spoken),
    figure: claim.figure && placed(claim.figure),
  }));
  return { ...translated(shown, language), layers, marks, legend, claims };
}

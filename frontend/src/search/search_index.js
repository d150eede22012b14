// What can be found on this map: marks, routes, voices, sources and claims, each by all the texts it is known by.

import { wording } from "../document/wording.js";
import { voicesOf } from "../asking/voices.js";
import { folding } from "./folding.js";
import { matching } from "./matching.js";

// How many of each kind are offered at most: forty together.
const MOST = { mark: 12, layer: 6, voice: 6, source: 6, claim: 10 };
const KINDS = Object.keys(MOST);
// Another spelling, or a name from the gazetteer, is as good as its own name; only not quite.
const OTHER_NAME = 0.25;

const names = (record) => [wording.name(record), ...Object.values(record.names)];

// texts: as the data has them; the first is the name. spellings: folded words without spaces.
function entries(index, spellings) {
  const { marks, layers, sources, claims } = index.shown;
  const spelt = ({ id }) => (Object.hasOwn(spellings, id) ? spellings[id] : []);
  return [
    ...marks.map((mark) => ({ kind: "mark", id: mark.id, texts: names(mark), spellings: spelt(mark) })),
    ...layers
      .filter(({ kind }) => kind === "route")
      .map((layer) => ({ kind: "layer", id: layer.id, texts: names(layer) })),
    ...[...voicesOf(index)].map(([id, name]) => ({ kind: "voice", id, texts: [name] })),
    ...sources.map(({ id, title, citation }) => ({ kind: "source", id, texts: [title, citation, id] })),
    ...claims.map(({ ref, text }) => ({ kind: "claim", id: ref, texts: [text] })),
  ];
}

function withKeys(entry) {
  const texts = [...new Set(entry.texts)];
  return { ...entry, texts, keys: [...texts, ...(entry.spellings || [])].map(folding.keys) };
}

// The best of an entry's own texts; only if none matches, one of the spellings that it does not show.
function best(entry, typed) {
  const { kind, id, texts } = entry;
  const matches = entry.keys
    .map((keys, place) => ({ match: matching.look(keys, typed), place }))
    .filter(({ match }) => match !== null)
    .map(({ match, place }) => ({ ...match, place, rank: match.rank + (place === 0 ? 0 : OTHER_NAME) }))
    .sort(
      (one, other) => Number(one.place >= texts.length) - Number(other.place >= texts.length) || one.rank - other.rank,
    );
  if (matches.length === 0) return null;
  const [{ rank, parts, place }] = matches;
  return { kind, id, name: texts[0], text: place < texts.length ? texts[place] : null, parts, rank };
}

// spellings: of the places on the map, by the id of the mark. Returns what finds, in groups: { kind, hits, all }.
export function makeSearchIndex(index, spellings) {
  let known = null;
  return function (text) {
    const typed = matching.typed(text);
    if (typed === null) return [];
    known = known || entries(index, spellings).map(withKeys);
    const hits = known.map((entry) => best(entry, typed)).filter((hit) => hit !== null);
    return KINDS.map((kind) => {
      const ranked = hits.filter((hit) => hit.kind === kind).sort((one, other) => one.rank - other.rank);
      return { kind, hits: ranked.slice(0, MOST[kind]), all: ranked.length };
    })
      .filter(({ all }) => all > 0)
      .sort(
        (one, other) =>
          Number(one.kind === "claim") - Number(other.kind === "claim") || one.hits[0].rank - other.hits[0].rank,
      );
  };
}

// What a mark is, how well it is known, and the claims that carry it or deny it.

import { add, addAddress } from "./elements.js";

function addFacts(parent, facts) {
  if (facts.length === 0) return;
  const list = add(parent, "dl", "", "facts");
  for (const [label, words] of facts) {
    add(list, "dt", label);
    add(list, "dd", words).dir = "auto";
  }
}

export function addClaim(list, claim) {
  const item = add(list, "li", "", "claim");
  item.value = claim.number;
  add(item, "p", claim.text).dir = "auto";
  add(item, "p", claim.manner.join(" · "), claim.contested ? "manner mapper-contested" : "manner");
  addFacts(item, claim.facts);
}

function addClaims(parent, title, numbers, claims) {
  if (numbers.length === 0) return;
  add(parent, "h4", title);
  const list = add(parent, "ol", "", "claims");
  for (const number of numbers) addClaim(list, claims[number - 1]);
}

export function addSource(parent, source) {
  const entry = add(parent, "div", "", "source");
  add(entry, "p", source.citation).dir = "auto";
  addFacts(entry, source.facts);
  for (const address of source.addresses) addAddress(add(entry, "p"), address);
}

export function describe(mark, shown) {
  const box = document.createElement("div");
  box.className = "mapper-text mapper-popup";
  add(box, "h3", mark.name).dir = "auto";
  if (mark.warning) add(box, "p", mark.warning, "contested");
  addFacts(box, mark.facts);
  for (const { title, claims } of mark.evidence) addClaims(box, title, claims, shown.claims);
  const cited = new Set(mark.evidence.flatMap(({ claims }) => claims.map((number) => shown.claims[number - 1].source)));
  for (const source of shown.sources.filter(({ id }) => cited.has(id))) addSource(box, source);
  return box;
}

export function nameOf(mark) {
  const name = document.createElement("bdi");
  name.textContent = mark.name;
  return name;
}

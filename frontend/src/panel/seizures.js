// What was seized along a leg: how much, when and where, each a way to its claim.

import { data, makeButton } from "../dom/elements.js";
import { dateInWords } from "../document/dates.js";
import { wording } from "../document/wording.js";
import { roles } from "../asking/roles.js";

const placesIn = (claim, index) =>
  index.marksOf(claim.marks).filter(({ id }) => roles.of(claim, id).includes("seizure"));

function seizure(claim, index, actions) {
  const places = placesIn(claim, index).map(wording.name);
  const words = [
    claim.figure ? wording.figure(claim.figure) : "",
    claim.when ? dateInWords(claim.when) : "",
    ...places,
  ];
  return makeButton(
    { class: "claim-row", "data-opens": claim.ref },
    () => actions.showClaim(claim.ref),
    data(words.filter(Boolean).join(", ")),
  );
}

export const seizures = (mark, index, actions) =>
  index
    .claimsOf(mark.kind === "leg" ? mark.claims : [])
    .filter((claim) => roles.of(claim, mark.id).includes("along") && placesIn(claim, index).length > 0)
    .map((claim) => seizure(claim, index, actions));

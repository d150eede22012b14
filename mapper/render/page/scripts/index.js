// The document by id. Maps, never plain objects: an id may be any word, "__proto__" too.
"use strict";

(function (page) {
  const by = (records, key) => new Map(records.map((record) => [record[key], record]));

  page.index = function (shown) {
    const marks = by(shown.marks, "id");
    const built = new Map(marks);
    const claims = by(shown.claims, "ref");
    const sources = by(shown.sources, "id");
    const layers = by(shown.layers, "id");
    const passages = by(shown.passages, "number");
    const alike = new Map(shown.alike.flatMap((refs) => refs.map((ref) => [ref, refs])));
    const ofArea = new Map();
    for (const claim of shown.claims) {
      if (!claim.figure || !claim.figure.area) continue;
      if (!ofArea.has(claim.figure.area)) ofArea.set(claim.figure.area, []);
      ofArea.get(claim.figure.area).push(claim);
    }
    let contested = null;
    let sure = new Map();
    const present = (table, keys) => keys.map((key) => table.get(key)).filter((record) => record !== undefined);

    return {
      shown,
      // Marks as they stand on what is left of their claims, if a question is asked; and as they were built.
      marks,
      built,
      claims,
      sources,
      layers,
      passages,
      claimsOf: (refs) => present(claims, refs),
      marksOf: (ids) => present(marks, ids),
      // A mark that is hidden keeps its claims, and knows what hid it.
      stand(answer) {
        ({ sure, contested } = answer);
        for (const mark of shown.marks) {
          const stays = answer.shown.get(mark.id);
          marks.set(mark.id, stays ? { ...mark, ...stays } : { ...mark, hiding: answer.hidden.get(mark.id) });
        }
      },
      // Whether somebody contradicts a claim who had spoken by the time that is asked.
      isContested: (claim) => (contested ? contested.has(claim.ref) : claim.contested),
      // How surely a claim fits the times that are asked.
      certainty: (ref) => sure.get(ref) || "definitely",
      // Layers of the routes that a claim speaks of as such.
      layersOf: (ref) => shown.layers.filter((layer) => layer.claims.includes(ref)),
      // Claims whose figures count the same, list by list; and the list in which a claim stands.
      figuresAlike: () => shown.alike.map((refs) => present(claims, refs)),
      figuresLike: (claim) => present(claims, alike.get(claim.ref) || []),
      // Figures for the same place that count something else: not comparable, and easily taken to be.
      figuresBeside(claim) {
        const like = new Set(alike.get(claim.ref) || [claim.ref]);
        return ((claim.figure && ofArea.get(claim.figure.area)) || []).filter((other) => !like.has(other.ref));
      },
      // All of a list are of one area.
      countBeside: ({ ref, figure }) =>
        figure && ofArea.has(figure.area) ? ofArea.get(figure.area).length - (alike.get(ref) || [ref]).length : 0,
      // Claims that neither a mark nor a layer lists: they are here because another claim links to them.
      linkedOnly() {
        const listed = new Set();
        for (const record of [...shown.marks, ...shown.layers]) {
          for (const ref of [...record.claims, ...(record.denials || [])]) listed.add(ref);
        }
        return shown.claims.filter((claim) => !listed.has(claim.ref));
      },
    };
  };
})(window.mapperPage);

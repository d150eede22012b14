// Which claims dispute with which, as groups with sides; and figures of one place that do not count the same.
"use strict";

(function (page) {
  // Refs of the claims on the map that cannot hold together with a claim, or deny it: in both directions.
  function opponents(claims) {
    const found = new Map(claims.map((claim) => [claim.ref, new Set()]));
    const clash = (one, other) => {
      if (!found.has(other)) return;
      found.get(one).add(other);
      found.get(other).add(one);
    };
    const denials = new Set(claims.filter((claim) => claim.negative).map((claim) => claim.ref));
    for (const claim of claims) {
      for (const ref of claim.conflicts) clash(claim.ref, ref);
      for (const ref of claim.responses) if (denials.has(ref)) clash(claim.ref, ref);
    }
    return found;
  }

  // All that is reached from one of some things, by what each leads to; each group in the order of the map.
  function connected(refs, next) {
    const seen = new Set();
    return refs.flatMap((ref) => {
      if (seen.has(ref)) return [];
      const group = [ref];
      seen.add(ref);
      for (const one of group) {
        for (const other of next(one)) {
          if (!seen.has(other)) group.push(other);
          seen.add(other);
        }
      }
      return [group];
    });
  }

  // As few sides as it takes that nobody stands beside an opponent; two wherever two are enough.
  function sidesOf(group, against) {
    const sides = [];
    for (const ref of group) {
      const side = sides.find((one) => one.every((other) => !against.get(ref).has(other)));
      if (side) side.push(ref);
      else sides.push([ref]);
    }
    return sides;
  }

  // Every dispute once: its sides, each a list of refs. One side alone: whoever contests it is not on this map.
  function disputes(claims) {
    const against = opponents(claims);
    const refs = claims.filter(({ ref, contested }) => contested || against.get(ref).size > 0).map(({ ref }) => ref);
    return connected(refs, (ref) => against.get(ref)).map((group) => sidesOf(group, against));
  }

  // By place: figures of which not all count the same, those that do beside each other.
  function unlike(claims) {
    const places = new Map();
    for (const claim of claims) {
      if (!claim.figure || !claim.figure.area) continue;
      if (!places.has(claim.figure.area)) places.set(claim.figure.area, new Map());
      const measures = places.get(claim.figure.area);
      if (!measures.has(claim.figure.measure)) measures.set(claim.figure.measure, []);
      measures.get(claim.figure.measure).push(claim);
    }
    return [...places]
      .filter(([, measures]) => measures.size > 1)
      .map(([area, measures]) => ({ area, claims: [...measures.values()].flat() }));
  }

  page.disputes = disputes;
  page.figuresUnlike = unlike;
})(window.mapperPage);

// Names of the background, the most important first: oceans, then countries by their size, then the lesser seas.
"use strict";

(function (page) {
  function seaNames(seas) {
    const language = document.documentElement.lang;
    return seas.map(({ names, at, width, kind }) => {
      const { x, y } = page.world.point([page.world.unwound(at[0]), at[1]]);
      return {
        kind: "sea-name",
        rank: kind,
        name: names[language] || names.en,
        x,
        y,
        width: page.world.x(width - 180),
      };
    });
  }

  page.ground = function (topology, showsAntarctic, seas) {
    const all = seaNames(seas);
    return [
      ...all.filter(({ rank }) => rank === "ocean"),
      ...page.countryNames(topology, showsAntarctic),
      ...all.filter(({ rank }) => rank !== "ocean"),
    ];
  };
})(window.mapperPage);

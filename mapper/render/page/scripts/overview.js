// The panel while nothing is chosen: every mark and every claim by layer, then the bibliography.
"use strict";

(function (page) {
  const say = page.messages;
  const UNFOLDED = 24;

  class Overview {
    constructor(index, actions) {
      this.index = index;
      this.actions = actions;
      this.unfolded = index.shown.claims.length <= UNFOLDED;
    }

    rows(refs) {
      return page.list("rows", page.claimRows(refs, this.index, this.actions));
    }

    // A mark and, folded in or out, its claims.
    mark(mark) {
      const refs = [...mark.claims, ...mark.denials];
      const list = this.rows(refs);
      list.id = "claims-of-" + this.index.shown.marks.indexOf(mark);
      list.hidden = !this.unfolded;
      const attributes = {
        class: "fold",
        "aria-expanded": String(this.unfolded),
        "aria-controls": list.id,
        "aria-label": say.text("overview.fold", { name: page.wording.name(mark) }),
      };
      const turn = () => {
        list.hidden = !list.hidden;
        fold.setAttribute("aria-expanded", String(!list.hidden));
      };
      const fold = page.button(attributes, turn, String(refs.length));
      return [page.html("div", { class: "mark-line" }, page.markRow(mark, this.actions), fold), list];
    }

    marks(marks) {
      return page.list(
        "mark-list",
        marks.map((mark) => this.mark(mark)),
      );
    }

    layer(layer) {
      const basis = layer.name_basis === "ours" ? page.html("p", { class: "aside" }, say.text("name.ours")) : "";
      const about = page.html("p", { class: "aside" }, say.text("overview.route"));
      return page.html(
        "section",
        {},
        page.html("h3", { dir: "auto" }, layer.name),
        basis,
        layer.claims.length ? [about, this.rows(layer.claims)] : "",
        this.marks(this.index.marksOf(layer.marks)),
      );
    }

    withoutLayer() {
      const marks = this.index.shown.marks.filter((mark) => !this.index.layers.has(mark.layer));
      return marks.length ? this.marks(marks) : "";
    }

    linked() {
      const refs = this.index.linkedOnly().map((claim) => claim.ref);
      if (refs.length === 0) return "";
      return page.html("section", {}, page.html("h3", {}, say.text("overview.linked")), this.rows(refs));
    }

    counts() {
      const { marks, claims, sources } = this.index.shown;
      return say.text("overview.counts", {
        marks: say.count("marks", marks.length),
        claims: say.count("claims", claims.length),
        sources: say.count("sources", sources.length),
      });
    }

    bibliography() {
      const entries = this.index.shown.sources.map((source) => page.bibliography.entry(source, this.actions));
      return page.html("section", {}, page.html("h3", {}, say.text("bibliography")), page.list("", entries));
    }
  }

  page.overview = function (index, actions) {
    const overview = new Overview(index, actions);
    return [
      page.html("h2", { tabindex: -1 }, say.text("overview.title")),
      page.html("p", { class: "aside" }, overview.counts()),
      page.html("p", { class: "hint" }, say.text("overview.hint")),
      ...index.shown.layers.map((layer) => overview.layer(layer)),
      overview.withoutLayer(),
      overview.linked(),
      overview.bibliography(),
    ];
  };
})(window.mapperPage);

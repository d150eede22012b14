// The panel while nothing is chosen: the marks in view with their claims, or all of them, then the bibliography.
"use strict";

(function (page) {
  const say = page.messages;
  const UNFOLDED = 24;

  class Overview {
    constructor(index, actions) {
      this.index = index;
      this.actions = actions;
      this.unfolded = index.shown.claims.length <= UNFOLDED;
      this.isInView = () => true;
      this.all = false;
      this.lists = 0;
      this.items = new Map();
      this.sections = index.shown.layers.map((layer) => this.layer(layer));
      this.rest = [this.withoutLayer(), this.linked()].filter(Boolean);
      this.status = page.html("p", { class: "aside in-view", role: "status" });
      this.choices = [false, true].map((all) =>
        page.button({ class: "choice", "data-all": String(all) }, () => this.choose(all), ""),
      );
      this.parts = this.whole();
      this.update();
    }

    whole() {
      const hint = page.html("p", { class: "hint" }, say.text("overview.hint"));
      const scope = page.html(
        "div",
        { class: "scope", role: "group", "aria-label": say.text("overview.scope") },
        this.choices,
      );
      return [
        page.html("h2", { tabindex: -1 }, say.text("overview.title")),
        page.html("p", { class: "aside" }, this.counts()),
        hint,
        scope,
        this.status,
        ...this.sections.map(({ element }) => element),
        ...this.rest,
        this.bibliography(),
      ];
    }

    rows(refs) {
      return page.list("rows", page.claimRows(refs, this.index, this.actions));
    }

    // A row and, folded in or out below it, claims. name: what the claims are about.
    folding(row, refs, name) {
      const list = this.rows(refs);
      list.id = "claims-of-" + (this.lists += 1);
      list.hidden = !this.unfolded;
      const attributes = {
        class: "fold",
        "aria-expanded": String(this.unfolded),
        "aria-controls": list.id,
        "aria-label": say.text("overview.fold", { name }),
      };
      const turn = () => {
        list.hidden = !list.hidden;
        fold.setAttribute("aria-expanded", String(!list.hidden));
      };
      const fold = page.button(attributes, turn, page.wording.number(refs.length));
      return [page.html("div", { class: "mark-line" }, row, fold), list];
    }

    mark(mark) {
      const refs = [...mark.claims, ...mark.denials];
      const item = page.html("li", {}, this.folding(page.markRow(mark, this.actions), refs, page.wording.name(mark)));
      this.items.set(mark, item);
      return item;
    }

    marks(marks) {
      return page.html(
        "ul",
        { class: "mark-list" },
        marks.map((mark) => this.mark(mark)),
      );
    }

    layer(layer) {
      const marks = this.index.marksOf(layer.marks);
      const row = () => page.layerRow(layer, say.text("overview.route"), this.actions);
      const element = page.html(
        "section",
        {},
        page.html("h3", { dir: "auto" }, layer.name),
        page.layerNotes(layer),
        layer.claims.length ? this.folding(row(), layer.claims, layer.name) : "",
        this.marks(marks),
      );
      return { element, marks };
    }

    withoutLayer() {
      const marks = this.index.shown.marks.filter((mark) => !this.index.layers.has(mark.layer));
      return marks.length ? this.marks(marks) : "";
    }

    // Claims that hang on others wherever these are: they are listed while nothing is out of view.
    linked() {
      const refs = this.index.linkedOnly().map((claim) => claim.ref);
      if (refs.length === 0) return "";
      const title = page.html("h3", {}, say.text("overview.linked"));
      return page.html("section", { class: "linked" }, title, this.rows(refs));
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

    choose(all) {
      this.all = all;
      this.update();
    }

    // isInView: tells of a mark whether it is in view now.
    look(isInView) {
      this.isInView = isInView;
      this.update();
    }

    update() {
      const { shown } = this.index;
      const inView = new Set(shown.marks.filter(this.isInView));
      const whole = inView.size === shown.marks.length;
      for (const [mark, item] of this.items) {
        // A row that has the focus stays until the focus leaves it.
        item.hidden = !this.all && !inView.has(mark) && !item.contains(document.activeElement);
      }
      for (const { element, marks } of this.sections) {
        element.hidden = marks.length > 0 && marks.every((mark) => this.items.get(mark).hidden);
      }
      for (const element of this.rest) {
        if (element.classList.contains("linked")) element.hidden = !this.all && !whole;
      }
      this.tell(inView, whole);
    }

    tell(inView, whole) {
      const { marks } = this.index.shown;
      const numbers = [inView.size, marks.length].map(page.wording.number);
      const [some, all] = this.choices;
      some.replaceChildren(say.text("overview.choice.in-view", { count: numbers[0] }));
      all.replaceChildren(say.text("overview.choice.all", { count: numbers[1] }));
      for (const choice of this.choices) choice.setAttribute("aria-pressed", String((choice === all) === this.all));
      const refs = new Set([...inView].flatMap((mark) => [...mark.claims, ...mark.denials]));
      const words = whole
        ? say.text("overview.whole")
        : say.text("overview.part", {
            marks: numbers[0],
            all: say.count("marks", marks.length),
            claims: say.count("claims", refs.size),
          });
      if (this.status.textContent !== words) this.status.replaceChildren(words);
    }
  }

  page.overview = (index, actions) => new Overview(index, actions);
})(window.mapperPage);

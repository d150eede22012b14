// The panel while nothing is chosen: the marks in view with their claims, or all of them, then the bibliography.

import { data, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { bibliography } from "./bibliography.js";
import { listOf } from "./details.js";
import { undrawn } from "./layer_view.js";
import { claimRows, layerRow, markRow } from "./rows.js";

const UNFOLDED = 24;

export class Overview {
  constructor(reading, actions) {
    this.reading = reading;
    this.index = reading.index;
    this.actions = actions;
    this.isInView = () => true;
    this.all = false;
    this.lists = 0;
    this.status = html("p", { class: "aside in-view", role: "status" });
    this.choices = [false, true].map((all) =>
      makeButton({ class: "choice", "data-all": String(all) }, () => this.choose(all), ""),
    );
    this.answer();
  }

  // What the question that is asked leaves of the map.
  answer() {
    const { shown } = this.index;
    this.left = shown.marks
      .filter((mark) => this.reading.answer.shown.has(mark.id))
      .map(({ id }) => this.index.marks.get(id));
    this.unfolded = this.reading.answer.claims.size <= UNFOLDED;
    this.items = new Map();
    this.sections = shown.layers.map((layer) => this.layer(layer)).filter((section) => section !== null);
    this.rest = [this.withoutLayer(), this.linked()].filter(Boolean);
    this.parts = this.whole();
    this.show();
  }

  passing(refs) {
    return refs.filter((ref) => this.reading.answer.claims.has(ref));
  }

  whole() {
    const hint = html("p", { class: "hint" }, say.text("overview.hint"));
    const attributes = { class: "scope", role: "group", "aria-label": say.text("overview.scope") };
    return [
      html("h2", { tabindex: -1 }, say.text("overview.title")),
      html("p", { class: "aside" }, this.counts()),
      hint,
      html("div", attributes, this.choices),
      this.status,
      ...this.sections.map(({ element }) => element),
      ...this.rest,
      this.namedByUs(),
      this.bibliography(),
    ];
  }

  rows(refs) {
    return listOf("rows", claimRows(refs, this.index, this.actions));
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
    const fold = makeButton(attributes, turn, wording.number(refs.length));
    return [html("div", { class: "mark-line" }, row, fold), list];
  }

  mark(mark) {
    const refs = this.passing([...mark.claims, ...mark.denials]);
    const item = html("li", {}, this.folding(markRow(mark, this.actions), refs, wording.name(mark)));
    this.items.set(mark, item);
    return item;
  }

  marks(marks) {
    const items = marks.map((mark) => this.mark(mark));
    return html("ul", { class: "mark-list" }, items);
  }

  layer(layer) {
    const marks = this.left.filter((mark) => mark.layer === layer.id);
    const claims = this.passing(layer.claims);
    if (marks.length === 0 && claims.length === 0) return null;
    const row = () => layerRow(layer, say.text("overview.route"), this.actions);
    const element = html(
      "section",
      {},
      html("h3", { dir: "auto" }, layer.name),
      undrawn(layer),
      claims.length ? this.folding(row(), claims, layer.name) : "",
      this.marks(marks),
    );
    return { element, marks };
  }

  withoutLayer() {
    const marks = this.left.filter((mark) => !this.index.layers.has(mark.layer));
    return marks.length ? this.marks(marks) : "";
  }

  // Claims that hang on others wherever these are: they are listed while nothing is out of view.
  linked() {
    const refs = this.passing(this.index.linkedOnly().map((claim) => claim.ref));
    if (refs.length === 0) return "";
    const title = html("h3", {}, say.text("overview.linked"));
    return html("section", { class: "linked" }, title, this.rows(refs));
  }

  counts() {
    const { claims } = this.reading.answer;
    const sources = this.index.shown.sources.filter((source) => source.claims.some((ref) => claims.has(ref)));
    return say.text("overview.counts", {
      marks: say.count("marks", this.left.length),
      claims: say.count("claims", claims.size),
      sources: say.count("sources", sources.length),
    });
  }

  // Once, and not at each of them.
  namedByUs() {
    const names = this.index.shown.layers.filter((layer) => layer.name_basis === "ours").map(({ name }) => name);
    return names.length ? html("p", { class: "aside" }, say.text("names.ours"), " ", data(names.join(", "))) : "";
  }

  bibliography() {
    const entries = this.index.shown.sources.map((source) => bibliography.entry(source, this.actions));
    return html("section", {}, html("h3", {}, say.text("bibliography")), listOf("", entries));
  }

  choose(all) {
    this.all = all;
    this.show();
  }

  // isInView: tells of a mark whether it is in view now.
  look(isInView) {
    this.isInView = isInView;
    this.show();
  }

  show() {
    const inView = new Set(this.left.filter(this.isInView));
    const whole = inView.size === this.left.length;
    for (const [mark, item] of this.items) {
      // A row that has the focus stays until the focus leaves it.
      item.hidden = !this.all && !inView.has(mark) && !item.contains(document.activeElement);
    }
    for (const { element, marks } of this.sections) {
      element.hidden = marks.length > 0 && marks.every((mark) => this.items.get(mark).hidden);
    }
    for (const element of this.rest) {
      if (element instanceof HTMLElement && element.classList.contains("linked")) element.hidden = !this.all && !whole;
    }
    this.tell(inView, whole);
  }

  tell(inView, whole) {
    const marks = this.left;
    const numbers = [inView.size, marks.length].map(wording.number);
    const [some, all] = this.choices;
    some.replaceChildren(say.text("overview.choice.in-view", { count: numbers[0] }));
    all.replaceChildren(say.text("overview.choice.all", { count: numbers[1] }));
    for (const choice of this.choices) choice.setAttribute("aria-pressed", String((choice === all) === this.all));
    const refs = new Set([...inView].flatMap((mark) => this.passing([...mark.claims, ...mark.denials])));
    const words = whole
      ? say.text("overview.whole")
      : say.text("overview.part", {
          marks: say.count("marks.left", marks.length, { left: numbers[0] }),
          claims: say.count("claims", refs.size),
        });
    if (this.status.textContent !== words) this.status.replaceChildren(words);
  }
}

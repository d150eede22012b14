// A table that is sorted by the buttons in its head. Beyond the first few hundred, rows are made when asked for.

import { findAllIn, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";

const CHUNK = 200;

// What comes first of two keys: numbers by size, days as they sort, words as the language has them. null: no key.
function comparison() {
  const words = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
  return (one, other, isDate) => {
    if (typeof one === "number" || isDate) return one < other ? -1 : one > other ? 1 : 0;
    return words.compare(one, other);
  };
}

// Rows without a key come last, whichever way the others run; equals keep their order.
function sorted(records, { key, isDate }, isDown) {
  const compare = comparison();
  const keyed = records.map((record) => ({ record, key: key(record) }));
  const none = ({ key: own }) => own === null || own === "";
  return [
    ...keyed.filter((one) => !none(one)).sort((one, other) => (isDown ? -1 : 1) * compare(one.key, other.key, isDate)),
    ...keyed.filter(none),
  ].map(({ record }) => record);
}

export class Sortable {
  // columns: each { id, label, cell(record), key(record), isDate, isShown() }; cells of the first are the heads of
  // their rows. idOf: of a record. announce: tells a screen reader how the rows are sorted.
  constructor(name, columns, idOf, announce) {
    this.columns = columns;
    this.idOf = idOf;
    this.announce = announce;
    this.by = null;
    this.isDown = false;
    this.most = CHUNK;
    this.records = [];
    this.caption = html("caption", {});
    this.heads = new Map(columns.map((column) => [column, this.head(column)]));
    this.rows = html("tbody", {});
    this.more = makeButton({ class: "plain more-rows" }, () => this.extend(), "");
    const heads = html("thead", {}, html("tr", {}, [...this.heads.values()]));
    this.element = html("table", { class: "sortable " + name }, this.caption, heads, this.rows);
  }

  head(column) {
    const sort = makeButton({ class: "sort", "data-sort": column.id }, () => this.sort(column), column.label);
    return html("th", { scope: "col", "data-column": column.id }, sort);
  }

  sort(column) {
    this.isDown = this.by === column && !this.isDown;
    this.by = column;
    this.fill();
    this.announce(say.text(this.isDown ? "table.sorted.down" : "table.sorted.up", { column: column.label }));
  }

  // records: to be shown. words: of the caption.
  show(records, words) {
    this.records = records;
    this.caption.replaceChildren(words);
    this.fill();
  }

  row(record) {
    const [head, ...others] = this.shown;
    return html(
      "tr",
      { "data-row": this.idOf(record) },
      html("th", { scope: "row" }, head.cell(record)),
      others.map((column) => html("td", { "data-cell": column.id }, column.cell(record))),
    );
  }

  fill() {
    const focus = this.focus();
    this.shown = this.columns.filter((column) => !column.isShown || column.isShown());
    for (const [column, head] of this.heads) {
      head.hidden = !this.shown.includes(column);
      if (column === this.by) head.setAttribute("aria-sort", this.isDown ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    const isSorted = this.by && this.shown.includes(this.by);
    this.ordered = isSorted ? sorted(this.records, this.by, this.isDown) : this.records;
    this.rows.replaceChildren(...this.ordered.slice(0, this.most).map((record) => this.row(record)));
    this.offer();
    if (focus) this.restore(focus);
  }

  offer() {
    const left = this.ordered.length - this.most;
    this.more.hidden = left <= 0;
    if (left > 0) this.more.replaceChildren(say.count("table.more", Math.min(left, CHUNK)));
  }

  // The next rows, and the focus to the first of them.
  extend() {
    const from = this.most;
    this.most += CHUNK;
    this.rows.append(...this.ordered.slice(from, this.most).map((record) => this.row(record)));
    this.offer();
    this.rows.children[from].querySelector("button").focus();
  }

  // Which button of which row has the focus, if any, so that it keeps it when the rows are made anew.
  focus() {
    const focused = /** @type {HTMLButtonElement | null} */ (document.activeElement);
    const row = this.rows.contains(focused) ? focused.closest("tr") : null;
    return row && { id: row.dataset.row, at: [...row.querySelectorAll("button")].indexOf(focused) };
  }

  restore({ id, at }) {
    const row = findAllIn(this.rows, "tr").find((one) => one.dataset.row === id);
    const buttons = row ? row.querySelectorAll("button") : [];
    (buttons[at] || this.heads.get(this.shown[0]).querySelector("button")).focus({ preventScroll: true });
  }
}

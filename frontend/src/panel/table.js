// The room of tables: all marks and all claims that the question leaves, equal in content to the map and the panel.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { walkOrder } from "../document/walk_order.js";
import { wording } from "../document/wording.js";
import { Sortable } from "./sortable.js";
import { ofClaims, ofMarks } from "./table_columns.js";

function sheets(reading, actions, topology) {
  const { index } = reading;
  const order = walkOrder(index).flat();
  return [
    {
      name: "marks",
      table: new Sortable("of-marks", ofMarks(reading, actions, topology), ({ id }) => id, actions.announce),
      all: order.length,
      left: () => order.filter((id) => reading.answer.shown.has(id)).map((id) => index.marks.get(id)),
    },
    {
      name: "claims",
      table: new Sortable("of-claims", ofClaims(reading, actions), ({ ref }) => ref, actions.announce),
      all: index.shown.claims.length,
      left: () => index.shown.claims.filter(({ ref }) => reading.answer.claims.has(ref)),
    },
  ];
}

export class Table {
  constructor(reading, actions, topology) {
    this.reading = reading;
    this.sheets = sheets(reading, actions, topology);
    this.current = this.sheets[0];
    // What a sheet shows now: the answer that it was filled by.
    this.filled = new Map();
    this.choices = new Map(
      this.sheets.map((sheet) => [
        sheet,
        makeButton({ class: "choice", "data-table": sheet.name }, () => this.choose(sheet), ""),
      ]),
    );
    this.frame = html("div", { class: "table-frame" });
    this.parts = [html("div", { class: "table-room" }, this.head(), this.frame)];
    // The panel gives this room as much width as the map can spare.
    this.isWide = true;
  }

  head() {
    const choices = html("div", { class: "scope", role: "group", "aria-label": say.text("table.choice") }, [
      ...this.choices.values(),
    ]);
    return html(
      "div",
      { class: "table-head" },
      html("h2", { tabindex: -1 }, say.text("room.table")),
      html("p", { class: "hint" }, say.text("table.hint")),
      choices,
    );
  }

  choose(sheet) {
    this.current = sheet;
    this.show();
  }

  show() {
    for (const [sheet, choice] of this.choices) {
      const left = sheet.left().length;
      choice.replaceChildren(say.count(sheet.name, left));
      choice.setAttribute("aria-pressed", String(sheet === this.current));
    }
    const { table, all, name } = this.current;
    if (this.filled.get(this.current) !== this.reading.answer) {
      const left = this.current.left();
      const count = wording.number(left.length);
      table.show(left, say.count(name + ".left", all, { left: count }));
      this.filled.set(this.current, this.reading.answer);
    }
    if (table.element.parentNode !== this.frame) this.frame.replaceChildren(table.element, table.more);
  }
}

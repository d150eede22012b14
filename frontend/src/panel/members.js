// The list of the places that one ring on the map holds: opened at the ring, and each leads to its mark.

import { html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { markRow } from "./rows.js";

const GAP = 8;

export class Members {
  // actions: of the panel. within: the element that the list is put into. back: gives the focus back to a mark.
  constructor(actions, within, back) {
    this.actions = actions;
    this.back = back;
    this.id = null;
    this.element = html("div", { id: "members", role: "dialog", popover: "auto", "aria-labelledby": "members-title" });
    within.append(this.element);
    // The panel answers to the same key.
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      event.preventDefault();
      this.element.hidePopover();
      this.back(this.id);
    });
  }

  // marks: of the sites in the ring. id: of the one that was asked for. box: of the ring in the window.
  open(marks, id, box) {
    this.id = id;
    const rows = marks.map((mark) => markRow(mark, { ...this.actions, showMark: (one) => this.show(one) }));
    this.element.replaceChildren(
      html("h2", { id: "members-title" }, say.count("ring.title", marks.length)),
      html(
        "ul",
        { class: "mark-list" },
        rows.map((row) => html("li", {}, row)),
      ),
    );
    this.element.showPopover();
    const { width, height } = this.element.getBoundingClientRect();
    const left = box.right + GAP + width < window.innerWidth ? box.right + GAP : box.left - GAP - width;
    const top = Math.min(box.top, window.innerHeight - height - GAP);
    this.element.style.left = `${Math.max(GAP, left).toFixed(0)}px`;
    this.element.style.top = `${Math.max(GAP, top).toFixed(0)}px`;
    rows[marks.findIndex((mark) => mark.id === id)].focus();
  }

  show(id) {
    this.element.hidePopover();
    this.actions.showMark(id);
  }
}

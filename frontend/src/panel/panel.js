// The evidence panel: which view it shows, the way back, and where the focus goes.

import { findAllIn, findIn, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { bibliography } from "./bibliography.js";
import { claimCard } from "./claim_card.js";
import { viewOfLayer } from "./layer_view.js";
import { viewOfMark } from "./mark_view.js";
import { makeRooms } from "./rooms.js";
import { viewOfVoice } from "./voice_view.js";

/** @import { Actions } from "./actions" */

const CONTROLS = "button, a[href], summary, article";

// What each view is made of, by the id of what it shows.
function viewsOf(reading, topology, stage, actions, rooms) {
  const { index } = reading;
  return {
    ...Object.fromEntries(Object.entries(rooms).map(([name, room]) => [name, () => room.parts])),
    mark: (id) => viewOfMark(index.marks.get(id), index, topology, actions, stage.near(id)),
    layer: (id) => viewOfLayer(index.layers.get(id), index, actions),
    claim: (ref) => [
      html("h2", { tabindex: -1 }, say.text("claim.title")),
      claimCard(index.claims.get(ref), index, actions, { current: null, alone: true }),
    ],
    voice: (id) => viewOfVoice(id, reading, actions),
    source: (id) => [
      html("h2", { tabindex: -1, dir: "auto" }, "[" + index.sources.get(id).number + "] ", index.sources.get(id).title),
      ...bibliography.whole(index.sources.get(id), index, actions),
    ],
  };
}

export class Panel {
  // reading: what is asked, and what is left. fly: called with a mark's id and with what chooses it; moves the map to
  // the mark. stage: what the panel may ask of the map: choose(id or null), point(id, on), focus(id), near(id).
  // roomsOf: makes the rooms by name, each with parts and show(), of the reading, the panel's actions and the topology.
  constructor(reading, topology, stage, fly, roomsOf, life) {
    this.reading = reading;
    this.stage = stage;
    this.element = document.getElementById("panel");
    this.bar = html("div", { class: "bar" });
    this.body = html("div", { class: "body" });
    this.status = html("p", { class: "announced", role: "status" });
    this.toggle = makeButton(
      { class: "plain sheet-toggle", "aria-controls": "panel" },
      () => this.setOpen(!this.isOpen),
      "",
    );
    this.history = [{ kind: "overview" }];
    this.listeners = [];
    /** @type {Actions} */
    const actions = {
      showMark: (id) => fly(id, () => this.go({ kind: "mark", id })),
      showLayer: (id) => this.go({ kind: "layer", id }),
      showSource: (id) => this.go({ kind: "source", id }),
      showVoice: (id) => this.go({ kind: "voice", id }),
      showClaim: (ref) => this.showClaim(ref),
      announce: (words) => this.status.replaceChildren(words),
      point: stage.point,
    };
    this.actions = actions;
    this.rooms = roomsOf(reading, actions, topology);
    this.ways = makeRooms(Object.keys(this.rooms), (kind) => this.go({ kind }));
    this.views = viewsOf(reading, topology, stage, actions, this.rooms);
    this.element.append(this.ways.element, this.bar, this.body, this.status);
    reading.onAnswer(() => this.answer());
    document.addEventListener("keydown", (event) => this.listen(event), { signal: life });
    this.fill();
    this.setOpen(false);
  }

  get current() {
    return this.history[this.history.length - 1];
  }

  get isOpen() {
    return this.element.dataset.open === "true";
  }

  get isSheet() {
    return this.toggle.offsetParent !== null;
  }

  get controls() {
    return findAllIn(this.body, CONTROLS);
  }

  // Which control has the focus, below 0 for none.
  get focused() {
    return this.controls.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  }

  // A claim that the current view has in full is scrolled to, any other gets a view of its own.
  showClaim(ref) {
    const cards = findAllIn(this.body, "article[data-claim]");
    const card = cards.find((one) => one.dataset.claim === ref);
    if (!card) return this.go({ kind: "claim", id: ref });
    for (const folded of /** @type {HTMLDetailsElement[]} */ (findAllIn(card, "details.more"))) folded.open = true;
    card.scrollIntoView({ block: "nearest" });
    return card.focus({ preventScroll: true });
  }

  go(view) {
    if (view.kind === this.current.kind && view.id === this.current.id) return this.show();
    const at = this.focused;
    Object.assign(this.current, { scroll: this.body.scrollTop, focus: at, open: this.isOpen });
    this.history.push({ ...view, fromMap: at < 0 });
    return this.show();
  }

  // listen: called when another view is shown.
  onView(listen) {
    this.listeners.push(listen);
  }

  tell() {
    for (const listen of this.listeners) listen();
  }

  // To a view that an address speaks of: back to it, if it is the one before.
  open(view) {
    const isIt = (other) => other !== undefined && other.kind === view.kind && other.id === view.id;
    if (isIt(this.current)) return undefined;
    if (isIt(this.history[this.history.length - 2])) return this.back();
    return view.kind === "overview" ? this.close() : this.go(view);
  }

  // To where another panel was left.
  resume({ history, isOpen }) {
    this.history = history;
    this.setOpen(isOpen);
    const { kind, id } = this.current;
    this.stage.choose(kind === "mark" ? id : null);
    this.fill();
  }

  // To the view before, as it was left.
  back() {
    this.history.pop();
    this.fill();
    this.setOpen(true);
    this.stage.choose(this.current.kind === "mark" ? this.current.id : null);
    this.restore();
    this.tell();
  }

  // Back to the overview, and the focus to where the reader came from: a mark on the map, or a row of the list.
  close() {
    const marks = this.history.filter((view) => view.kind === "mark");
    // The reader may have gone on to another mark in the panel: that one is on the map too.
    const onMap = marks.some((view) => view.fromMap) ? marks[marks.length - 1] : undefined;
    this.history.length = 1;
    this.fill();
    this.setOpen(!onMap && Boolean(this.current.open));
    this.stage.choose(null);
    if (onMap) this.stage.focus(onMap.id);
    else this.restore();
    this.tell();
  }

  restore() {
    this.body.scrollTop = this.current.scroll || 0;
    const came = this.controls[this.current.focus] || findIn(this.body, "h2");
    (this.isSheet && !this.isOpen ? this.toggle : came).focus({ preventScroll: true });
  }

  show() {
    this.fill();
    this.setOpen(true);
    this.stage.choose(this.current.kind === "mark" ? this.current.id : null);
    this.body.scrollTop = 0;
    const title = this.body.querySelector("h2");
    title.focus({ preventScroll: true });
    // Where the whole page scrolls, the title may be far below.
    title.scrollIntoView({ block: "nearest" });
    this.tell();
  }

  fill() {
    const { kind, id } = this.current;
    const parts = this.views[kind](id);
    this.body.replaceChildren(...parts.filter((part) => part !== ""));
    const back = makeButton({ class: "plain back" }, () => this.back(), say.text("panel.back"));
    const close = makeButton({ class: "plain close" }, () => this.close(), say.text("panel.close"));
    this.bar.replaceChildren(...(this.history.length > 1 ? [back, close] : []), this.toggle);
    this.status.replaceChildren();
    this.ways.tell(kind);
    if (this.rooms[kind]) this.rooms[kind].show();
    this.element.toggleAttribute("data-wide", Boolean(this.rooms[kind] && this.rooms[kind].isWide));
    this.look();
  }

  // After a question: a room follows by itself, so that the focus stays where it is; any other view is filled anew.
  answer() {
    const { kind } = this.current;
    this.rooms.overview.answer();
    if (this.rooms[kind]) {
      if (kind === "overview") this.fill();
      this.rooms[kind].show();
      return;
    }
    const at = this.focused;
    const scroll = this.body.scrollTop;
    this.fill();
    this.body.scrollTop = scroll;
    if (at >= 0) (this.controls[at] || findIn(this.body, "h2")).focus({ preventScroll: true });
  }

  // Once the panel is on the map, whenever another part of the map is seen. inView: see makeInView.
  watch(inView) {
    this.inView = inView;
    this.look();
  }

  look() {
    if (this.inView && this.current.kind === "overview") this.rooms.overview.look(this.inView());
  }

  // On a phone the panel is a sheet that is either open or only peeks out; elsewhere it is always open.
  setOpen(open) {
    this.element.dataset.open = String(open);
    this.toggle.setAttribute("aria-expanded", String(open));
    this.toggle.replaceChildren(say.text(open ? "panel.fold" : "panel.unfold"));
  }

  listen(event) {
    if (event.key !== "Escape") return;
    if (this.history.length > 1) {
      event.preventDefault();
      this.close();
    } else if (this.isSheet && this.isOpen) {
      this.setOpen(false);
      this.toggle.focus();
    }
  }
}

// The evidence panel: which view it shows, the way back, and where the focus goes.
"use strict";

(function (page) {
  const say = page.messages;
  const CONTROLS = "button, a[href], summary, article";

  // What each view is made of, by the id of what it shows.
  function viewsOf(index, topology, stage, actions, overview) {
    return {
      overview: () => overview.parts,
      mark: (id) => page.markView(index.marks.get(id), index, topology, actions, stage.near(id)),
      layer: (id) => page.layerView(index.layers.get(id), index, actions),
      claim: (ref) => [
        page.html("h2", { tabindex: -1 }, say.text("claim.title")),
        page.claimCard(index.claims.get(ref), index, actions, { current: null, alone: true }),
      ],
      source: (id) => [
        page.html(
          "h2",
          { tabindex: -1, dir: "auto" },
          "[" + index.sources.get(id).number + "] ",
          index.sources.get(id).title,
        ),
        ...page.bibliography.whole(index.sources.get(id), index, actions),
      ],
    };
  }

  class Panel {
    // stage: what the panel may ask of the map: choose(id or null), point(id, on), focus(id), near(id).
    // fly: called with a mark's id and with what chooses it; moves the map to the mark.
    constructor(index, topology, stage, fly) {
      this.stage = stage;
      this.element = document.getElementById("panel");
      this.bar = page.html("div", { class: "bar" });
      this.body = page.html("div", { class: "body" });
      this.status = page.html("p", { class: "announced", role: "status" });
      this.toggle = page.button(
        { class: "plain sheet-toggle", "aria-controls": "panel" },
        () => this.setOpen(!this.isOpen),
        "",
      );
      this.element.append(this.bar, this.body, this.status);
      this.history = [{ kind: "overview" }];
      const actions = {
        showMark: (id) => fly(id, () => this.go({ kind: "mark", id })),
        showLayer: (id) => this.go({ kind: "layer", id }),
        showSource: (id) => this.go({ kind: "source", id }),
        showClaim: (ref) => this.showClaim(ref),
        announce: (words) => this.status.replaceChildren(words),
        point: stage.point,
      };
      this.overview = page.overview(index, actions);
      this.views = viewsOf(index, topology, stage, actions, this.overview);
      document.addEventListener("keydown", (event) => this.listen(event));
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
      return [...this.body.querySelectorAll(CONTROLS)];
    }

    // A claim that the current view has in full is scrolled to, any other gets a view of its own.
    showClaim(ref) {
      const cards = [...this.body.querySelectorAll("article[data-claim]")];
      const card = cards.find((one) => one.dataset.claim === ref);
      if (!card) return this.go({ kind: "claim", id: ref });
      for (const folded of card.querySelectorAll("details.more")) folded.open = true;
      card.scrollIntoView({ block: "nearest" });
      return card.focus({ preventScroll: true });
    }

    go(view) {
      if (view.kind === this.current.kind && view.id === this.current.id) return this.show();
      const at = this.controls.indexOf(document.activeElement);
      Object.assign(this.current, { scroll: this.body.scrollTop, focus: at, open: this.isOpen });
      this.history.push({ ...view, fromMap: at < 0 });
      return this.show();
    }

    // To the view before, as it was left.
    back() {
      this.history.pop();
      this.fill();
      this.setOpen(true);
      this.stage.choose(this.current.kind === "mark" ? this.current.id : null);
      this.restore();
    }

    // Back to the overview, and the focus to where the reader came from: a mark on the map, or a row of the list.
    close() {
      const onMap = [...this.history].reverse().find((view) => view.kind === "mark" && view.fromMap);
      this.history.length = 1;
      this.fill();
      this.setOpen(!onMap && Boolean(this.current.open));
      this.stage.choose(null);
      if (onMap) this.stage.focus(onMap.id);
      else this.restore();
    }

    restore() {
      this.body.scrollTop = this.current.scroll || 0;
      const came = this.controls[this.current.focus] || this.body.querySelector("h2");
      (this.isSheet && !this.isOpen ? this.toggle : came).focus({ preventScroll: true });
    }

    show() {
      this.fill();
      this.setOpen(true);
      this.stage.choose(this.current.kind === "mark" ? this.current.id : null);
      this.body.scrollTop = 0;
      this.body.querySelector("h2").focus({ preventScroll: true });
    }

    fill() {
      const { kind, id } = this.current;
      const parts = this.views[kind](id);
      this.body.replaceChildren(...parts.filter((part) => part !== ""));
      const back = page.button({ class: "plain back" }, () => this.back(), say.text("panel.back"));
      const close = page.button({ class: "plain close" }, () => this.close(), say.text("panel.close"));
      this.bar.replaceChildren(...(this.history.length > 1 ? [back, close] : []), this.toggle);
      this.status.replaceChildren();
      this.look();
    }

    // Once the panel is on the map, whenever another part of the map is seen. inView: see page.inView.
    watch(inView) {
      this.inView = inView;
      this.look();
    }

    look() {
      if (this.inView && this.current.kind === "overview") this.overview.look(this.inView());
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

  page.panel = (index, topology, stage, fly) => new Panel(index, topology, stage, fly);
})(window.mapperPage);

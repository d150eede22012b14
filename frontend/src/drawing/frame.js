// A Leaflet layer that holds one drawing as large as the view and a margin, and keeps it in place while the map moves.

const MARGIN = 0.35;

// A frame is what a drawing needs to know: its corner and size in layer pixels, the corner of what is seen of it, and
// the view that turns world units into layer pixels.
class Frame {
  constructor(map) {
    const size = map.getSize();
    const origin = map.getPixelOrigin();
    this.zoom = map.getZoom();
    // How much larger than its own pixels the map is shown, as to an audience.
    this.enlarged = L.DomUtil.getScale(map.getContainer()).x;
    this.view = { scale: map.getZoomScale(this.zoom, 0), left: origin.x, top: origin.y };
    this.viewCorner = map.containerPointToLayerPoint([0, 0]);
    this.corner = map.containerPointToLayerPoint(size.multiplyBy(-MARGIN)).round();
    this.size = size.multiplyBy(1 + 2 * MARGIN).round();
    const { x, y } = this.corner;
    this.box = { left: x, top: y, right: x + this.size.x, bottom: y + this.size.y };
    const corner = this.viewCorner;
    this.seen = { left: corner.x, top: corner.y, right: corner.x + size.x, bottom: corner.y + size.y };
    this.northWest = map.layerPointToLatLng(this.corner);
  }

  hasViewOf(other) {
    const [one, two] = [this.view, other.view];
    return one.scale === two.scale && one.left === two.left && one.top === two.top;
  }

  // Whether the view has been dragged out of what was drawn.
  isLeft(corner, size) {
    const right = this.corner.x + this.size.x;
    const bottom = this.corner.y + this.size.y;
    return (
      corner.x < this.corner.x || corner.y < this.corner.y || corner.x + size.x > right || corner.y + size.y > bottom
    );
  }
}

export class FrameLayer extends L.Layer {
  // drawing.element: what is shown. drawing.draw(frame): draws it anew, after a zoom or a change of size.
  // drawing.shift(frame): adapts it after a pan.
  constructor(paneName, drawing) {
    super();
    this._paneName = paneName;
    this._drawing = drawing;
  }

  onAdd(map) {
    this._drawing.element.classList.add("leaflet-zoom-animated");
    map.getPane(this._paneName).append(this._drawing.element);
    this.redraw();
    return this;
  }

  onRemove() {
    this._drawing.element.remove();
    return this;
  }

  getEvents() {
    return {
      viewreset: this.redraw,
      moveend: this._settle,
      move: this._keepCovered,
      zoom: () => this._follow(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event) => this._follow(event.center, event.zoom),
    };
  }

  redraw() {
    if (!this._map) return;
    this._place();
    this._drawing.draw(this._frame);
  }

  _place() {
    this._frame = new Frame(this._map);
    L.DomUtil.setTransform(this._drawing.element, this._frame.corner, 1);
  }

  _settle() {
    const before = this._frame;
    this._place();
    if (this._frame.hasViewOf(before) && this._frame.size.equals(before.size)) this._drawing.shift(this._frame);
    else this._drawing.draw(this._frame);
  }

  _keepCovered() {
    const corner = this._map.containerPointToLayerPoint([0, 0]);
    if (this._map.getZoom() === this._frame.zoom && this._frame.isLeft(corner, this._map.getSize())) this._settle();
  }

  // Where the drawing belongs while the map shows, or is on its way to, another zoom than it was drawn for.
  _follow(center, zoom) {
    const map = this._map;
    const pane = L.DomUtil.getPosition(map.getPane("mapPane"));
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round();
    const corner = map.project(this._frame.northWest, zoom).subtract(origin);
    L.DomUtil.setTransform(this._drawing.element, corner, map.getZoomScale(zoom, this._frame.zoom));
  }
}

"""The page inside another one: from a file, from a server and inlined, in a host that means no good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Frame, Page

import mapper
from mapper.document.map_document import MapDocument
from mapper.render.page import to_html
from mapper.render.page.embed import SANDBOX, iframe_to, iframe_with
from tests.conftest import SOUND
from tests.render.page.conftest import LOADED
from tests.static_server import on_a_server
from tests.windows import Windows

pytestmark = pytest.mark.browser

HOST = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<style>* { display: none; font: 40px serif !important; }
html, body, iframe, button { display: block !important; }</style>
<script>
var mapperPage = "mine", L = { map: "mine" }, page = 1, fragment = 2;
document.getElementsByClassName = null;
window.told = [];
addEventListener("message", (event) => told.push(event.data));
</script></head>
<body id="app"><button id="before">before</button>{frame}<button id="after">after</button>
<div id="map-document">not this</div></body></html>
"""
ODD = """
(frame) => {
  const circle = {};
  circle.mapper = circle;
  const long = "x".repeat(100000);
  const odd = [
    null, undefined, 1, "step", [], {}, circle, { mapper: null }, { mapper: "step" }, { mapper: "step", number: "2" },
    { mapper: "step", number: 0 }, { mapper: "step", number: 1.5 }, { mapper: "step", number: 99 }, { mapper: long },
    { mapper: "__proto__" }, { mapper: "constructor" }, { mapper: "toString" }, { mapper: "select" },
    { mapper: "select", mark: {} }, { mapper: "select", mark: "nowhere" }, { mapper: "select", mark: long },
    { mapper: "select", mark: "constructor" }, { mapper: "select", mark: "<img src=x onerror=alert(1)>" },
    new Map([["mapper", "step"]]), new Uint8Array(3),
  ];
  for (const message of odd) frame.contentWindow.postMessage(message, "*");
}
"""


class Hosted:
    """A host page with a map in it, and what either of them complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def hear(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append(said.text)

    @property
    def map(self) -> Frame:
        return self.page.frames[1]

    def wait(self) -> Hosted:
        self.page.locator("iframe").first.wait_for(state="attached")
        self.map.locator(LOADED).wait_for(state="attached")
        return self

    def post(self, message: dict[str, Any]) -> None:
        script = "(message) => document.querySelector('iframe').contentWindow.postMessage(message, '*')"
        self.page.evaluate(script, message)


Host = Callable[..., Hosted]


@pytest.fixture(scope="module")
def document() -> MapDocument:
    dataset = mapper.load(SOUND)
    return mapper.compose(dataset, dataset.maps["all"])


@pytest.fixture
def folder(document: MapDocument, tmp_path: Path) -> Path:
    (tmp_path / "all.html").write_text(to_html(document), "utf-8")
    return tmp_path


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Return the address of a server that has the folder."""
    with on_a_server(folder) as address:
        yield address


@pytest.fixture
def host(windows: Windows, folder: Path) -> Host:
    """Return a function that opens a host page with a frame in it."""

    def open_it(frame: str, base: str = "", **options: Any) -> Hosted:
        (folder / "host.html").write_text(HOST.replace("{frame}", frame), "utf-8")
        hosted = Hosted(
            windows.open(**{"viewport": {"width": 1000, "height": 800}, "reduced_motion": "reduce"} | options)
        )
        hosted.page.goto(f"{base or folder.as_uri()}/host.html")
        return hosted.wait()

    return open_it


@pytest.fixture(params=["file", "server", "srcdoc"])
def hosted(request: pytest.FixtureRequest, host: Host, address: str, document: MapDocument) -> Hosted:
    if request.param == "srcdoc":
        return host(iframe_with(document, "", 600))
    return host(iframe_to(document.title, "all.html", "", 600), address if request.param == "server" else "")


def heading(hosted: Hosted) -> str:
    return hosted.map.locator("#caption h2").inner_text()


def test_it_shows_map_legend_and_sources_and_nobody_complains(hosted: Hosted) -> None:
    shown = hosted.map
    assert shown.locator("html").get_attribute("data-map-state") == "ready"
    for part in ("#handling", "#map", "#legend", "#title h1", "#attribution", "#cited summary"):
        assert shown.locator(part).is_visible(), part
    assert not shown.locator("#panel").is_visible()
    hosted.page.evaluate(ODD, hosted.page.query_selector("iframe"))
    hosted.post({"mapper": "select", "mark": "office"})
    shown.locator("#panel h2").wait_for()
    assert hosted.complaints == []


def test_what_is_asked_of_it_is_shown(hosted: Hosted, document: MapDocument) -> None:
    assert document.story is not None
    hosted.post({"mapper": "step", "number": 2})
    hosted.map.locator("#caption h2", has_text=document.story.steps[1].heading).wait_for()
    hosted.post({"mapper": "step", "number": 1})
    hosted.map.locator("#caption h2", has_text=document.story.steps[0].heading).wait_for()
    assert hosted.map.locator("#cited summary").is_visible()
    assert hosted.map.locator("#legend").is_visible()


def test_a_mark_is_chosen_and_let_go(hosted: Hosted, document: MapDocument) -> None:
    name = next(mark.name for mark in document.marks if mark.id == "office")
    hosted.post({"mapper": "select", "mark": "office"})
    hosted.map.locator("#panel h2", has_text=name).wait_for()
    hosted.post({"mapper": "select", "mark": None})
    hosted.map.locator("#panel").wait_for(state="hidden")


def test_odd_messages_change_nothing(hosted: Hosted, document: MapDocument) -> None:
    assert document.story is not None
    hosted.page.evaluate(ODD, hosted.page.query_selector("iframe"))
    hosted.post({"mapper": "step", "number": 2})
    hosted.map.locator("#caption h2", has_text=document.story.steps[1].heading).wait_for()
    hosted.page.evaluate(ODD, hosted.page.query_selector("iframe"))
    hosted.post({"mapper": "select", "mark": None})
    assert heading(hosted) == document.story.steps[1].heading
    assert hosted.complaints == []


def test_only_the_page_around_is_heard(host: Host, document: MapDocument) -> None:
    other = (
        "<iframe sandbox='allow-scripts' srcdoc='<script>"
        'parent.frames[0].postMessage({mapper: "select", mark: "office"}, "*"); parent.postMessage("sent", "*");'
        "</script>'></iframe>"
    )
    hosted = host(iframe_with(document, "", 600))
    hosted.page.evaluate("(html) => document.body.insertAdjacentHTML('beforeend', html)", other)
    hosted.page.wait_for_function("told.includes('sent')")
    hosted.post({"mapper": "step", "number": 1})
    hosted.map.locator("#caption h2").wait_for()
    assert not hosted.map.locator("#panel").is_visible()


def test_the_focus_stays_where_it_is_until_the_reader_comes(hosted: Hosted) -> None:
    focused = "document.activeElement.id"
    hosted.page.locator("#before").focus()
    hosted.post({"mapper": "select", "mark": "office"})
    hosted.map.locator("#panel h2").wait_for()
    assert hosted.page.evaluate(focused) == "before"
    hosted.post({"mapper": "step", "number": 1})
    hosted.map.locator("#caption h2").wait_for()
    assert hosted.page.evaluate(focused) == "before"


def test_the_focus_can_leave_it(hosted: Hosted) -> None:
    page = hosted.page
    page.evaluate("document.getElementById('after').addEventListener('focus', () => (window.isOut = true))")
    page.locator("#before").focus()
    page.keyboard.press("Tab")
    # The frame is another process, which takes the focus in its own time.
    page.wait_for_function("document.activeElement.tagName === 'IFRAME'")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("window.isOut"):
            break
    page.wait_for_function("window.isOut")


def test_it_tells_the_height_that_it_wants(host: Host, document: MapDocument) -> None:
    hosted = host(iframe_with(document, "", 600))
    told = "told.filter((data) => data.mapper === 'height').map((data) => data.height)"
    hosted.page.wait_for_function(f"{told}.length > 0")
    wide = hosted.page.evaluate(told)[-1]
    hosted.page.evaluate("(height) => (document.querySelector('iframe').height = height)", wide)
    hosted.page.set_viewport_size({"width": 700, "height": 800})
    hosted.page.wait_for_function(f"{told}.at(-1) < {wide}")
    assert hosted.page.evaluate(told)[-1] >= 340
    assert hosted.complaints == []


def test_it_opens_at_a_step(host: Host, address: str, document: MapDocument) -> None:
    assert document.story is not None
    for frame in (iframe_to(document.title, "all.html", "step=2", 600), iframe_with(document, "step=2", 600)):
        hosted = host(frame, address)
        hosted.map.locator("#caption h2", has_text=document.story.steps[1].heading).wait_for()
        assert hosted.complaints == []


def test_scripts_alone_are_enough(host: Host, document: MapDocument) -> None:
    frame = iframe_with(document, "", 600).replace(SANDBOX, "allow-scripts").replace("clipboard-write; fullscreen", "")
    hosted = host(frame)
    hosted.map.locator("#cited summary").click()
    assert hosted.map.locator("#cited li").count() == len(document.sources)
    assert hosted.map.locator("#cited li").first.evaluate("(item) => getComputedStyle(item).userSelect") != "none"
    hosted.post({"mapper": "select", "mark": "office"})
    hosted.map.locator("[data-copies]").first.click()
    hosted.map.locator(".citation-text").first.wait_for()
    assert hosted.map.evaluate("String(getSelection()).length") > 0
    assert hosted.complaints == []


def test_a_phone_can_scroll_past_it(host: Host, document: MapDocument) -> None:
    hosted = host(
        iframe_with(document, "", 500), viewport={"width": 390, "height": 700}, has_touch=True, is_mobile=True
    )
    touch_action = hosted.map.locator("#map").evaluate("(map) => getComputedStyle(map).touchAction")
    assert touch_action in ("auto", "pan-x pan-y")
    assert hosted.complaints == []


def test_a_frame_never_shares_its_origin_with_the_host(document: MapDocument) -> None:
    for frame in (iframe_to("A <map>", 'x.html"onload="', "step=1", 400), iframe_with(document, '"><script>', 400)):
        assert 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"' in frame
        assert 'allow="clipboard-write; fullscreen"' in frame
        assert "same-origin" not in frame.split(" src")[0]
        assert frame.count("<") == 2


FRAME = '<iframe src="all.html#{fragment}" width="800" height="{height}" style="{hidden}"></iframe>'
NOT_DISPLAYED, OF_NO_HEIGHT = "display: none !important", ""
VIEW = """async () => {
  const view = () => { const { lat, lng } = mapperPage.map.getCenter(); return [lat, lng, mapperPage.map.getZoom()]; };
  for (let before = ""; String(view()) !== before; ) {
    before = String(view());
    await new Promise((done) => setTimeout(done, 700));
  }
  return view();
}"""
"""Where the map rests, after whatever flight."""

UNFOLD = """() => {
  const frame = document.querySelector("iframe");
  frame.style.setProperty("display", "block", "important");
  frame.height = 600;
}"""


@pytest.mark.parametrize(
    ("fragment", "hidden"),
    [
        ("embed&step=2", NOT_DISPLAYED),
        ("embed&step=2", OF_NO_HEIGHT),
        ("embed", NOT_DISPLAYED),
        ("embed&at=45,70,5", NOT_DISPLAYED),
        ("embed&mark=office", NOT_DISPLAYED),
        ("at=45,70,5", OF_NO_HEIGHT),
    ],
)
def test_a_frame_without_a_size_shows_what_was_asked_as_soon_as_it_has_one(
    host: Host, fragment: str, hidden: str
) -> None:
    moving = {"reduced_motion": "no-preference"}
    height = 600 if hidden else 0
    hosted = host(FRAME.format(hidden=hidden, fragment=fragment, height=height), **moving)
    assert hosted.map.locator("html").get_attribute("data-map-state") == "ready"
    hosted.page.evaluate(UNFOLD)
    hosted.map.wait_for_function("() => mapperPage.map.getSize().y > 100")
    there = host(FRAME.format(hidden="", fragment=fragment, height=600), **moving)
    assert hosted.map.evaluate(VIEW) == pytest.approx(there.map.evaluate(VIEW), abs=0.2)
    assert hosted.complaints == there.complaints == []


def test_a_step_that_is_asked_for_while_the_frame_is_hidden_waits_for_it(host: Host) -> None:
    hosted = host(FRAME.format(hidden="", fragment="embed", height=600), reduced_motion="no-preference")
    hosted.page.evaluate("() => document.querySelector('iframe').style.setProperty('display', 'none', 'important')")
    assert hosted.map.evaluate("() => document.getElementById('map').clientHeight") == 0
    hosted.post({"mapper": "step", "number": 2})
    hosted.post({"mapper": "select", "mark": "office"})
    hosted.post({"mapper": "step", "number": 2})
    hosted.map.locator("[data-presenting]").wait_for(state="attached")
    hosted.page.evaluate(UNFOLD)
    hosted.map.wait_for_function("() => mapperPage.map.getSize().y > 100")
    west, south, east, north = (40, 30, 60, 50)
    lat, lon, _ = hosted.map.evaluate(VIEW)
    assert (south < lat < north, west < lon < east) == (True, True)
    assert hosted.complaints == []

"""``python -m benchmarks.drawing``: opens every map at several widths, in three languages, and judges each screen.

Keys of the JSON: ``MAP@WIDTH`` is the page as it opens, in English; ``MAP@WIDTH.ru`` and ``.es`` in other languages;
``MAP@WIDTH+1`` and ``+2`` after one and two double clicks where most is drawn; ``MAP/INSET@WIDTH`` an inset by itself;
``MAP#STEP`` a step of the story at 1440; ``MAP.picture`` and ``MAP/INSET.picture`` what ``mapper picture MAP`` draws.

========================  ==============================================================================================
``ends_outside``          schematic lines that do not begin in their territory
``heads_outside``         schematic lines that do not end in theirs
``symbols_moved``         rings more than 4 px beside their place, or, of several, that do not hold all their places
``other_bundle_share``    of the length of all lines, what lies within 6 px and 30 degrees of another bundle's
``acute_crossings``       pairs of bundles that cross under 30 degrees
``heads_close``           pairs of heads nearer than 16 px
``under_foreign_ring``    lines under a ring at which they do not stop
``label_overlaps``        pairs of names that lie on each other by more than 1 px
``labels_cut``            names of which more than 1 px lies outside of the map or under what covers it
``stops_without_names``   ends and way-points of lines that are in sight and have no name
``data_share``            of the window or sheet, what the box around lines and rings takes; of an inset, its own box
``legend_share``          of the window or sheet, what the key takes; in a picture, its rows
``names``                 names on the map, those of the ground included
========================  ==============================================================================================
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

import mapper
from benchmarks.drawing.judged import Figures, judge
from benchmarks.drawing.of_page import insets_on, shown_on
from benchmarks.drawing.of_picture import composed, insets_in, shown_in
from mapper.document.map_document import MapDocument

REPOSITORY = Path(__file__).resolve().parents[2]
SIZES = ((1440, 900), (1920, 1080), (390, 844))
LANGUAGES = ("ru", "es")
DRAWN = "() => window.mapperPage.drawn()"
BUSIEST = """() => {
    const { legs, symbols, map } = window.mapperPage.drawn();
    const points = [...legs.map((leg) => leg.line[leg.line.length - 1]), ...symbols.map((symbol) => symbol.at)];
    const inside = points.filter(([x, y]) => x > map[0] && x < map[2] && y > map[1] && y < map[3]);
    const near = (one) => inside.filter((other) => Math.hypot(one[0] - other[0], one[1] - other[1]) < 120).length;
    return inside.sort((one, other) => near(other) - near(one))[0] || [(map[0] + map[2]) / 2, (map[1] + map[3]) / 2];
}"""


def main() -> int:
    """Measure, print, and say whether every map was drawn."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("maps", nargs="*", help="ids of maps; all by default")
    parser.add_argument("--json", action="store_true", help="print JSON and no table")
    options = parser.parse_args()
    dataset = mapper.load(REPOSITORY)
    names = options.maps or sorted(path.stem for path in (REPOSITORY / "maps").glob("*.toml"))
    found: dict[str, Figures] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name in names:
            document = mapper.compose(dataset, name)
            page = REPOSITORY / ".venv" / f"drawing-{name}.html"
            page.write_text(mapper.to_html(document), "utf-8")
            for key, figures in _measured(browser, page, document):
                print(f"{key}", file=sys.stderr)
                found[key] = figures
            page.unlink()
    print(json.dumps(found, indent=1) if options.json else _table(found))
    return 0


def _measured(browser: Browser, file: Path, document: MapDocument) -> Iterator[tuple[str, Figures]]:
    """Yield what is found on each screen of a map, with its key."""
    for width, height in SIZES:
        page = _opened(browser, file, width, height)
        yield f"{document.id}@{width}", _judged(page, document)
        for inset in insets_on(page.evaluate(DRAWN)):
            yield f"{document.id}/INSET@{width}", judge(inset, document)
        for turn in (1, 2):
            x, y = page.evaluate(BUSIEST)
            page.mouse.move(x, y)
            page.mouse.dblclick(x, y)
            page.wait_for_timeout(900)
            yield f"{document.id}@{width}+{turn}", _judged(page, document)
        page.close()
        for language in LANGUAGES:
            page = _opened(browser, file, width, height, f"lang={language}")
            yield f"{document.id}@{width}.{language}", _judged(page, document)
            page.close()
    for step in document.story.steps if document.story is not None else ():
        page = _opened(browser, file, 1440, 900, f"step={step.number}")
        yield f"{document.id}#{step.number}", _judged(page, document)
        page.close()
    picture = composed(document)
    yield f"{document.id}.picture", judge(shown_in(picture), picture.scene.document)
    for inset, (scene, _) in zip(insets_in(picture), picture.insets, strict=True):
        yield f"{document.id}/INSET.picture", judge(inset, scene.document)


def _opened(browser: Browser, file: Path, width: int, height: int, state: str = "") -> Page:
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort())
    page.goto(f"{file.as_uri()}#{state}" if state else file.as_uri())
    page.locator("html[data-map-state=ready]").wait_for(state="attached")
    page.wait_for_timeout(300)
    return page


def _judged(page: Page, document: MapDocument) -> Figures:
    return judge(shown_on(page.evaluate(DRAWN)), document)


def _table(found: dict[str, Figures]) -> str:
    names = list(next(iter(found.values())))
    rows = [("screen", *names), *((key, *(f"{figures[name]:g}" for name in names)) for key, figures in found.items())]
    wide = [max(len(row[place]) for row in rows) for place in range(len(names) + 1)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)) for row in rows)


if __name__ == "__main__":
    sys.exit(main())

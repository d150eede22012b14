"""The ground of the map on the screen: seas are water, rivers and disputed land are seen on claimed land."""

from __future__ import annotations

from dataclasses import replace

import pytest

import mapper
from mapper.model.dataset import Dataset
from mapper.render.page import to_html
from tests.conftest import ROOT
from tests.render.page.conftest import Opener

pytestmark = pytest.mark.browser

HATCHED = """([lon, lat]) => {
  const { x, y } = window.mapperPage.map.latLngToLayerPoint([lat, lon]);
  const path = document.querySelector(".above-areas .disputed");
  return path.isPointInFill(new DOMPoint(x, y)) && getComputedStyle(path).fill.includes("#disputed-hatching");
}"""
SIZES = """() => ["ocean-name", "sea-name"].map((kind) => {
  const name = document.createElementNS("http://www.w3.org/2000/svg", "text");
  name.setAttribute("class", kind);
  document.querySelector(".context").append(name);
  return parseFloat(getComputedStyle(name).fontSize);
})"""


@pytest.fixture(scope="module")
def own_dataset() -> Dataset:
    return mapper.load(ROOT)


def test_seas_rivers_and_disputed_land(open_html: Opener, own_dataset: Dataset) -> None:
    spec = replace(own_dataset.maps["caspian-corridor"], view=(30.0, 34.0, 76.0, 48.0), steps=())
    page = open_html(to_html(mapper.compose(own_dataset, spec))).page
    assert page.evaluate(HATCHED, [34.2, 45.2]), "Crimea"
    assert not page.evaluate(HATCHED, [39.0, 45.2]), "Krasnodar"
    assert not page.evaluate(HATCHED, [34.0, 47.5]), "Zaporizhzhia"
    caspian, name = page.locator('[data-mark="caspian-sea"]'), page.locator('[data-label="caspian-sea"]')
    fills = "(mark) => getComputedStyle(mark.querySelector('.fill')).fill"
    assert caspian.evaluate(fills) != page.locator('[data-mark="iran"]').evaluate(fills)
    assert "#sea-hatching" in caspian.locator(".hatching").evaluate("(path) => getComputedStyle(path).fill")
    assert name.evaluate("(name) => getComputedStyle(name).fontStyle") == "italic"
    assert all(
        page.locator(".above-areas .river").evaluate_all("(paths) => paths.map((path) => path.getAttribute('d'))")
    )
    assert "Amu Darya" in page.locator(".river-name").all_text_contents()
    # No mark that is chosen hides them.
    assert page.locator(".areas ~ .above-areas").count() == 1


def test_an_inset_has_them_too(open_html: Opener, own_dataset: Dataset) -> None:
    page = open_html(to_html(mapper.compose(own_dataset, own_dataset.maps["overview"]))).page
    inset = page.locator(".inset .above-areas")
    assert inset.locator(".disputed").get_attribute("d")
    assert page.locator(".inset .context ~ .above-areas").count() == 0, "below the names"


def test_rivers_are_left_out_of_the_world_and_oceans_are_written_larger_than_seas(
    open_html: Opener, own_dataset: Dataset
) -> None:
    spec = replace(own_dataset.maps["latin-america-europe"], view=(-70.0, -60.0, 30.0, 10.0), steps=())
    page = open_html(to_html(mapper.compose(own_dataset, spec))).page
    assert page.locator(".above-areas .river").first.get_attribute("d") == ""
    oceans = [" ".join(text.split()) for text in page.locator(".ocean-name tspan").all_text_contents()]
    assert " ".join(oceans).count("South Atlantic") == 1
    ocean, sea = page.evaluate(SIZES)
    assert ocean > sea

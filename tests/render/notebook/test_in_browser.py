"""What somebody sees and does who opens a document as a folium.Map in a browser."""

from __future__ import annotations

import re
from dataclasses import replace

import branca
import folium
import pytest
from playwright.sync_api import Locator, Page, expect

import mapper
from mapper.document.map_document import LeftOut, MapDocument
from tests.render.notebook.conftest import OpenMap, OpenPage

pytestmark = pytest.mark.browser


def with_control(document: MapDocument) -> folium.Map:
    made = mapper.to_folium(document)
    folium.LayerControl(collapsed=False).add_to(made)
    return made


def mark_on(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def layer_names(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".leaflet-control-layers-overlays label").all_inner_texts()]


def stroke(page: Page, name: str) -> tuple[str | None, str | None]:
    """Return the dashes and the caps of the line that is seen of a mark."""
    line = mark_on(page, name)
    if line.get_attribute("stroke-opacity") == "0":
        line = line.locator("xpath=preceding-sibling::*[1]")
    return line.get_attribute("stroke-dasharray"), line.get_attribute("stroke-linecap")


def test_every_layer_is_in_the_control_by_its_name(open_map: OpenMap, document: MapDocument) -> None:
    names = ["Route <b>&amp; {{ 7*7 }}", "Путь «север» `${1}`", *(layer.name for layer in document.layers[2:])]
    layers = tuple(replace(layer, name=name) for layer, name in zip(document.layers, names, strict=True))
    opened = open_map(with_control(replace(document, layers=layers)))
    assert layer_names(opened.page) == names
    assert opened.offences == []


def test_layers_of_one_name_can_be_switched_one_by_one(open_map: OpenMap, document: MapDocument) -> None:
    layers = tuple(replace(layer, name="Same") for layer in document.layers)
    page = open_map(with_control(replace(document, layers=layers))).page
    assert layer_names(page) == ["Same", *(f"Same ({number})" for number in range(2, len(layers) + 1))]


def test_switching_a_layer_hides_and_shows_its_marks_and_no_others(open_map: OpenMap, document: MapDocument) -> None:
    opened = open_map(with_control(document))
    page, names = opened.page, {mark.id: mark.name for mark in document.marks}
    for layer in document.layers:
        box = page.get_by_role("checkbox", name=layer.name, exact=True)
        box.uncheck()
        for mark, name in names.items():
            expect(mark_on(page, name)).to_have_count(0 if mark in layer.marks else 1)
        box.check()
    for name in names.values():
        expect(mark_on(page, name)).to_have_count(1)
    assert opened.offences == []


def test_every_mark_opens_by_keyboard_with_its_claims_and_their_sources(
    open_map: OpenMap, document: MapDocument
) -> None:
    opened = open_map(mapper.to_folium(document))
    claims = {claim.ref: claim for claim in document.claims}
    sources = {source.id: source for source in document.sources}
    for mark in document.marks:
        mark_on(opened.page, mark.name).press("Enter")
        popup = opened.page.locator(".leaflet-popup-content")
        expect(popup).to_have_count(1)
        expect(popup.locator("h3")).to_have_text(mark.name)
        for ref in (*mark.claims, *mark.denials):
            expect(popup).to_contain_text(claims[ref].text)
            expect(popup).to_contain_text(claims[ref].locator)
            expect(popup).to_contain_text(sources[claims[ref].source].citation)
    assert opened.offences == []


def test_a_click_on_a_mark_opens_it(open_map: OpenMap, document: MapDocument) -> None:
    opened = open_map(mapper.to_folium(document))
    mark_on(opened.page, "Office, Almaty").click()
    popup = opened.page.locator(".leaflet-popup-content")
    expect(popup).to_contain_text("The office is in Almaty.")
    expect(popup).to_contain_text("Somewhere in the city, within 10 km")
    expect(popup.get_by_role("link").first).to_have_attribute("rel", re.compile("noopener"))
    assert opened.offences == []


def test_dotted_beats_dashed_beats_solid(open_map: OpenMap, document: MapDocument) -> None:
    marks = {mark.name: mark for mark in document.marks}
    ferry, flight = marks["Ferry"], marks["Flight from Almaty"]
    assert (ferry.basis, ferry.firm, flight.basis, flight.firm) == ("schematic", True, "traced", False)
    doubtful = replace(ferry, id="doubtful", name="Doubtful", firm=False)
    certain = replace(flight, id="certain", name="Certain", firm=True)
    page = open_map(mapper.to_folium(replace(document, marks=(*document.marks, doubtful, certain)))).page
    dashes, caps = stroke(page, "Flight from Almaty")
    assert (dashes or "").startswith("0.1 ")
    assert caps == "round"
    assert stroke(page, "Doubtful") == (dashes, caps)
    assert [stroke(page, name) for name in ("Ferry", "Certain")] == [(None, "round")] * 2


def test_a_place_is_a_hollow_ring_unless_it_is_known_exactly(open_map: OpenMap, document: MapDocument) -> None:
    office = next(mark for mark in document.marks if mark.kind == "site" and mark.id == "office")
    exact = replace(office, id="exact", name="Exact office", precision="exact")
    page = open_map(mapper.to_folium(replace(document, marks=(*document.marks, exact)))).page
    ring = mark_on(page, "Office, Almaty")
    assert ring.get_attribute("fill") != ring.get_attribute("stroke")
    spot = mark_on(page, "Exact office")
    assert spot.get_attribute("fill") == spot.get_attribute("stroke")


def test_a_contested_mark_has_a_red_casing(open_map: OpenMap, document: MapDocument) -> None:
    marks = tuple(replace(mark, contested=mark.id == "ferry") for mark in document.marks)
    page = open_map(mapper.to_folium(replace(document, marks=marks))).page
    # Besides the faint parts in which it begins, one line.
    assert page.locator('path[stroke="#B5121B"][stroke-opacity="1"]').count() == 1
    mark_on(page, "Ferry").press("Enter")
    expect(page.locator(".leaflet-popup-content")).to_contain_text("contradicted or denied")


def test_every_leg_has_a_head_that_says_whether_it_arrives(open_map: OpenMap, document: MapDocument) -> None:
    page = open_map(mapper.to_folium(document)).page
    legs = [mark for mark in document.marks if mark.kind == "leg"]
    heads = page.locator(".mapper-arrow path")
    assert heads.count() == len(legs)
    fills = heads.evaluate_all("heads => heads.map((head) => head.getAttribute('fill'))")
    assert fills.count("none") == sum(mark.open_end for mark in legs)
    assert fills.count("#F6F4EE") == sum(not mark.firm and not mark.open_end for mark in legs)


def test_the_handling_the_legend_and_all_evidence_are_beside_the_map(open_map: OpenMap, document: MapDocument) -> None:
    opened = open_map(mapper.to_folium(document))
    notes = opened.page.locator(".mapper-notes")
    expect(notes).to_contain_text("TLP:CLEAR")
    for source in document.sources:
        expect(notes).to_contain_text(source.marking)
    notes.get_by_text("Legend").click()
    expect(notes.locator(".mapper-legend p")).to_have_count(len(document.legend))
    notes.get_by_text("Evidence:").click()
    for claim in document.claims:
        expect(notes).to_contain_text(claim.text)
    assert opened.offences == []


def test_what_is_missing_is_told(open_map: OpenMap, document: MapDocument) -> None:
    left_out = (LeftOut("geodata/sites.geojson", 12, "<i>depot</i>", "there is no country."),)
    broken = replace(document.marks[-1], id="broken", name="<i>Broken</i>", geometry=None)
    opened = open_map(mapper.to_folium(replace(document, left_out=left_out, marks=(*document.marks, broken))))
    missing = opened.page.locator(".mapper-missing")
    expect(missing.nth(1)).to_contain_text("<i>depot</i>: there is no country. (geodata/sites.geojson:12)")
    expect(missing.last).to_contain_text("<i>Broken</i>: ")
    for mark in document.marks:
        expect(mark_on(opened.page, mark.name)).to_have_count(1)


def test_a_territory_has_no_border_along_the_180th_meridian(open_map: OpenMap, document: MapDocument) -> None:
    page = open_map(mapper.to_folium(replace(document, bounds=(150.0, 50.0, 180.0, 75.0)))).page
    vertical = mark_on(page, "Russia").evaluate(
        """path => (path.getAttribute("d").match(/[ML][^ML]+/g) || [])
            .map((step) => [step[0], ...step.slice(1).split(/[ ,]/).map(Number)])
            .filter(([kind, x, y], at, all) => kind === "L" && at > 0 && x === all[at - 1][1]
                && Math.abs(y - all[at - 1][2]) > 40).length"""
    )
    assert vertical == 0


def test_it_lives_beside_a_users_own_layers(open_map: OpenMap, document: MapDocument) -> None:
    made = mapper.to_folium(document)
    own = folium.FeatureGroup(name="My own").add_to(made)
    folium.Marker([50, 60], popup="My words", tooltip="My marker").add_to(own)
    folium.GeoJson({"type": "Point", "coordinates": [70, 50]}, name="My file").add_to(made)
    folium.LayerControl(collapsed=False).add_to(made)
    opened = open_map(made)
    assert layer_names(opened.page) == [*(layer.name for layer in document.layers), "My own", "My file"]
    opened.page.locator(".leaflet-marker-icon.leaflet-interactive").first.click()
    expect(opened.page.locator(".leaflet-popup-content")).to_contain_text("My words")
    expect(mark_on(opened.page, "Office, Almaty")).to_have_count(1)
    assert opened.offences == []


def test_it_works_in_another_figure(open_page: OpenPage, document: MapDocument) -> None:
    figure = branca.element.Figure()
    figure.add_child(with_control(document))
    opened = open_page(figure.render())
    assert layer_names(opened.page) == [layer.name for layer in document.layers]
    mark_on(opened.page, "Ferry").press("Enter")
    expect(opened.page.locator(".leaflet-popup-content")).to_contain_text("A ferry carries drugs")
    assert opened.offences == []


def test_two_maps_stand_in_one_notebook(open_page: OpenPage, document: MapDocument) -> None:
    shown = [with_control(document)._repr_html_() for _ in range(2)]
    opened = open_page("<!doctype html><title>Notebook</title>" + "".join(shown))
    for number in range(2):
        frame = opened.page.frame_locator("iframe").nth(number)
        expect(frame.get_by_role("button", name="Ferry", exact=True)).to_have_count(1)
    assert opened.offences == []

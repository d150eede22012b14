"""Colours of routes: told apart on each map, by their goods where there are too many."""

from __future__ import annotations

from dataclasses import replace

import pytest

import mapper
from mapper.admission.crowded import crowded_maps
from mapper.model.dataset import Dataset
from mapper.read.dataset import load_dataset
from mapper.selection.route_colours import MOST_COLOURS
from tests.conftest import ROOT

GOODS = ("heroin", "opium", "cocaine", "methamphetamine")


@pytest.fixture
def crowd() -> Dataset:
    """Our own dataset with nine routes more, each with a leg."""
    dataset = load_dataset(ROOT).dataset
    leg, route = dataset.legs["afghanistan-central-asia-russia"], dataset.routes["northern-route"]
    claim = dataset.claims[dataset.carriers(leg.id)[0]]
    for number in range(MOST_COLOURS + 1):
        goods = (GOODS[number % len(GOODS)],)
        way = f"way-{number}"
        dataset.routes[way] = replace(route, id=way)
        dataset.legs[f"{way}-leg"] = replace(leg, id=f"{way}-leg", route=way, claims=())
        told = replace(claim, id=f"on-{way}", about=(f"{way}-leg",), roles=(), commodities=goods)
        dataset.claims[told.ref] = told
    # A dataset of its own, which remembers nothing of what it was.
    return replace(dataset)


def colours(dataset: Dataset, routes: tuple[str, ...]) -> dict[str, str]:
    spec = replace(dataset.maps["northern-route"], routes=routes, steps=())
    document = mapper.compose(dataset, spec)
    of_layers = {layer.id.removeprefix("route-"): layer.colour for layer in document.layers if layer.kind == "route"}
    of_legs = {mark.route: mark.colour for mark in document.marks if mark.kind == "leg"}
    assert of_legs.items() <= of_layers.items()
    return of_layers


def test_eight_routes_have_eight_colours(crowd: Dataset) -> None:
    found = colours(crowd, ("northern-route", *(f"way-{number}" for number in range(MOST_COLOURS - 1))))
    assert len(set(found.values())) == len(found) == MOST_COLOURS
    assert found["northern-route"] == crowd.vocabulary.route_colours[0]


def test_more_are_coloured_by_the_group_of_their_goods(crowd: Dataset) -> None:
    found = colours(crowd, tuple(f"way-{number}" for number in range(MOST_COLOURS + 1)))
    assert found["way-0"] == found["way-1"] == found["way-4"], "heroin and opium"
    assert len(set(found.values())) == 3


def test_a_map_of_more_is_warned_of(crowd: Dataset) -> None:
    loaded = load_dataset(ROOT)
    assert list(crowded_maps(loaded)) == [], "none of ours"
    routes = tuple(f"way-{number}" for number in range(MOST_COLOURS + 1))
    crowd.maps["northern-route"] = replace(crowd.maps["northern-route"], routes=routes)
    warnings = list(crowded_maps(replace(loaded, dataset=crowd)))
    assert [(fault.severity, fault.origin.file) for fault in warnings] == [("warning", "maps/northern-route.toml")]
    assert "draws 9 routes" in warnings[0].message

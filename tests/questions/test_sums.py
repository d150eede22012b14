"""What figures come to: events added once each, as ranges; totals side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import mapper
from mapper.document.map_document import Figure, MapDocument, ShownClaim
from mapper.questions.sums import Sum
from tests.conftest import SOUND

DATASET = mapper.load(SOUND)
ALL = mapper.compose(DATASET, "all")
SAID = next(claim for claim in ALL.claims if claim.ref == "open-report#ferry")


def claim(name: str, low: float | None, high: float | None = None, **changes: Any) -> ShownClaim:
    """Return a claim that so much cocaine was seized; `measure`, `counts`, `of` and `approx` are the figure's."""
    figure = Figure(
        measure="Seized",
        place="",
        low=low,
        high=high,
        unit="t",
        approx=changes.pop("approx", False),
        measure_id=changes.pop("measure", "seized"),
        counts=changes.pop("counts", "event"),
        commodity_ids=changes.pop("of", ()),
    )
    return replace(SAID, ref=f"open-report#{name}", **{"figure": figure, "marks": (), "status": "stated", **changes})


def one(name: str, figure: float, **changes: Any) -> ShownClaim:
    return claim(name, figure, figure, **changes)


def ref(*names: str) -> tuple[str, ...]:
    return tuple(f"open-report#{name}" for name in names)


def asked(*claims: ShownClaim, **parts: Any) -> tuple[Sum, ...]:
    document: MapDocument = replace(ALL, claims=claims, marks=(), layers=())
    return mapper.query(document, **parts).sums


CASES: dict[str, tuple[tuple[ShownClaim, ...], list[tuple[int, float | None, float | None]]]] = {
    "events are added, as on paper": ((one("a", 0.1), one("b", 0.2)), [(2, 0.3, 0.3)]),
    "what supports another tells the same event": (
        (one("a", 8), one("b", 10, supports=ref("a")), one("c", 1)),
        [(2, 9, 11)],
    ),
    "also by way of a third": (
        (one("a", 8), one("b", 9, supports=ref("a")), one("c", 10, supports=ref("b"))),
        [(1, 8, 10)],
    ),
    "and so does what cannot hold together with it": ((one("a", 8), one("b", 2, conflicts=ref("a"))), [(1, 2, 8)]),
    "two events that support a claim without a figure are two": (
        (one("a", 8, supports=ref("way")), one("b", 2, supports=ref("way")), replace(one("way", 0), figure=None)),
        [(2, 10, 10)],
    ),
    "and so are two that support a figure of another measure": (
        (
            one("a", 8, supports=ref("way")),
            one("b", 2, supports=ref("way")),
            one("way", 5, measure="arrested", counts="event"),
        ),
        [(2, 10, 10), (1, 5, 5)],
    ),
    "up to so much is nothing at least": ((claim("a", None, 5), one("b", 2)), [(2, 2, 7)]),
    "at least so much has no upper end": ((claim("a", 5, None), one("b", 2)), [(2, 7, None)]),
    "a claim that repeats another tells the same event": (
        (one("a", 8), one("b", 10, derived_from=ref("a")), one("c", 1)),
        [(2, 9, 11)],
    ),
    "what was withdrawn counts nothing": ((one("a", 8), one("b", 3, withdrawn="2026-11-30: wrong")), [(1, 8, 8)]),
    "what is denied counts nothing": ((one("a", 8), one("b", 3, negative=True)), [(1, 8, 8)]),
    "totals are listed one by one": (
        (one("a", 8, counts="total"), one("b", 2, counts="total")),
        [(1, 8, 8), (1, 2, 2)],
    ),
    "also where one supports the other": (
        (one("a", 8, counts="total"), claim("b", 7, None, counts="total", supports=ref("a"))),
        [(1, 8, 8), (1, 7, None)],
    ),
    "each commodity is added for itself": ((one("a", 8, of=("opium",)), one("b", 2)), [(1, 8, 8), (1, 2, 2)]),
    "an event is of whatever one of its claims tells": (
        (one("a", 8, of=("opium",)), one("b", 9, supports=ref("a")), one("c", 1, of=("opium",))),
        [(2, 9, 10)],
    ),
    "two measures are never one": ((one("a", 8), one("b", 2, measure="arrested")), [(1, 8, 8), (1, 2, 2)]),
}


@pytest.mark.parametrize(("claims", "expected"), CASES.values(), ids=CASES)
def test_figures_come_to(
    claims: tuple[ShownClaim, ...], expected: list[tuple[int, float | None, float | None]]
) -> None:
    assert [(found.number, found.low, found.high) for found in asked(*claims)] == expected


def test_claims_that_are_not_asked_for_still_tell_that_others_are_one_event() -> None:
    way = one("b", 9, supports=ref("a"), status="possible")
    [found] = asked(one("a", 8), way, one("c", 10, supports=ref("b")), status="stated")
    assert (found.number, found.low, found.high, found.claims) == (1, 8, 10, ref("a", "c"))


def test_a_sum_tells_how_much_of_it_nobody_states_and_whether_it_is_about() -> None:
    [found] = asked(one("a", 8, status="alleged", approx=True), one("b", 2), one("c", 3, status="possible"))
    assert (found.number, found.not_stated, found.approx) == (3, 2, True)


def test_a_chain_of_thousands_is_one_event() -> None:
    links = (one(f"n{number}", number + 1, supports=ref(f"n{number - 1}")) for number in range(1, 3000))
    [found] = asked(one("n0", 1), *links)
    assert (found.number, found.low, found.high) == (1, 1, 3000)


def test_a_total_tells_of_which_place_and_time_it_is() -> None:
    many, few = mapper.query(ALL, measure="regular-users").sums
    assert (many.place, many.low, many.high, many.approx) == ("russia", 6_000_000, 6_000_000, True)
    assert (few.place, few.low, few.high, few.counts) == ("russia", 2_000_000, 3_000_000, "total")


def test_json_has_the_sums() -> None:
    rows = mapper.query(ALL, measure="regular-users").as_json()["sums"]
    assert [(row["measure"], row["unit"], row["claims"]) for row in rows] == [
        ("regular-users", "people", ["open-report#users-many"]),
        ("regular-users", "people", ["open-report#users-few"]),
    ]

"""What stays of a map, how surely, and what hid the rest; on the sound dataset, and as laws on every real map."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mapper
from mapper.document.map_document import MapDocument
from mapper.errors import UsageError
from mapper.model.dataset import Dataset
from mapper.questions.ask import ask
from mapper.questions.certainty import Certainty
from mapper.questions.question import CLAIM_FACETS, MARK_FACETS, ROLE, Period, Question
from tests.conftest import ROOT, SOUND

SOUND_DATASET, REAL_DATASET = mapper.load(SOUND), mapper.load(ROOT)


def maps_of(dataset: Dataset) -> list[MapDocument]:
    return [mapper.compose(dataset, spec) for spec in dataset.maps.values()]


MAPS = [*maps_of(SOUND_DATASET), *maps_of(REAL_DATASET)]
ALL = MAPS[0]


def staying(**parts: Any) -> dict[str, str]:
    return {found.mark.id: found.certainty.value for found in mapper.query(ALL, **parts).marks}


def hidden(**parts: Any) -> dict[str, str]:
    return {one.mark.id: one.reason for one in mapper.query(ALL, **parts).hidden}


def left(**parts: Any) -> set[str]:
    return {found.claim.ref.partition("#")[2] for found in mapper.query(ALL, **parts).claims}


def test_places_belong_to_the_routes_of_which_they_are_a_stop_or_of_which_their_claims_speak() -> None:
    assert staying(route="northern-route").keys() == {"afghanistan", "afghanistan-russia", "flight", "office", "russia"}
    assert hidden(route="northern-route") == {"caspian": "route", "ferry": "route", "laboratory": "route"}


@pytest.mark.parametrize(
    ("row", "value", "answering", "lacking"),
    [
        ("category", "institution", {"office"}, {"caspian", "laboratory"}),
        ("precision", "near", {"laboratory"}, {"office"}),
    ],
)
def test_what_is_of_a_kind_that_does_not_know_a_row_is_no_answer_but_context(
    row: str, value: str, answering: set[str], lacking: set[str]
) -> None:
    everything = {mark.id for mark in ALL.marks}
    assert hidden(**{row: value}) == dict.fromkeys(everything - answering, row)
    assert hidden(**{row: value}, with_context=True) == dict.fromkeys(lacking, row)


def test_a_question_of_two_kinds_of_marks_has_no_answer_without_context() -> None:
    assert staying(category="institution", basis="schematic") == {}
    with_legs = staying(category="institution", basis="schematic", with_context=True)
    assert with_legs.keys() == {"ferry", "afghanistan-russia"}


@pytest.mark.parametrize(
    ("parts", "answering"),
    [
        ({"mode": "sea"}, {"ferry", "caspian", "russia"}),
        # A claim that names no goods, or no mode, does not fit.
        ({"commodity": "heroin"}, {"afghanistan-russia", "afghanistan", "russia"}),
        ({"mode": "sea", "commodity": "heroin"}, set()),
        ({"mode": "sea", "category": "institution"}, set()),
    ],
)
def test_goods_and_modes_are_asked_of_claims(parts: dict[str, str], answering: set[str]) -> None:
    assert staying(**parts).keys() == answering
    assert staying(**parts, with_context=True).keys() >= answering


def test_a_role_is_asked_of_a_claim_and_a_mark_together() -> None:
    assert staying(role="origin").keys() == {"afghanistan", "office"}
    assert staying(role="transit").keys() == {"caspian"}
    assert staying(role="destination").keys() == {"russia"}
    # The claim that heroin ends in Russia gives Afghanistan another role.
    assert staying(role="destination", commodity="heroin").keys() == {"russia"}
    assert left(role="destination") == {"opiates-go-north", "ferry"}
    assert left(role="origin", kind="site") == {"flight"}
    [russia] = mapper.query(ALL, role="context", kind="area", country="RUS").marks
    assert (russia.claims, russia.quiet, russia.contested) == (
        ("open-report#users-many", "open-report#users-few"),
        True,
        True,
    )


@pytest.mark.parametrize(
    ("parts", "answering"),
    [
        ({"kind": "leg"}, {"afghanistan-russia", "ferry", "flight"}),
        ({"kind": ["site", "area"]}, {"afghanistan", "caspian", "laboratory", "office", "russia"}),
        # A site by its own, an area by those that make it up, a leg by all of its stops.
        ({"country": "RUS"}, {"afghanistan-russia", "ferry", "laboratory", "russia"}),
        ({"country": ["AFG", "KAZ"]}, {"afghanistan", "afghanistan-russia", "flight", "office"}),
        ({"country": "RUS", "kind": "site"}, {"laboratory"}),
        ({"text": "almaty"}, {"office", "flight"}),
        ({"text": "ÁLMATY"}, {"office", "flight"}),
        ({"text": "алматы бюро"}, {"office"}),
        ({"text": "fly alma"}, {"flight", "office"}),
        # No word begins so.
        ({"text": "maty"}, set()),
        # In two texts, and in none of them both.
        ({"text": "almaty useful"}, set()),
        ({"measure": "regular-users"}, {"russia"}),
        ({"measure": "regular-users", "kind": "site"}, set()),
    ],
)
def test_by_kind_country_words_and_measure(parts: dict[str, Any], answering: set[str]) -> None:
    assert staying(**parts).keys() == answering
    assert staying(**parts, with_context=True).keys() == answering
    assert set(hidden(**parts).values()) <= set(parts)


def test_words_leave_the_claims_that_say_them_and_those_about_what_they_name() -> None:
    assert left(text="useful") == {"office-is-useful"}
    assert left(text="almaty") == {"office-in-almaty", "office-is-useful", "office-is-useless", "flight"}
    assert left(text="almaty", kind="leg") == {"flight"}
    [office] = mapper.query(ALL, text="useful").marks
    assert office.claims == ("open-report#office-is-useful",)


def test_only_what_sources_say_hides_what_is_schematic() -> None:
    assert hidden(basis=["geocoded", "traced", "drawn", "defined"]) == {"afghanistan-russia": "basis", "ferry": "basis"}


def test_a_mark_follows_the_claims_that_are_left() -> None:
    [office] = [found for found in mapper.query(ALL, voice="news-agency").marks if found.mark.id == "office"]
    assert office.claims == ("open-report#office-is-useless",)
    # It is contested now: what is left of it is only the quarrel about its use.
    assert (office.firm, office.contested) == (True, True)


def test_a_voice_is_whoever_said_it_first() -> None:
    assert left(voice="drug-board") == {"office-is-useful"}
    assert left(voice="news-agency") == {"office-is-useless"}
    assert "office-in-almaty" in left(voice="author of open-report")


def test_values_of_a_facet_are_alternatives_and_facets_must_all_hold() -> None:
    assert left(voice=["drug-board", "news-agency"]) == {"office-is-useful", "office-is-useless"}
    assert left(voice="drug-board", status="alleged") == set()
    assert hidden(voice="drug-board", status="alleged")["office"] == "status"
    assert hidden(voice="drug-board", status="alleged")["laboratory"] == "voice"


def test_undated_claims_stay_and_are_counted_apart() -> None:
    answer = mapper.query(ALL, held="1995")
    certainties = {found.mark.id: found.certainty.value for found in answer.marks}
    assert certainties["laboratory"] == "possibly"
    assert certainties["russia"] == "undated"
    assert answer.hidden_by == {"held": 4}
    assert hidden(held="1995") == dict.fromkeys(("afghanistan", "afghanistan-russia", "ferry", "caspian"), "held")
    assert answer.undated == sum(not found.claim.when for found in answer.claims) > 0
    assert mapper.query(ALL).undated == 0


def test_the_best_claim_decides_how_sure_a_mark_is() -> None:
    assert staying(held="2010-01")["office"] == "definitely"
    assert staying(held="2011")["office"] == "undated"


def test_nothing_is_known_before_it_was_public() -> None:
    assert staying(known="2011-08-23") == {}
    assert staying(known="2011-08-24").keys() == {mark.id for mark in ALL.marks}


def test_disagreement_alone() -> None:
    assert staying(contested=True).keys() == {"laboratory"}
    assert left(contested=True) == {
        *("laboratory", "users-many", "users-few", "office-is-useful", "office-is-useless"),
    }


def test_nobody_is_contradicted_by_what_held_at_another_time() -> None:
    denial = "open-report#no-laboratory"
    later = tuple(replace(claim, when="2006/2010-01") if claim.ref == denial else claim for claim in ALL.claims)
    answer = mapper.query(replace(ALL, claims=later), held="1995", status="alleged")
    assert [(found.mark.id, found.contested) for found in answer.marks] == [("laboratory", False)]
    # The row of statuses hides the denial too, but does not take it back.
    answer = mapper.query(ALL, held="1995", status="alleged")
    assert [(found.mark.id, found.contested) for found in answer.marks] == [("laboratory", True)]


def test_claims_follow_the_marks_that_are_asked_for() -> None:
    assert left(category="laboratory", basis="geocoded") == {"laboratory", "no-laboratory"}
    assert "opiates-go-north" in left(route="northern-route")
    assert "laboratory" not in left(route="northern-route")


def test_an_unknown_value_is_answered_with_what_there_is() -> None:
    with pytest.raises(UsageError, match=r'no status "statde"\. Did you mean "stated"\? There is: stated, alleged'):
        mapper.query(ALL, status="statde")
    with pytest.raises(UsageError, match="There is: northern-route, caspian-corridor"):
        mapper.query(ALL, route="quokka-route")


def test_a_question_may_be_asked_of_another_map() -> None:
    answer = mapper.query(ALL, held="2010-01")
    assert mapper.query(ALL, answer.question).as_json() == answer.as_json()


@pytest.mark.parametrize("document", MAPS, ids=lambda document: document.id)
def test_without_a_question_everything_is_as_the_map_shows_it(document: MapDocument) -> None:
    answer = mapper.query(document)
    assert [found.mark for found in answer.marks] == list(document.marks)
    assert [found.claim for found in answer.claims] == list(document.claims)
    assert all(found.certainty is Certainty.DEFINITELY for found in answer.marks)
    assert [(one.firm, one.contested, one.claims) for one in answer.marks] == [
        (mark.firm, mark.contested, mark.claims) for mark in document.marks
    ]
    assert [found.contested for found in answer.claims] == [claim.contested for claim in document.claims]


@st.composite
def questions(draw: st.DrawFn) -> tuple[MapDocument, Question]:
    document = draw(st.sampled_from(MAPS))
    chosen: dict[str, Any] = {
        facet.id: tuple(draw(st.lists(st.sampled_from(sorted(facet.choices)), max_size=2, unique=True)))
        for facet in document.facets
        if facet.choices and draw(st.integers(0, 3)) == 0
    }
    held = draw(st.sampled_from([None, Period("2010-01-01", "2010-12-31"), Period("1995-01-01", "1995-01-31")]))
    known = draw(st.sampled_from([None, "2010-03-01", "2011-12-31", "2023-01-01"]))
    chosen |= {"kind": draw(st.sampled_from([(), ("leg",)])), "text": draw(st.sampled_from(["", "", "russia"]))}
    contested, context = draw(st.booleans()), draw(st.booleans())
    return document, Question(**chosen, held=held, known=known, contested=contested, with_context=context)


@given(questions())
def test_every_mark_is_shown_or_hidden_by_one_part_that_was_asked(asked: tuple[MapDocument, Question]) -> None:
    document, question = asked
    answer = ask(document, question)
    shown = [found.mark.id for found in answer.marks]
    gone = [one.mark.id for one in answer.hidden]
    assert sorted(shown + gone) == sorted(mark.id for mark in document.marks)
    parts = {field.name for field in fields(question) if getattr(question, field.name)}
    assert {one.reason for one in answer.hidden} <= parts


@given(questions(), st.data())
def test_another_value_in_a_facet_never_hides_a_mark(asked: tuple[MapDocument, Question], data: st.DataObject) -> None:
    document, question = asked
    # With more voices heard a quarrel may be settled, so that what is only contested then goes.
    facets = [facet for facet in document.facets if question.chosen(facet.id) and not question.contested]
    if not facets:
        return
    facet = data.draw(st.sampled_from(facets))
    more = question.choosing(facet.id, *question.chosen(facet.id), data.draw(st.sampled_from(sorted(facet.choices))))
    before, after = ask(document, question), ask(document, more)
    assert {found.mark.id for found in before.marks} <= {found.mark.id for found in after.marks}


@given(questions(), st.data())
def test_a_count_is_what_choosing_the_value_would_leave(
    asked: tuple[MapDocument, Question], data: st.DataObject
) -> None:
    document, question = asked
    facet = data.draw(st.sampled_from([facet for facet in document.facets if facet.choices]))
    value = data.draw(st.sampled_from(sorted(facet.choices)))
    alone = ask(document, question.choosing(facet.id, value))
    assert ask(document, question).counts[facet.id][value] == len(alone.marks)


@given(questions())
def test_a_mark_stays_by_claims_that_stay(asked: tuple[MapDocument, Question]) -> None:
    document, question = asked
    if question.contested:
        return
    answer = ask(document, question)
    remaining = {found.claim.ref for found in answer.claims}
    for found in answer.marks:
        assert found.claims
        assert remaining.issuperset(found.claims)


def test_every_facet_of_a_question_is_one_of_the_map() -> None:
    for document in MAPS:
        assert sorted(facet.id for facet in document.facets) == sorted([*MARK_FACETS, *CLAIM_FACETS, ROLE])

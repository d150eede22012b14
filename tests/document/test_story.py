"""A story as it is shown: footnotes, views, notes on demand, and nothing of a step that speaks of what is withheld."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import mapper
from mapper.document.map_document import MapDocument
from mapper.document.shown_story import Footnote
from mapper.document.view import fit
from mapper.model.grade import Tlp
from tests.conftest import SOUND

CLOSED = """
[[step]]
heading = "The capybara"
text = "A wallaby runs [{cited}]."
{more}
notes = "Say bilby once [@open-report#ferry]."

[[step]]
heading = "Last"
text = "It sails [@open-report#ferry]."
"""

Write = Callable[[str], Path]


def steps(root: Path, name: str = "all", **options: Any) -> list[dict[str, Any]]:
    dataset = mapper.load(root)
    story = mapper.compose(dataset, dataset.maps[name], **options).as_json()["story"]
    return [] if story is None else list(story["steps"])


@pytest.fixture
def sound_map(sound: Path) -> Write:
    """Return a function that adds steps to a map of the copied dataset that may show what is TLP:AMBER."""

    def write(steps: str) -> Path:
        path = sound / "maps/all.toml"
        text = path.read_text("utf-8")
        head, _, told = text.partition("[[step]]")
        path.write_text(f'{head}max_tlp = "AMBER"\n\n[[step]]{told}{steps}', "utf-8")
        return sound

    return write


def test_footnotes_are_numbered_in_the_order_of_first_citation() -> None:
    first, second = steps(SOUND)
    assert first["footnotes"] == (
        {"number": 1, "claim": "open-report#users-many"},
        {"number": 2, "claim": "open-report#ferry"},
    )
    assert second["footnotes"] == ({"number": 1, "claim": "open-report#ferry"},)


def test_the_text_is_a_tree_of_plain_data() -> None:
    paragraph, bullets = steps(SOUND)[0]["text"]
    assert paragraph["kind"] == "paragraph"
    assert paragraph["parts"][:4] == (
        {"kind": "text", "text": "Users are "},
        {"kind": "emphasis", "parts": ({"kind": "text", "text": "counted"},)},
        {"kind": "text", "text": " "},
        {"kind": "citation", "numbers": (1,)},
    )
    assert paragraph["parts"][5]["kind"] == "strong"
    assert paragraph["parts"][-2] == {"kind": "citation", "numbers": (1, 2)}
    assert [item["parts"][0]["text"] for item in bullets["items"]] == [
        "A <i>ferry</i> sails ",
    ]


def test_a_step_has_its_view_its_question_and_what_it_opens() -> None:
    first, second = steps(SOUND)
    assert first["layers"] == ("areas",)
    assert first["choice"] == {"kind": "mark", "id": "russia"}
    assert first["question"] == {"chosen": {}, "held": "", "known": "", "contested": False}
    assert second["bounds"] == (40, 30, 60, 50)
    assert second["layers"] is None
    assert second["choice"] == {"kind": "claim", "id": "open-report#ferry"}
    assert second["question"] == {
        "chosen": {"status": ("stated",)},
        "held": "2010",
        "known": "2011-09",
        "contested": False,
    }


def test_marks_and_layers_are_fitted(sound_map: Write) -> None:
    told = '[[step]]\nheading = "A"\ntext = "A [@open-report#ferry]."\nfit = ["office", "areas"]\n'
    told += '[[step]]\nheading = "B"\ntext = "B [@open-report#ferry]."\n'
    root = sound_map(told)
    dataset = mapper.load(root)
    document = mapper.compose(dataset, dataset.maps["all"])
    assert document.story is not None
    fitted, whole = document.story.steps[2:]
    assert fitted.bounds == fit(tuple(mark for mark in document.marks if mark.id == "office" or mark.kind == "area"))
    assert whole.bounds == document.bounds


def test_a_map_without_steps_has_no_story() -> None:
    assert steps(SOUND, "north") == []


def test_notes_come_on_demand_and_leave_no_word_otherwise() -> None:
    dataset = mapper.load(SOUND)
    bare = mapper.compose(dataset, dataset.maps["all"])
    told = mapper.compose(dataset, dataset.maps["all"], notes=True)
    assert "wombat" not in json.dumps(bare.as_json())
    assert told.story is not None
    notes = told.story.steps[0].notes
    assert notes is not None
    assert "wombat" in json.dumps(notes.text)
    assert notes.footnotes == (Footnote(3, "open-report#opiates-go-north"),)
    numbers = [part["numbers"] for part in notes.text[0]["parts"] if part["kind"] == "citation"]
    assert numbers == [(1,), (3,)]
    assert told.story.steps[1].notes is None


@pytest.mark.parametrize(
    ("cited", "more"),
    [
        ("@closed-paper#quokka-run", ""),
        ("@open-report#ferry; @closed-paper#quokka-run", ""),
        ("@open-report#ferry", 'fit = ["quokka-store"]'),
        ("@open-report#ferry", 'choose = "quokka-store"'),
        ("@open-report#ferry", 'choose = "closed-paper#quokka-run"'),
        ("@open-report#ferry", 'filters = { source = ["closed-paper", "open-report"] }'),
    ],
)
def test_a_step_that_speaks_of_what_is_withheld_goes_with_all_its_words(
    sound_map: Write, cited: str, more: str
) -> None:
    root = sound_map(CLOSED.format(cited=cited, more=more))
    assert [step["heading"] for step in steps(root)][2:] == ["The capybara", "Last"]
    dataset = mapper.load(root)
    withheld = mapper.compose(dataset, dataset.maps["all"], max_tlp=Tlp.CLEAR, notes=True)
    left = steps(root, max_tlp=Tlp.CLEAR, notes=True)
    assert [step["number"] for step in left] == [1, 2, 3]
    assert left[-1]["heading"] == "Last"
    text = json.dumps(withheld.as_json()).lower()
    assert not [word for word in ("capybara", "wallaby", "bilby", "quokka") if word in text]


def test_notes_that_cite_what_is_withheld_take_their_step_with_them(sound_map: Write) -> None:
    notes = 'notes = "Say bilby once [@closed-paper#quokka-run]."'
    root = sound_map(f'[[step]]\nheading = "The capybara"\ntext = "A [@open-report#ferry]."\n{notes}\n')
    for with_notes in (True, False):
        assert "capybara" not in json.dumps(steps(root, max_tlp=Tlp.CLEAR, notes=with_notes))


def test_a_broken_step_is_left_out_alone(sound_map: Write) -> None:
    root = sound_map(
        '[[step]]\nheading = "A"\ntext = "Uncited."\n[[step]]\nheading = "B"\ntext = "B [@open-report#ferry]."\n'
    )
    dataset = mapper.load(root, skip_invalid=True)
    document: MapDocument = mapper.compose(dataset, dataset.maps["all"])
    assert document.story is not None
    assert [step.heading for step in document.story.steps][2:] == ["B"]


def test_another_language_has_the_numbers_of_the_same_footnotes() -> None:
    first, second = steps(SOUND)
    assert first["headings"] == {"ru": "Кто употребляет"}
    (paragraph,) = first["texts"]["ru"]
    assert [part["numbers"] for part in paragraph["parts"] if part["kind"] == "citation"] == [(2,), (1,)]
    assert (second["headings"], second["texts"]) == ({}, {})


def test_notes_in_another_language_come_with_the_notes_and_not_without(sound_map: Write) -> None:
    notes = 'notes = "Say it [@open-report#ferry]."\n"notes:es" = "Vicuña [@open-report#ferry]."'
    root = sound_map(f'[[step]]\nheading = "A"\ntext = "A [@open-report#ferry]."\n{notes}\n')
    assert "Vicuña" not in json.dumps(steps(root), ensure_ascii=False)
    assert "Vicuña" in json.dumps(steps(root, notes=True)[2]["notes"]["texts"]["es"], ensure_ascii=False)


def test_only_a_step_that_shows_figures_has_bars(sound_map: Write) -> None:
    cited = "[@open-report#ferry; @open-report#users-few; @open-report#users-many]"
    root = sound_map(f'[[step]]\nheading = "A"\ntext = "A {cited}."\nshow = "figures"\n')
    first, _, counting = steps(root)
    assert first["figures"] == ()
    (group,) = counting["figures"]
    assert [(bar["number"], bar["claim"]) for bar in group["bars"]] == [
        (2, "open-report#users-few"),
        (3, "open-report#users-many"),
    ]

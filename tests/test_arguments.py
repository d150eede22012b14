"""The library's functions take what can only mean one thing, and answer anything else with a sentence."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import mapper
from mapper import Dataset, MapDocument, MapSpec, Question, Tlp, UsageError
from tests.conftest import SOUND

DATASET = mapper.load(SOUND)
ALL = mapper.compose(DATASET, "all")
EVERYTHING = mapper.compose(DATASET, MapSpec.everything())

# mypy would refuse these too: that is what they are about.
ask: Callable[..., Any] = mapper.query
compose: Callable[..., Any] = mapper.compose
m: Any = mapper

REFUSED: dict[str, tuple[Callable[[], Any], str]] = {
    "a misspelt part": (lambda: ask(ALL, comodity="ivory"), 'has no parameter "comodity". Did you mean "commodity"?'),
    "a part of another function": (lambda: ask(ALL, map="all"), 'query has no parameter "map". There is: document, '),
    "a misspelt option": (lambda: compose(DATASET, "all", max_tpl="GREEN"), 'Did you mean "max_tlp"?'),
    "another misspelt option": (lambda: m.to_picture(ALL, format="png"), 'to_picture has no parameter "format".'),
    "a number for an id": (lambda: ask(ALL, route=3), "route is an id, as a text, or several in a list: 3 is neither."),
    "a number among ids": (lambda: ask(ALL, status=["stated", 1]), "status is an id"),
    "a table of ids": (lambda: ask(ALL, kind={"site": 1}), "kind is an id"),
    "a year as a number": (lambda: ask(ALL, held=2010), "held is a day, month or year, as a text: 2010 is none;"),
    "a pair of days": (lambda: ask(ALL, known=("2010", "2011")), "known is a day, month or year"),
    "two days for one clock": (lambda: ask(ALL, known="2010", as_of="2011"), "known and as_of are one clock"),
    "a distance from nowhere": (lambda: ask(ALL, within_km=50), 'kilometres and a place, as (50, "caricc")'),
    "a distance as one text": (lambda: ask(ALL, within_km="50 office"), "within_km is kilometres and a place"),
    "a distance the wrong way round": (lambda: ask(ALL, within_km=("office", 50)), "kilometres and a place"),
    "a word for yes": (lambda: ask(ALL, contested="yes"), "contested is True or False, not 'yes'."),
    "a list of words": (lambda: ask(ALL, text=["office"]), "text is words to look for, in one text"),
    "words without a letter": (lambda: ask(ALL, text="—"), '"—" has no letter or digit to look for'),
    "an unknown kind": (lambda: ask(ALL, kind="legs"), 'Did you mean "leg"? There is: site, leg, area.'),
    "an unknown country": (lambda: ask(ALL, country="RUZ"), 'no country "RUZ". Did you mean "RUS"?'),
    "an unknown measure": (lambda: ask(ALL, measure="users"), "There is: regular-users."),
    "an id for a question": (lambda: ask(ALL, "northern-route"), 'question is a Question (give its parts by name)'),
    "a question and its parts": (lambda: ask(ALL, Question(), status="stated"), "a question or its parts, not both"),
    "a folder for a map": (lambda: ask("."), 'query takes a map, as mapper.compose returns it, or a Dataset'),
    "an answer for a map": (lambda: ask(ask(ALL)), "not the Answer that mapper.query returns."),
    "a folder for a dataset": (lambda: compose(".", "all"), 'takes a Dataset, as mapper.load(".") returns it'),
    "a path for a dataset": (lambda: m.to_frames(Path()), "to_frames takes a Dataset"),
    "a map for a dataset": (lambda: m.to_frames(ALL), "not the MapDocument that mapper.compose returns."),
    "a map to be measured": (lambda: m.measure(ALL), "measure takes a Dataset"),
    "a map to be composed": (lambda: compose(ALL, "all"), "compose takes a Dataset"),
    "a question of another map": (lambda: ask(ALL, Question(route=("quokka",))), 'There is no route "quokka".'),
    "a map of one text": (lambda: compose(DATASET, m.MapSpec("a", "A", routes="north")), "routes of a MapSpec are ids"),
    "a map of what is not there": (lambda: compose(DATASET, MapSpec("a", "A", sites=("offise",))), 'mean "office"?'),
    "a map that is not there": (lambda: compose(DATASET, "al"), 'There is no map "al". Did you mean "all"?'),
    "a number for a map": (lambda: compose(DATASET, 1), "compose takes the id of a map or a MapSpec, not 1."),
    "a level that is not there": (lambda: compose(DATASET, max_tlp="gren"), "CLEAR, GREEN, AMBER, AMBER+STRICT or RED"),
    "a level as a number": (lambda: m.measure(DATASET, max_tlp=2), "or RED, not 2."),
    "a route as a list": (lambda: m.measure(DATASET, ["northern-route"]), "route is the id of one route, as a text"),
    "a format that is not there": (lambda: m.to_picture(ALL, to="jpg"), 'there is png, svg, pdf.'),
    "a size as numbers": (lambda: m.to_picture(ALL, size=(1920, 1080)), "size is a text, as 16:9 or 1920x1080"),
    "a step as a text": (lambda: m.to_picture(ALL, step="2"), "step is the number of a step, as 1"),
    "a page of a folder": (lambda: m.to_html("."), "to_html takes a map"),
    "a notebook's map of nothing": (lambda: m.to_folium(None), "to_folium takes a map"),
    "a dataset to be loaded": (lambda: m.load(DATASET), "load takes the folder of a dataset"),
    "a word for no": (lambda: m.load(SOUND, skip_invalid="no"), 'skip_invalid is True or False, not the text "no".'),
}  # fmt: skip


@pytest.mark.parametrize(("call", "says"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_told_in_a_sentence(call: Callable[[], Any], says: str) -> None:
    with pytest.raises(UsageError) as told:
        call()
    assert says in str(told.value)
    assert "\n" not in str(told.value)


MEANT: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
    "the id of a map": (lambda: compose(DATASET, "north"), lambda: compose(DATASET, DATASET.maps["north"])),
    "no map at all": (lambda: compose(DATASET), lambda: EVERYTHING),
    "a level in small letters": (
        lambda: compose(DATASET, "all", max_tlp="amber"),
        lambda: compose(DATASET, "all", max_tlp=Tlp.AMBER),
    ),
    "a level with its prefix": (lambda: m.measure(DATASET, max_tlp="TLP:GREEN"), lambda: m.measure(DATASET)),
    "a dataset to be asked": (lambda: ask(DATASET, held="2010"), lambda: ask(EVERYTHING, held="2010")),
    "a dataset to be shown": (lambda: m.to_html(DATASET), lambda: m.to_html(EVERYTHING)),
    "a day": (lambda: ask(ALL, known=date(2011, 8, 24)), lambda: ask(ALL, known="2011-08-24")),
    "one clock by both names": (
        lambda: ask(ALL, known="2011-08", as_of="2011-08-31"),
        lambda: ask(ALL, known="2011-08"),
    ),
    "its older name": (lambda: ask(ALL, as_of="2011-08"), lambda: ask(ALL, known="2011-08")),
    "several ids in whatever order": (
        lambda: ask(ALL, status=(one for one in ("stated", "alleged"))),
        lambda: ask(ALL, status=["stated", "alleged"]),
    ),
    "a question with a text for a list": (
        lambda: ask(ALL, m.Question(route="northern-route", held="2010")),
        lambda: ask(ALL, route="northern-route", held="2010"),
    ),
    "a map with lists": (
        lambda: compose(DATASET, m.MapSpec("a", "A", sites=["office"], max_tlp="green")),
        lambda: compose(DATASET, MapSpec("a", "A", sites=("office",), max_tlp=Tlp.GREEN)),
    ),
    "nothing": (lambda: ask(ALL, route=None, within_km=None), lambda: ask(ALL)),
    "a whole number of kilometres": (
        lambda: ask(ALL, within_km=[50, "office"]),
        lambda: ask(ALL, within_km=(50.0, "office")),
    ),
    "a country in small letters": (lambda: ask(ALL, country="rus"), lambda: ask(ALL, country="RUS")),
}  # fmt: skip


@pytest.mark.parametrize(("call", "same"), MEANT.values(), ids=MEANT)
def test_what_can_only_mean_one_thing_is_taken(call: Callable[[], Any], same: Callable[[], Any]) -> None:
    assert call() == same()


def test_editors_see_every_part_of_a_question() -> None:
    from mapper.questions.question import Parts

    known = inspect.signature(mapper.query).parameters
    assert set(Parts.__annotations__) == set(known) - {"document", "question"}
    assert all(known[part].kind is inspect.Parameter.KEYWORD_ONLY for part in Parts.__annotations__)


def test_what_one_works_with_is_at_the_door_and_nothing_heavy_comes_with_it() -> None:
    assert isinstance(DATASET, Dataset)
    assert isinstance(ALL, MapDocument)
    assert MapSpec("mine", "Mine").origin.file == ""
    assert {"Dataset", "MapDocument", "MapSpec", "Question", "Tlp"} <= set(dir(mapper)) & set(mapper.__all__)
    program = "import mapper, sys; print(sorted(name for name in sys.modules if name.startswith('mapper')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['mapper', 'mapper.arguments', 'mapper.errors']"
    with pytest.raises(AttributeError, match="no attribute 'Tlq'"):
        _ = m.Tlq

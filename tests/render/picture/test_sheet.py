"""The sheet as an editor would look at it: how much of it is map, what lies on what, and that nothing is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest
import shapely.affinity
from matplotlib.text import Text
from matplotlib.textpath import TextPath
from shapely.geometry.base import BaseGeometry

import mapper
from mapper.document.map_document import MapDocument
from mapper.errors import UsageError
from mapper.layout.frame import framed
from mapper.model.dataset import Dataset
from mapper.render.common.files import common_json
from mapper.render.common.messages import LANGUAGES, Messages
from mapper.render.common.translated import translated
from mapper.render.common.words import Words
from mapper.render.picture import to_picture
from mapper.render.picture.composition import Composition, compose_bare, compose_picture
from mapper.render.picture.lettering import FAMILIES, family_of
from mapper.render.picture.output import own_settings
from mapper.render.picture.size import Size, read_size
from tests.render.picture.conftest import REAL_MAPS

COLOURS = common_json("palette.json")["light"]
LEAST_POINTS = 12
SHEETS = list(product(REAL_MAPS, ("en", "ru"), ("16:9", "a4")))


def lines_of(composed: Composition, group: str = "") -> Iterator[Text]:
    for artist in composed.sheet.figure.artists:
        if not group or artist.get_gid() == group:
            yield from (child for child in artist.children if isinstance(child, Text))  # type: ignore[attr-defined]


def boxes_of(composed: Composition) -> dict[str, BaseGeometry]:
    """Return the box around the letters of each line of words, in pixels, turned where it is turned."""
    found = {}
    for place, line in enumerate(lines_of(composed)):
        letters = TextPath((0, 0), line.get_text(), prop=line.get_fontproperties()).get_extents()
        upright = shapely.box(letters.x0, -letters.y1, letters.x1, -letters.y0)
        scaled = shapely.affinity.scale(upright, 96 / 72, 96 / 72, origin=(0, 0))
        turned = shapely.affinity.rotate(scaled, -line.get_rotation(), origin=(0, 0))
        x, y = line.get_position()
        found[f"{place} {line.get_text()}"] = shapely.affinity.translate(turned, float(x), float(y))
    return found


def frames_of(composed: Composition) -> BaseGeometry:
    """Return the box around the map and its insets, in pixels."""
    scenes = [composed.scene, *(inset for inset, _ in composed.insets)]
    return shapely.union_all([shapely.box(*scene.frame.box) for scene in scenes]).envelope


@pytest.fixture(scope="session")
def sheets(real: Dataset) -> dict[tuple[str, str, str], Composition]:
    found = {}
    with own_settings():
        for name, language, size in SHEETS:
            document = translated(framed(mapper.compose(real, real.maps[name])), language)
            found[name, language, size] = compose_picture(document, read_size(size, 96), COLOURS, None, language)
    return found


Sheets = dict[tuple[str, str, str], Composition]


@pytest.mark.parametrize("sheet", SHEETS, ids=" ".join)
def test_three_fifths_of_a_sheet_are_map_and_at_most_a_quarter_sources(
    sheets: Sheets, sheet: tuple[str, str, str]
) -> None:
    composed, size = sheets[sheet], read_size(sheet[2], 96)
    whole = size.width * size.height
    assert frames_of(composed).area >= 0.6 * whole
    notes = shapely.union_all([box for name, box in boxes_of(composed).items() if re.match(r"\d+ \[\d+\]", name)])
    assert notes.convex_hull.area <= 0.25 * whole


@pytest.mark.parametrize("sheet", SHEETS, ids=" ".join)
def test_no_two_lines_of_words_touch_and_all_are_on_the_sheet(sheets: Sheets, sheet: tuple[str, str, str]) -> None:
    boxes, size = boxes_of(sheets[sheet]), read_size(sheet[2], 96)
    assert len(boxes) > 40
    assert [pair for pair in combinations(boxes, 2) if boxes[pair[0]].intersection(boxes[pair[1]]).area > 1] == []
    paper = shapely.box(0, 0, size.width, size.height)
    assert [words for words, box in boxes.items() if not paper.contains(box)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=" ".join)
def test_nothing_ends_in_dots_and_no_date_is_written_for_machines(sheets: Sheets, sheet: tuple[str, str, str]) -> None:
    written = " ".join(line.get_text() for line in lines_of(sheets[sheet]))
    assert "…" not in written
    assert re.findall(r"\.\.|\d{4}-\d\d-\d\d", written) == []


@pytest.mark.parametrize("language", ["en", "ru", "es"])
def test_dates_of_sources_are_written_as_people_do(real: Dataset, language: str) -> None:
    document = mapper.compose(real, real.maps["overview"])
    told = " ".join(map(Words(Messages(language, "picture")).dated, document.sources))
    wanted = {
        "en": ("15–19 Nov 2010.", "9 May 2011 or later.", "29 Jan 2010, public since 24 Aug 2011."),
        "ru": ("15–19 ноября 2010", "9 мая 2011", "опубликовано 24 августа 2011"),
        "es": ("15-19 de noviembre de 2010.", "9 de mayo de 2011 o después.", "público desde el 24 de agosto de 2011."),
    }
    assert all(words in told for words in wanted[language])


def test_a_map_of_the_world_leaves_out_the_ice(sheets: Sheets) -> None:
    frame = sheets["overview", "en", "a4"].scene.frame
    box = frame.box
    bottom = frame.degrees([((box.left + box.right) / 2, box.bottom - 1)])[0, 1]
    assert bottom > -60


@pytest.mark.parametrize("name", REAL_MAPS)
def test_names_of_a_bare_map_can_be_read_from_far_and_nothing_else_is_on_it(real: Dataset, name: str) -> None:
    with own_settings():
        document = framed(mapper.compose(real, real.maps[name]))
        composed = compose_bare(document, Size(888, 595, 96), COLOURS, None)
    # The number in a ring is part of a sign.
    lines = [line for line in lines_of(composed) if not line.get_text().isdigit()]
    assert min(float(line.get_fontsize()) for line in lines) >= LEAST_POINTS
    placed = [*composed.names, *(entry for _, names in composed.insets for entry in names)]
    named = {line for entry in placed for line in entry.block.lines}
    titles = {inset.title for inset in composed.scene.insets}
    assert {line.get_text() for line in lines} == named | titles
    assert frames_of(composed).bounds == (0, 0, 888, 595)


def test_a_picture_speaks_the_language_that_it_is_asked_for(sheets: Sheets) -> None:
    written = {line.get_text() for line in lines_of(sheets["northern-route", "ru", "16:9"])}
    assert {"Условные знаки", "РОССИЯ", "Кабул", "Северный маршрут"} <= written


def test_a_language_that_there_is_not_is_refused(sound_document: MapDocument) -> None:
    with pytest.raises(UsageError, match="there is en, ru, es"):
        to_picture(sound_document, language="de")


@pytest.mark.parametrize("room", ["picture", "slides"])
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_a_sheet_says_everything_in_every_language(room: str, language: str) -> None:
    def stems(tag: str) -> set[str]:
        keys = common_json(f"messages/{room}.{tag}.json")
        # How months are shortened is a matter of English alone.
        return {re.sub(r"\.(one|few|many|other)$", "", key) for key in keys if not key.startswith("month.")}

    assert stems(language) == stems("en")


def test_the_alphabets_of_the_region_are_set_in_one_font() -> None:
    letters = "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ Әә Ңң Өө Ұұ Үү Һһ Іі Ўў Її Єє Ґґ Ññ Áá Üü ¿¡ “” «» – —"
    faces = product((False, True), repeat=2)
    assert {family_of(letters, bold, italic).name for bold, italic in faces} == {FAMILIES[0].name}


def test_a_title_that_is_too_long_says_how_much_it_leaves_out(sound_document: MapDocument) -> None:
    with own_settings():
        long = replace(sound_document, title="Tea and opium " * 50, story=None)
        composed = compose_picture(long, read_size("4:3", 96), COLOURS, None)
    told = " ".join(line.get_text() for line in lines_of(composed, "_title"))
    assert re.search(r"\(and \d+ more characters\)", told)


def test_a_name_of_many_words_is_whole_on_the_map(sound_document: MapDocument) -> None:
    name = "The office of the commission for the coordination of the work against the trade of Central Asia"
    marks = tuple(replace(mark, name=name) if mark.kind == "site" else mark for mark in sound_document.marks)
    with own_settings():
        composed = compose_picture(
            replace(sound_document, marks=marks, story=None), read_size("16:9", 96), COLOURS, None
        )
    assert any(" ".join(entry.block.lines) == name for entry in composed.names)


def test_a_small_sheet_counts_what_it_leaves_out(real: Dataset) -> None:
    with own_settings():
        document = mapper.compose(real, real.maps["overview"])
        composed = compose_picture(document, read_size("480x640", 96), COLOURS, None)
    told = " ".join(line.get_text() for line in lines_of(composed, "_notes"))
    assert re.search(r"and \d+ more signs", told)
    assert re.search(r"and \d+ more sources", told)

"""The front page of a published folder, as a browser shows it and as a hostile title finds it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from mapper.document.map_document import MapDocument
from mapper.render.picture import to_picture
from mapper.render.site import Download, entry, front_page
from tests.hostile_texts import TEXTS
from tests.render.page import cable
from tests.render.page.hostile import PAYLOADS
from tests.windows import Windows

DOWNLOADS = (Download("claims", "data/a/claims.csv"),)


def listed(document: MapDocument) -> str:
    return entry(document, "maps/a.html", "pictures/a.png", DOWNLOADS)


@pytest.mark.parametrize("name", [*PAYLOADS, *TEXTS])
def test_no_text_is_read_as_markup(name: str) -> None:
    text = PAYLOADS[name] if name in PAYLOADS else TEXTS[name]
    hostile = replace(cable.document(), title=text, subtitle=text)
    tags = re.compile(r"<[a-z!/][^>]*")
    shape = [tag.split()[0] for tag in tags.findall(front_page([listed(cable.document())], "CLEAR"))]
    assert [tag.split()[0] for tag in tags.findall(front_page([listed(hostile)], "CLEAR"))] == shape


def test_what_a_map_is_and_where_its_files_are() -> None:
    document = cable.document()
    page = front_page([listed(document)], "GREEN")
    assert "TLP:GREEN" in page
    assert f"{len(document.marks)} marks · {len(document.claims)} claims · {len(document.sources)} source" in page
    for address in ("maps/a.html", "pictures/a.png", "data/a/claims.csv"):
        assert f'"{address}"' in page


@pytest.fixture(scope="module")
def picture() -> bytes:
    return to_picture(cable.document(), "png", dpi=96)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_browser_shows_it_without_scripts(
    windows: Windows, tmp_path: Path, picture: bytes, scheme: str, width: int
) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(picture)
    (tmp_path / "index.html").write_text(front_page([listed(cable.document())], "CLEAR"), "utf-8")
    page = windows.open(viewport={"width": width, "height": 800}, color_scheme=scheme)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.goto((tmp_path / "index.html").as_uri())
    picture_shown = page.get_by_role("img", name=cable.document().title)
    picture_shown.scroll_into_view_if_needed()
    assert picture_shown.evaluate("async (image) => { await image.decode(); return image.naturalWidth; }") == 1280
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.get_by_role("link", name=cable.document().title).is_visible()
    assert picture_shown.is_visible()
    page.get_by_text("The same data for other programs").click()
    assert page.get_by_role("link", name="Claims (CSV)").is_visible()
    assert Axe().run(page).response["violations"] == []
    assert complaints == []

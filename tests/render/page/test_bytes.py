"""The bytes of the page: the same everywhere, complete, and without an address that a browser would fetch."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import zlib
from html import unescape
from pathlib import Path

import pytest

from mapper.geometry.borders import topojson_bytes
from mapper.layout.frame import framed
from mapper.render.page import to_html
from tests.render.page import cable
from tests.render.page.hostile import PAYLOADS, poisoned

ROOT = Path(__file__).parents[3]
BUDGET = 880_000
"""Bytes of this small map. More than half of them are the borders and Leaflet; a whole map may have 1 MB."""

DIGEST = """
import hashlib
from mapper.render.page import to_html
from tests.render.page import cable
print(hashlib.sha256(to_html(cable.document()).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def html() -> str:
    return to_html(cable.document())


def block(html: str, name: str) -> str:
    found = re.search(rf'<script type="[\w/-]+" id="{name}">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_same_bytes_everywhere(html: str, tmp_path: Path) -> None:
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Caracas", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
    )
    digests = {hashlib.sha256(html.encode()).hexdigest()}
    for variables in surroundings:
        environment = {**os.environ, **variables, "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            [sys.executable, "-c", DIGEST], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
        )
        digests.add(run.stdout.strip())
    assert len(digests) == 1


def test_the_document_is_in_it_whole(html: str) -> None:
    assert json.loads(block(html, "map-document")) == json.loads(json.dumps(framed(cable.document()).as_json()))


def test_the_borders_are_in_it_whole(html: str) -> None:
    assert zlib.decompress(base64.b64decode(block(html, "map-borders"))) == topojson_bytes()


@pytest.mark.parametrize("name", PAYLOADS)
def test_data_can_end_no_block(name: str) -> None:
    hostile = to_html(poisoned(cable.document(), PAYLOADS[name]))
    data = block(hostile, "map-document")
    assert data.isascii()
    assert not set(data) & set("<>&")
    assert hostile.encode("utf-8").count(b"</script") == to_html(cable.document()).count("</script")


def test_the_policy_names_exactly_the_scripts_and_styles(html: str) -> None:
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    assert found is not None
    policy = dict(part.split(" ", 1) for part in unescape(found[1]).split("; "))
    for tag in ("script", "style"):
        texts = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
        assert policy[f"{tag}-src"].split() == [f"'sha256-{digest}'" for digest in digests]
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["img-src"] == "data:"
    assert html.index("Content-Security-Policy") < html.index("<style>") < html.index("<script")


def test_nothing_to_fetch(html: str) -> None:
    assert not re.search(r"\bsrc\s*=\s*[\"']?(?!cdoc)", html.split("<script>")[0])
    assert "sourceMappingURL" not in html
    assert "@import" not in html
    addresses = [found for found in re.findall(r"url\(\s*[\"']?([^\"')]*)", html) if not found.startswith("#")]
    assert addresses == []
    assert not re.search(r"\sstyle\s*=\s*\"", html.split("<script type")[0])


def test_leaflets_licence_line_stays(html: str) -> None:
    assert "Leaflet 1.9.3, a JS library for interactive maps. https://leafletjs.com" in html
    assert "(c) 2010-2022 Vladimir Agafonkin" in html


def test_size(html: str) -> None:
    assert len(html.encode()) <= BUDGET


def test_numbers_that_json_lacks_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        to_html(cable.changed("caricc", uncertainty_m=float("nan")))

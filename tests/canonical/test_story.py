"""Steps in canonical form: keys in order, and not a character of what is told changed."""

from __future__ import annotations

import tomllib
from pathlib import Path

from mapper.canonical.dataset import rewritten

TEXT = """A [@open-report#ferry].  \n
[[step]]

- key = "value" [@open-report#ferry]


  # no comment [@open-report#ferry]
"""
FILTERS = "[step.filters]\nstatus = ['stated']\nroute = ['northern-route']\n\n"


def test_keys_are_put_in_order_and_texts_are_left_as_they_are(sound: Path) -> None:
    path = sound / "maps/all.toml"
    told = f"{FILTERS}[[step]]\nheading = 'B'\ntext = '''\n{TEXT}'''\n"
    path.write_text(f"title = 'A'\n[[step]]\nnotes = '''\n{TEXT}'''\ntext = 'x'\nheading = 'A'\n{told}", "utf-8")
    before = tomllib.loads(path.read_text("utf-8"))
    (file,) = (file for file in rewritten(sound) if file.name == "maps/all.toml")
    assert tomllib.loads(file.after) == before
    first, second = tomllib.loads(file.after)["step"]
    assert list(first) == ["heading", "text", "notes", "filters"]
    assert list(first["filters"]) == ["route", "status"]
    assert (first["notes"], second["text"]) == (TEXT, TEXT)

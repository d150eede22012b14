"""Files that nobody should have sent, each with what is to be told of it: at which line, of which record and field."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

SITES = "geodata/sites.geojson"
AREAS = "geodata/areas.geojson"
SEED = "seeds/open-report.toml"
PLACE = "[131.9, 43.15]"
"""Of the site `laboratory`."""

STATUS = 'status = "alleged"'
"""Of the claim `open-report#laboratory`."""


@dataclass(frozen=True)
class Hostile:
    """One change to the sound dataset.

    Parameters
    ----------
    file
        The file that is at fault afterwards.
    change
        Makes it so, given the dataset's root.
    feature, field
        The record and the field that are at fault; empty where it is the file as a whole.
    """

    name: str
    file: str
    change: Callable[[Path], None]
    message: str
    line: int = 1
    feature: str = ""
    field: str = ""

    def __str__(self) -> str:
        return self.name


def content(file: str, data: bytes) -> Callable[[Path], None]:
    """Return a change that puts bytes into a file."""

    def change(root: Path) -> None:
        (root / file).write_bytes(data)

    return change


def text(file: str, old: str, new: str, encoding: str = "utf-8") -> Callable[[Path], None]:
    """Return a change that replaces the one occurrence of a text."""

    def change(root: Path) -> None:
        before = (root / file).read_text("utf-8")
        assert before.count(old) == 1, f"{old!r} stands {before.count(old)} times in {file}"
        (root / file).write_bytes(before.replace(old, new).encode(encoding, "replace"))

    return change


def recoded(file: str, encoding: str) -> Callable[[Path], None]:
    """Return a change that writes a file in another encoding."""

    def change(root: Path) -> None:
        (root / file).write_bytes((root / file).read_text("utf-8").encode(encoding))

    return change


def cut(file: str, after: str) -> Callable[[Path], None]:
    """Return a change that cuts a file off behind a text."""

    def change(root: Path) -> None:
        before = (root / file).read_text("utf-8")
        (root / file).write_text(before[: before.index(after) + len(after)], "utf-8")

    return change


def _linked(name: str, target: str) -> Callable[[Path], None]:
    return lambda root: (root / name).symlink_to(target)


def _moved(name: str) -> Callable[[Path], None]:
    """Return a change that moves a file or folder of the dataset out of it and leaves a link to it."""

    def change(root: Path) -> None:
        elsewhere = root.parent / f"elsewhere-{PurePosixPath(name).stem}"
        (root / name).rename(elsewhere)
        (root / name).symlink_to(elsewhere)

    return change


def _place(new: str) -> Callable[[Path], None]:
    return text(SITES, PLACE, new)


def _status(new: str) -> Callable[[Path], None]:
    return text(SEED, STATUS, new)


_UNUSABLE = "number that cannot be used"


def _in_site(name: str, new: str, message: str) -> Hostile:
    return Hostile(name, SITES, _place(new), message, 36, "laboratory", "geometry.coordinates")


def _number(name: str, new: str) -> Hostile:
    return Hostile(name, SITES, _place(new), _UNUSABLE, 36, "laboratory", "geometry.coordinates.1")


def _in_claim(name: str, new: str, message: str, field: str) -> Hostile:
    return Hostile(name, SEED, _status(new), message, 81, "open-report#laboratory", field)


NUMBERS = (
    _number("NaN", "[131.9, NaN]"),
    _number("minus infinity", "[131.9, -Infinity]"),
    _number("1e400", "[131.9, 1e400]"),
    _number("an integer that no float holds", f"[131.9, 1{'0' * 400}]"),
    _number("an integer that Python refuses", f"[131.9, 1{'0' * 5000}]"),
    _in_claim("NaN in TOML", "credibility = nan", "not right", "credibility"),
    _in_claim("1e400 in TOML", "credibility = 1e400", "not right", "credibility"),
    _in_claim("an integer that Python refuses, in TOML", f"credibility = {'9' * 5000}", _UNUSABLE, "credibility"),
)

COORDINATES = (
    _in_site("latitude first", "[43.15, 131.9]", "not on the globe"),
    _in_site("off the globe", "[1131.9, 43.15]", "not on the globe"),
    _in_site("coordinates as one text", '"131.9, 43.15"', "not a position"),
    _in_site("coordinates as an object", '{"lon": 131.9, "lat": 43.15}', "not a position"),
    _in_site("nothing for coordinates", "null", "not a position"),
    _in_site("lists in lists in lists", "[" * 200 + "]" * 200, "not a position"),
)

ENCODINGS = (
    Hostile("UTF-16", SITES, recoded(SITES, "utf-16"), "not UTF-8"),
    Hostile("UTF-16 without a byte order mark", SITES, recoded(SITES, "utf-16-le"), "no part of a text"),
    Hostile("UTF-32", SEED, recoded(SEED, "utf-32"), "not UTF-8"),
    Hostile("Latin-1", SEED, text(SEED, STATUS, 'note = "é"', "latin-1"), "0xe9 is not UTF-8", 81),
    Hostile("binary", SITES, content(SITES, b"\x89PNG\r\n\x1a\n\x00\x01\xff"), "not UTF-8"),
    Hostile("a zero byte", SEED, _status("\0"), "no part of a text", 81),
)

SYNTAX = (
    Hostile("empty", SITES, content(SITES, b""), "is empty"),
    Hostile("blank", SEED, content(SEED, b" \n\n"), "is empty"),
    Hostile("cut off", SITES, cut(SITES, '"category": "laboratory",'), "not valid JSON", 27, "laboratory", "category"),
    _in_claim("a text that never ends", 'status = "alleged', "not valid TOML", "status"),
    _in_claim("a date without quotes", "when = 2010-01", "not valid TOML", "when"),
    Hostile(
        "a comma missing",
        SITES,
        text(SITES, '"category": "laboratory",', '"category": "laboratory"'),
        "not valid JSON",
        28,
        "laboratory",
        "category",
    ),
    Hostile(
        "a key twice, once in disguise",
        SITES,
        text(SITES, '"category": "laboratory",', '"category": "laboratory",\n"c\\u0061tegory": "city",'),
        'the key "category" twice',
        28,
        "laboratory",
        "category",
    ),
    Hostile(
        "a key twice at the top",
        SITES,
        text(SITES, '{\n  "type": "FeatureCollection"', '{\n  "type": "FeatureCollection", "type": 1'),
        'the key "type" twice',
        2,
        "",
        "type",
    ),
    _in_claim("a key twice in TOML", 'locator = "header"', "not valid TOML", "locator"),
    Hostile("nested beyond measure", SITES, content(SITES, b"[" * 100_000), "nested too deeply"),
    Hostile("nested beyond measure in TOML", SEED, content(SEED, b"a = " + b"[" * 100_000), "nested too deeply"),
    Hostile(
        "a feature that is none",
        SITES,
        text(
            SITES,
            '"Feature",\n      "properties": {\n        "id": "laboratory"',
            '7, "properties": {"id": "laboratory"',
        ),
        "not a GeoJSON Feature",
        22,
        "laboratory",
        "type",
    ),
)

NAMES = (
    Hostile(
        "a name with a line break and a terminal escape",
        SITES,
        text(SITES, '"name": "Office, Almaty"', '"name": "Office\\n\\u001b[2J"'),
        "control character",
        9,
        "office",
        "name",
    ),
    Hostile(
        "half a character",
        SITES,
        text(SITES, '"name": "Office, Almaty"', '"name": "\\ud800"'),
        "not right",
        9,
        "office",
        "name",
    ),
    Hostile("a file called so", "seeds/a\nb\x1b[2J.toml", content("seeds/a\nb\x1b[2J.toml", b"x"), "name of the file"),
)

NO_FILES = (
    Hostile("a FIFO", "seeds/pipe.toml", lambda root: os.mkfifo(root / "seeds/pipe.toml"), "not a regular file"),
    Hostile("a link to a device", "maps/zero.toml", _linked("maps/zero.toml", "/dev/zero"), "is a symbolic link"),
    Hostile("a link out of it", "geodata/x.geojson", _linked("geodata/x.geojson", "/etc/passwd"), "is a symbolic link"),
    Hostile("a link inside it", "maps/x.toml", _linked("maps/x.toml", "all.toml"), "is a symbolic link"),
    Hostile("a link to nothing", "seeds/x.toml", _linked("seeds/x.toml", "nothing.toml"), "is a symbolic link"),
    Hostile("a link to itself", "seeds/x.toml", _linked("seeds/x.toml", "x.toml"), "is a symbolic link"),
    Hostile("a link to a folder", "geodata/x.geojson", _linked("geodata/x.geojson", "../maps"), "is a symbolic link"),
    Hostile("a link for the names", "geodata/names.toml", _moved("geodata/names.toml"), "is a symbolic link"),
    Hostile("a link for seeds", "seeds", _moved("seeds"), "is a symbolic link"),
    Hostile("a link for geodata", "geodata", _moved("geodata"), "is a symbolic link"),
    Hostile("a folder", "geodata/x.geojson", lambda root: (root / "geodata/x.geojson").mkdir(), "not a regular file"),
)

HOSTILE = (*NUMBERS, *COORDINATES, *ENCODINGS, *SYNTAX, *NAMES, *NO_FILES)
"""Each is told as one error."""

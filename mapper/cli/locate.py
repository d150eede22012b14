"""`mapper locate`: where a town is, by any of its names, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from mapper.cli.command import command
from mapper.cli.ending import ExitCode
from mapper.cli.options import JsonOption, option
from mapper.cli.speech import print_json, print_table, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.gazetteer import Place

_COLUMNS = ("name", "country", "admin1", "population", "geonames", "latitude", "longitude")


@command(
    "mapper locate Termez",
    "mapper locate Алма-Ата --json",
    'mapper locate "St Petersburg" --country RUS',
)
def locate(
    name: Annotated[str, typer.Argument(help="A name in Latin, Cyrillic or local letters; former names too.")],
    country: Annotated[str, option("--country", "Only there: ISO alpha-3 code, as KAZ.", metavar="CODE")] = "",
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="How many places at most.")] = 10,
    as_json: JsonOption = False,
) -> None:
    """Find towns of 5,000 people and more by name, without a network.

    Case, diacritics, apostrophes and hyphens do not matter, nor which keyboard wrote a letter: Persian or Arabic yeh,
    hiragana or katakana, қ or к. A place's main name counts more than its other names, both come before names that
    begin so, and large places before small ones. Exit code 1 if there is none.

    The places are from GeoNames (CC BY 4.0). Where a place is, they say; that something happened there, only a source
    can.
    """
    code = known_country(country)
    from mapper.gazetteer import find

    places = find(name, code, limit)
    if as_json:
        print_json([_row(place) for place in places])
    elif places:
        print_table([_row(place) for place in places], _COLUMNS)
    if not places:
        say(not_found(name, code))
        raise typer.Exit(ExitCode.PROBLEMS)


def known_country(code: str) -> str:
    """Return a country code in capitals, empty if none was given.

    Raises
    ------
    UsageError
        If there is no such code.
    """
    from mapper.errors import UsageError
    from mapper.geometry.borders.codes import known_codes

    given = code.strip().upper()
    if given and given not in known_codes():
        from mapper.read.faults import did_you_mean

        hint = did_you_mean(given, known_codes()) or "Write the ISO 3166 alpha-3 code, as KAZ."
        raise UsageError(f'There is no country "{code}". {hint}')
    return given


def not_found(name: str, country: str = "") -> str:
    """Return what to tell somebody whose name is not in the gazetteer: where else it is, or what may be meant."""
    from mapper.gazetteer import find, similar

    where = f" in {country}" if country else ""
    elsewhere = [place for place in find(name) if place.is_exact] if country else []
    if elsewhere:
        codes = ", ".join(dict.fromkeys(place.country for place in elsewhere))
        return f'The gazetteer has no "{name}"{where}, but in {codes}.'
    near = similar(name, country)
    meant = f" Did you mean {_listed(near)}?" if near else " It has towns of 5,000 people and more."
    return f'The gazetteer has no "{name}"{where}.{meant}'


def _listed(places: Sequence[Place]) -> str:
    return " or ".join(f'"{place.name}" ({place.country})' for place in places)


def _row(place: Place) -> dict[str, Any]:
    lon, lat = place.position
    return {
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "population": place.population,
        "geonames": place.geonames,
        "latitude": lat,
        "longitude": lon,
    }

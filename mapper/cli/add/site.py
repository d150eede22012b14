"""`mapper add site`: a place on the map, its coordinates from the gazetteer or from a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from mapper.cli.add.options import IdOption, NameArgument, NoteOption, Text, Texts
from mapper.cli.command import command
from mapper.cli.options import RootOption, option, resolve_root
from mapper.cli.speech import say
from mapper.errors import UsageError
from mapper.model.place import SiteBasis
from mapper.model.role import Role

if TYPE_CHECKING:
    from mapper.gazetteer import Place


@command(
    "mapper add site --place Termez --category city --claim some-report#met-in-termez --role meeting",
    'mapper add site "Border post" --at 66.93,38.21 --country UZB --category city --precision exact '
    "--basis stated --claim some-report#post --role seizure",
)
def add_site(
    name: NameArgument = None,
    place: Annotated[Text, option("--place", "The town where it is: coordinates, country, GeoNames id.")] = None,
    country: Annotated[Text, option("--country", "ISO alpha-3; with --place only where the name is there.")] = None,
    geonames: Annotated[int | None, option("--geonames", "The town by its GeoNames id.", min=1)] = None,
    at: Annotated[Text, option("--at", "LONGITUDE,LATITUDE in degrees, in place of the town's.")] = None,
    category: Annotated[Text, option("--category", "From the vocabulary.")] = None,
    precision: Annotated[Text, option("--precision", "From the vocabulary; city for a --place.")] = None,
    basis: Annotated[SiteBasis | None, option("--basis", "How the coordinates were got.")] = None,
    claims: Annotated[
        Texts, option("--claim", "A claim in whose `about` it is named, SOURCE#claim; repeatable.")
    ] = None,
    role: Annotated[
        Role | None, option("--role", "What it is in these claims; context without it.", metavar="ROLE")
    ] = None,
    identifier: IdOption = None,
    names: Annotated[Texts, option("--name", 'In another language, as "ru=Термез"; repeatable.')] = None,
    uncertainty_m: Annotated[float | None, option("--uncertainty-m", "Metres, where the class's differ.")] = None,
    note: NoteOption = None,
    into: Annotated[str, typer.Option("--into", metavar="FILE", help="A file in geodata/.")] = "sites.geojson",
    root: RootOption = None,
) -> None:
    """Add a site to geodata/sites.geojson.

    --place looks the town up as `mapper locate` does and says which it took. A site needs a claim that carries it: add
    that first; the site is named in its `about`. Asks for the name, --category, --claim, --role and the place if they
    are missing and there is a terminal.
    """
    from mapper.cli.add.about import ROLES, with_place
    from mapper.cli.add.answers import all_among, among, carriers, new_name, shaped
    from mapper.cli.add.questions import Questions, choices, slug
    from mapper.cli.add.records import geodata_file, other_names, position
    from mapper.cli.add.trial import stand_on, try_feature
    from mapper.cli.locate import known_country

    file = geodata_file(into)
    ground, questions = stand_on(resolve_root(root)), Questions()
    terms = ground.dataset.vocabulary
    code = known_country(country or "")
    if not place and geonames is None and not at:
        where = "Town (as mapper locate finds it)"
        place = questions.need(place, "--place (or --geonames, or --at)", where, fits=lambda town: _places(town, code))
    kind = f"Category ({choices(terms.categories)})"
    category = questions.need(category, "--category", kind, fits=among("category", terms.categories))
    claims = carriers(questions, claims, ground.dataset)
    part = f"What it is in them ({choices(ROLES)}; empty: context)"
    roles = questions.offer_several([role.value] if role else None, part, fits=all_among("role", ROLES))
    if not (place or geonames or at):
        # The town would propose the rest, so that the rest is not what is missing.
        questions.settle()
    town = _town(place, code, geonames)
    called = (place or town.name) if town else ""
    name = questions.need(name, "NAME", "Name on the map", called, fits=shaped("thing", "name"))
    land = town.country if town else ""
    code = questions.need(code, "--country", "Country (ISO alpha-3)", land, fits=known_country).upper()
    usual = "city" if town is not None and "city" in terms.precisions else ""
    how_near = f"Precision ({choices(terms.precisions)})"
    precision = questions.need(precision, "--precision", how_near, usual, among("precision class", terms.precisions))
    got, ways = "geocoded" if town is not None and not at else "", get_args(SiteBasis)
    basis_word = questions.need(basis, "--basis", f"Basis ({choices(ways)})", got, among("basis", ways))
    if name:
        identifier = questions.need(identifier, "--id", "Id", slug(name), new_name(ground.dataset))
    questions.settle()
    properties: dict[str, Any] = {
        "id": identifier,
        "kind": "site",
        "name": name,
        **other_names(names or []),
        "category": category,
        "country": code,
        "precision": precision,
        "uncertainty_m": uncertainty_m,
        "basis": basis_word,
        "geonames": town.geonames if town is not None else None,
        "note": note,
    }
    coordinates = list(town.position) if town is not None and not at else position(at or "")
    its_role = Role(roles[0]) if roles else Role.CONTEXT
    named_in = {
        ref: with_place(ground.dataset.claims[ref], str(identifier), its_role, ground.dataset) for ref in claims
    }
    geometry = {"type": "Point", "coordinates": coordinates}
    try_feature(ground, file, properties, geometry, named_in).write(str(identifier))


def _town(name: str | None, country: str, geonames: int | None) -> Place | None:
    """Return the town that is meant and say which it is; None if none was named.

    Raises
    ------
    UsageError
        If the gazetteer does not have it.
    """
    from mapper.gazetteer import by_id

    if geonames is not None:
        town = by_id(geonames)
        if town is None:
            raise UsageError(f"The gazetteer has no town with the GeoNames id {geonames}. See: mapper locate NAME")
    elif name:
        town, *others = _places(name, country)
        for other in others[:3]:
            say(f"Not taken: {_described(other)} (--geonames {other.geonames})")
    else:
        return None
    say(f"Taken: {_described(town)}, GeoNames {town.geonames}")
    return town


def _places(name: str, country: str) -> list[Place]:
    """Return the towns of a name; UsageError if there is none."""
    from mapper.cli.locate import not_found
    from mapper.gazetteer import find

    places = [place for place in find(name, country) if place.is_exact]
    if not places:
        raise UsageError(not_found(name, country) + " Give its coordinates with --at.")
    return places


def _described(place: Place) -> str:
    return f"{place.name}, {place.admin1}, {place.country}, {place.population:,} people"

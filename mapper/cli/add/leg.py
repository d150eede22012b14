"""`mapper add leg`: one stretch of a route; where no source tells its way, a schematic line between its stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from mapper.cli.add.options import CarriersOption, NameArgument, NoteOption, Text, Texts
from mapper.cli.command import command
from mapper.cli.options import RootOption, option, resolve_root
from mapper.errors import UsageError
from mapper.model.place import LegBasis

if TYPE_CHECKING:
    from mapper.cli.add.questions import Questions
    from mapper.model.dataset import Dataset


@command(
    "mapper add leg --route northern-route --from afghanistan --to hairatan --claim some-report#to-hairatan",
    'mapper add leg "Ferry" --route caspian-corridor --from turkmenbashi --to baku --basis traced '
    "--position 52.9,40.0 --position 51.2,40.1 --position 49.9,40.4 --claim some-report#ferry",
)
def add_leg(
    name: NameArgument = None,
    route: Annotated[Text, option("--route", "Id of a route in geodata/names.toml.")] = None,
    start: Annotated[Text, option("--from", "Id of the site or area where it begins.")] = None,
    via: Annotated[Texts, option("--via", "Id of a site or area between; repeatable, in order.")] = None,
    end: Annotated[Text, option("--to", "Id of the site or area where it ends.")] = None,
    claims: CarriersOption = None,
    identifier: Annotated[Text, option("--id", "Lower-case words joined by hyphens; from its ends without it.")] = None,
    basis: Annotated[LegBasis | None, option("--basis", "How the line was got; schematic without --position.")] = None,
    positions: Annotated[
        Texts, option("--position", "LONGITUDE,LATITUDE in degrees; repeatable, in the order of travel.")
    ] = None,
    names: Annotated[Texts, option("--name", 'In another language, as "ru=Паром"; repeatable.')] = None,
    half_width_m: Annotated[float | None, option("--half-width-m", "Only on a source's ground.")] = None,
    width_note: Annotated[Text, option("--width-note", "That ground.")] = None,
    note: NoteOption = None,
    into: Annotated[str, typer.Option("--into", metavar="FILE", help="A file in geodata/.")] = "legs.geojson",
    root: RootOption = None,
) -> None:
    """Add a leg to geodata/legs.geojson.

    Without --position its line is schematic: it joins its stops and claims no road. Leave --from or --to out if no
    source names that end. What goes along it, and how, its claims say. Asks for the name, --route, both ends and
    --claim if they are missing and there is a terminal.
    """
    from mapper.cli.add.answers import among, carriers, new_name, shaped
    from mapper.cli.add.questions import Questions, choices, slug
    from mapper.cli.add.records import geodata_file, other_names, position
    from mapper.cli.add.trial import stand_on, try_feature

    file = geodata_file(into)
    ground, questions = stand_on(resolve_root(root)), Questions()
    dataset = ground.dataset
    which = f"Route ({choices(dataset.routes)})"
    route = questions.need(route, "--route", which, fits=among("route", dataset.routes))
    if not start and not end:
        start, end = _ends(questions, dataset)
    stops = [stop for stop in (start, *(via or []), end) if stop]
    _all_known(route, stops, dataset)
    name = questions.need(name, "NAME", "Name on the map", _name(stops, dataset), shaped("thing", "name"))
    claims = carriers(questions, claims, dataset)
    if name:
        proposal = slug("-".join(stops), words=12) or slug(name)
        identifier = questions.need(identifier, "--id", "Id", proposal, new_name(dataset))
    questions.settle()
    properties: dict[str, Any] = {
        "id": identifier,
        "kind": "leg",
        "name": name,
        **other_names(names or []),
        "route": route,
        "from": start,
        "via": via,
        "to": end,
        "basis": basis or ("traced" if positions else "schematic"),
        "half_width_m": half_width_m,
        "width_note": width_note,
        "claims": claims,
        "note": note,
    }
    line = [position(text) for text in positions] if positions else _schematic(stops, dataset)
    try_feature(ground, file, properties, {"type": "LineString", "coordinates": line}).write(str(identifier))


def _ends(questions: Questions, dataset: Dataset) -> tuple[str, str]:
    """Return both ends, one of which may stay open."""
    if not questions.on_terminal:
        return questions.need(None, "--from or --to", ""), ""
    from mapper.cli.add.answers import all_among

    a_stop = all_among("site or area", dataset.places)
    start = questions.offer_several(None, "From (id of a site or area; empty if no source says)", a_stop)
    end = questions.offer_several(None, "To (id of a site or area; empty if no source says)", a_stop)
    return "".join(start[:1]), "".join(end[:1])


def _all_known(route: str, stops: list[str], dataset: Dataset) -> None:
    from mapper.cli.add.questions import known

    known("route", route, dataset.routes)
    for stop in stops:
        known("site or area", stop, dataset.places)


def _name(stops: list[str], dataset: Dataset) -> str:
    """Return the name of a leg that has none: those of its ends."""
    known = [dataset.places[stop].name for stop in stops if stop in dataset.places]
    return f"{known[0]} to {known[-1]}" if len(known) > 1 else ""


def _schematic(stops: list[str], dataset: Dataset) -> list[list[float]]:
    from mapper.check.legs import anchor

    if len(stops) < 2:
        raise UsageError("A schematic leg needs two stops: name another in --via, or trace it with --position.")
    return [list(anchor(dataset.places[stop])) for stop in stops]

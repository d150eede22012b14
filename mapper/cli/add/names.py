"""`mapper add route|area|thing`: what has a name and no drawing of its own, in geodata/names.toml."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from mapper.cli.add.options import IdOption, NameArgument, NoteOption, Text, Texts
from mapper.cli.command import command
from mapper.cli.options import RootOption, option, resolve_root
from mapper.cli.speech import say
from mapper.model.names import NameBasis, ThingKind

OtherNames = Annotated[Texts, option("--name", 'In another language, as "ru=Путь"; repeatable.')]


@command(
    'mapper add route "Southern Route" --name-basis stated',
)
def add_route(
    name: NameArgument = None,
    basis: Annotated[NameBasis | None, option("--name-basis", "Whether a source calls it so, or we do.")] = None,
    identifier: IdOption = None,
    names: OtherNames = None,
    root: RootOption = None,
) -> None:
    """Add a route to geodata/names.toml, for legs and claims to refer to.

    Asks for the name and --name-basis if they are missing and there is a terminal.
    """
    from mapper.cli.add.answers import among
    from mapper.cli.add.questions import choices

    addition = _Addition(name, identifier, names, resolve_root(root))
    bases = get_args(NameBasis)
    whose = f"Whose name ({choices(bases)})"
    word = addition.questions.need(basis, "--name-basis", whose, fits=among("basis", bases))
    addition.write("route", {"name_basis": word})
    colours, routes = addition.dataset.vocabulary.route_colours, len(addition.dataset.routes) + 1
    if routes > len(colours):
        say(f"There are {len(colours)} colours for {routes} routes: add to route_colours in geodata/vocabulary.toml.")


@command(
    "mapper add area Mongolia --country MNG",
    "mapper add area Benelux --country BEL --country NLD --country LUX "
    '--definition "The states of the Benelux Union" --label-at 5.2,51.2',
)
def add_area(
    name: NameArgument = None,
    countries: Annotated[Texts, option("--country", "ISO alpha-3 code; repeatable.")] = None,
    definition: Annotated[Text, option("--definition", "By which definition it has these countries.")] = None,
    label_at: Annotated[
        Text, option("--label-at", "LONGITUDE,LATITUDE of its name and of legs' ends; the middle of one country.")
    ] = None,
    identifier: IdOption = None,
    names: OtherNames = None,
    note: NoteOption = None,
    root: RootOption = None,
) -> None:
    """Add a territory that borders define to geodata/names.toml.

    One country needs no more than its code. Asks for the name, --country, --definition and --label-at if they are
    missing and there is a terminal.
    """
    from mapper.cli.add.records import position
    from mapper.cli.locate import known_country

    addition = _Addition(name, identifier, names, resolve_root(root))
    questions = addition.questions

    def all_known(codes: list[str]) -> list[str]:
        return [known_country(code) for code in codes]

    given = questions.need_several(countries, "--country", "Countries (ISO alpha-3, divided by ;)", fits=all_known)
    codes = all_known(given)
    alone = codes[0] if len(codes) == 1 else ""
    usual = f"The state, ISO 3166-1 {alone}" if alone else ""
    definition = questions.need(definition, "--definition", "By which definition", usual)
    middle = _middle(alone) if alone and not label_at else ""
    label_at = questions.need(label_at, "--label-at", "Where its name stands (longitude,latitude)", middle, position)
    values = {"countries": codes, "definition": definition, "note": note}
    addition.write("area", values | {"label_at": position(label_at) if label_at else None})


@command(
    'mapper add thing "Radio Liberty" --kind organisation --alias RFE/RL',
)
def add_thing(
    name: NameArgument = None,
    kind: Annotated[ThingKind | None, option("--kind", "What it is.")] = None,
    aliases: Annotated[Texts, option("--alias", "What documents call it besides; repeatable.")] = None,
    identifier: IdOption = None,
    names: OtherNames = None,
    root: RootOption = None,
) -> None:
    """Add an organisation, operation, programme or person to geodata/names.toml: a speaker, or what a claim is about.

    Asks for the name and --kind if they are missing and there is a terminal.
    """
    from mapper.cli.add.answers import among
    from mapper.cli.add.questions import choices

    addition = _Addition(name, identifier, names, resolve_root(root))
    kinds = get_args(ThingKind)
    word = addition.questions.need(kind, "--kind", f"Kind ({choices(kinds)})", fits=among("kind", kinds))
    addition.write("thing", {"kind": word, "aliases": aliases})


class _Addition:
    """What the three have in common: a name with its translations, an id, and the file."""

    def __init__(self, name: str | None, identifier: str | None, names: list[str] | None, root: Any) -> None:
        from mapper.cli.add.answers import new_name, shaped
        from mapper.cli.add.questions import Questions, slug
        from mapper.cli.add.records import other_names
        from mapper.cli.add.trial import stand_on

        self._ground, self.questions = stand_on(root), Questions()
        self.dataset = self._ground.dataset
        called = self.questions.need(name, "NAME", "Name on the map", fits=shaped("thing", "name"))
        if called:
            taken = new_name(self.dataset)
            identifier = self.questions.need(identifier, "--id", "Id", slug(called), taken)
        self._values: dict[str, Any] = {"id": identifier, "name": called, **other_names(names or [])}

    def write(self, kind: str, values: dict[str, Any]) -> None:
        from mapper.cli.add.trial import try_table
        from mapper.read.files import NAMES

        self.questions.settle()
        try_table(self._ground, NAMES, f"[[{kind}]]", self._values | values).write(str(self._values["id"]))


def _middle(code: str) -> str:
    """Return the middle of a country's largest part as ``longitude,latitude``; nothing if the borders lack it."""
    from mapper.geometry.borders import load_borders
    from mapper.geometry.label_point import label_point

    borders = load_borders()
    if code not in borders.codes:
        return ""
    lon, lat = label_point(borders.polygons(code))
    return f"{lon:.1f},{lat:.1f}"

"""A dataset's files in canonical form, as far as they can be parsed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from mapper.canonical.geojson import canonical_geojson
from mapper.canonical.toml import Order, canonical_toml
from mapper.check.legs import anchor
from mapper.read.dataset import load_dataset
from mapper.read.json import Json, parse_json
from mapper.read.shapes.map import FiltersTable, InsetTable, MapFile, StepTable
from mapper.read.shapes.names import AreaTable, CategoryTable, MeasureTable, PrecisionTable, RouteTable, ThingTable
from mapper.read.shapes.seed import ClaimTable, SourceTable, UnmappedTable, VoiceTable

_TABLES: dict[str, type[BaseModel]] = {
    "source": SourceTable,
    "voice": VoiceTable,
    "unmapped": UnmappedTable,
    "claim": ClaimTable,
    "route": RouteTable,
    "area": AreaTable,
    "thing": ThingTable,
    "category": CategoryTable,
    "measure": MeasureTable,
    "precision": PrecisionTable,
    "inset": InsetTable,
    "step": StepTable,
    "step.filters": FiltersTable,
    "": MapFile,
}


@dataclass(frozen=True)
class Rewritten:
    """One file: its text as it is, and as it should be."""

    name: str
    before: str
    after: str

    @property
    def changed(self) -> bool:
        """Whether the file is not in canonical form."""
        return self.before != self.after


def rewritten(root: Path) -> tuple[Rewritten, ...]:
    """Return every file of a dataset that can be parsed, with its canonical form.

    Files that cannot be parsed are left out, and those of which something would be lost (a key twice, a number beyond
    all bounds, half of a character): `mapper check` says what is wrong with them.
    """
    loaded = load_dataset(root)
    anchors = {place.id: anchor(place) for place in loaded.dataset.places.values()}
    order = _order()
    files = []
    for name, file in loaded.reading.files.items():
        if name in loaded.reading.unread:
            continue
        if name.endswith(".geojson"):
            parsed = parse_json(file)
            if not isinstance(parsed, Json) or parsed.flaws:
                continue
            after = canonical_geojson(parsed.value, anchors)
        else:
            after = canonical_toml(file.text, order)
        files.append(Rewritten(name, (root / name).read_bytes().decode("utf-8"), after))
    return tuple(files)


def _order() -> Order:
    def keys(shape: type[BaseModel]) -> list[str]:
        fields = [field.alias or name for name, field in shape.model_fields.items() if not field.exclude]
        return [key for key in fields if key != "note"] + [key for key in fields if key == "note"]

    return {name: keys(shape) for name, shape in _TABLES.items()}

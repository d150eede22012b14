"""seeds/SOURCE-ID.toml to a Source and its Claims."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from mapper.model.claim import Claim, Quantity
from mapper.model.disagreement import Disagreeing
from mapper.model.grade import Credibility
from mapper.model.problem import Fault, Origin
from mapper.model.source import Source, Unmapped, Voice
from mapper.read.reading import Reading, declared_id, refuse_unknown_tables, tables
from mapper.read.shapes.seed import ClaimTable, QuantityTable, SourceTable, UnmappedTable, VoiceTable

OWN_KEYS = {
    *("by", "archive_url", "read_at", "sha256", "reliability", "reliability_reason", "marking", "tlp", "read"),
    *("furniture", "withdrawn", "note"),
}
"""Keys of ``[source]`` that are this project's and not CSL-JSON's."""

DATES = {"issued", "available_date", "accessed", "event_date"}


def read_seed(
    data: dict[str, Any], file: str, reading: Reading, sources: dict[str, Source], claims: dict[str, Claim]
) -> None:
    """Add the source and the claims of one seed file to the records.

    Parameters
    ----------
    data
        The file's tables.
    file
        Its name relative to the root; its stem is the source's id.
    """
    refuse_unknown_tables(data, ("source", "voice", "claim", "unmapped"), file, reading)
    source_id = PurePosixPath(file).stem
    origin = Origin(file, ("source",))
    if "source" not in data:
        reading.refuse(
            source_id, Fault(Origin(file), "has no table [source].", "Add the record of the document.", source_id)
        )
    else:
        table = reading.validated(SourceTable, data["source"], origin, source_id)
        voices = _voices(data, file, reading, source_id)
        unmapped = _unmapped(data, file, reading, source_id)
        if table is not None:
            reading.keep(sources, source_id, _source(table, source_id, origin, voices, unmapped), origin)
    for data_claim, place in tables(data, "claim", file, reading):
        ref = f"{source_id}#{declared_id(data_claim)}"
        claim = reading.validated(ClaimTable, data_claim, place, ref)
        if claim is not None and source_id in sources:
            reading.keep(claims, ref, _claim(claim, source_id, place), place)
        elif claim is not None:
            reading.broken.add(ref)


def _voices(data: dict[str, Any], file: str, reading: Reading, source_id: str) -> dict[str, Voice]:
    voices: dict[str, Voice] = {}
    for table, origin in tables(data, "voice", file, reading):
        ref = f"{source_id}#{declared_id(table)}"
        voice = reading.validated(VoiceTable, table, origin, ref)
        if voice is not None:
            made = Voice(voice.id, tuple(voice.by), origin, voice.issued, voice.via, voice.note)
            # A voice shares the claims' names: `responds_to` may cite either.
            if ref not in reading.first:
                voices[voice.id] = made
            reading.keep({}, ref, made, origin)
    return voices


def _unmapped(data: dict[str, Any], file: str, reading: Reading, source_id: str) -> tuple[Unmapped, ...]:
    found = []
    for table, origin in tables(data, "unmapped", file, reading):
        # A record of its own, without an id: the source does not fall with it.
        place = reading.validated(UnmappedTable, table, origin, f"{source_id} unmapped {int(origin.path[1]) + 1}")
        if place is not None:
            found.append(Unmapped(place.place, place.locator, place.reason))
    return tuple(found)


def _source(
    table: SourceTable, source_id: str, origin: Origin, voices: dict[str, Voice], unmapped: tuple[Unmapped, ...]
) -> Source:
    written = table.model_dump(by_alias=True, exclude_none=True, exclude_defaults=True, exclude=OWN_KEYS | DATES)
    dates = {
        "issued": table.issued,
        "available-date": table.available_date,
        "accessed": table.accessed,
        "event-date": table.event_date,
    }
    bibliography = {**written, **{key: str(date) for key, date in dates.items() if date is not None}}
    return Source(
        id=source_id,
        bibliography=bibliography,
        origin=origin,
        tlp=table.tlp,
        issued=table.issued,
        available=table.available_date,
        sha256=table.sha256 or "",
        reliability=table.reliability,
        reliability_reason=table.reliability_reason,
        marking=table.marking or "",
        read=table.read,
        furniture=tuple(table.furniture),
        by=tuple(table.by),
        archive_url=table.archive_url or "",
        read_at=table.read_at or "",
        withdrawn=table.withdrawn or "",
        note=table.note,
        voices=voices,
        unmapped=unmapped,
    )


def _claim(table: ClaimTable, source_id: str, origin: Origin) -> Claim:
    return Claim(
        id=table.id,
        source=source_id,
        locators=table.locator,
        text=table.text,
        evidence=tuple(table.evidence),
        origin=origin,
        about=table.about.ids,
        roles=table.about.roles,
        commodities=tuple(table.commodities),
        mode=table.mode or "",
        voice=table.voice,
        status=table.status,
        negative=table.negative,
        credibility=Credibility(table.credibility),
        when=table.when,
        quantity=_quantity(table.quantity),
        supports=tuple(table.supports),
        responds_to=tuple(table.responds_to),
        disagrees_with=tuple(Disagreeing(one.claim, one.kind, one.why) for one in table.disagrees_with),
        derived_from=tuple(table.derived_from),
        withdrawn=table.withdrawn or "",
        note=table.note,
    )


def _quantity(table: QuantityTable | None) -> Quantity | None:
    if table is None:
        return None
    return Quantity(table.measure, table.unit, table.low, table.high, table.place or "", table.approx)

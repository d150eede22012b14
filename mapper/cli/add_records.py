"""New records as text: TOML tables to append, GeoJSON features among the others of their file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from mapper.errors import UsageError


def with_table(text: str | None, header: str, values: Mapping[str, Any]) -> str:
    """Return a TOML file's text with one more table at its end.

    Parameters
    ----------
    text
        What there is; None for a new file.
    header
        ``[source]`` or ``[[claim]]``.
    values
        By key; what is empty or None is left out.
    """
    lines = [f"{key} = {_toml(value)}" for key, value in values.items() if value not in (None, "", [], {}, False)]
    table = "\n".join([header, *lines]) + "\n"
    if not text:
        return table
    records, remarks = _without_last_remarks(text)
    return f"{records.rstrip()}\n\n{table}{remarks}"


def _without_last_remarks(text: str) -> tuple[str, str]:
    """Return a TOML file up to its last record, and the comments after it: they are not the next record's."""
    lines = text.splitlines(keepends=True)
    end = len(lines)
    while end and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    records, remarks = "".join(lines[:end]), "".join(lines[end:])
    # A line that looks like a comment may be the end of a text of several lines.
    return (text, "") if '"""' in remarks or "'''" in remarks else (records, remarks)


def with_feature(text: str | None, properties: Mapping[str, Any], geometry: Mapping[str, Any]) -> str:
    """Return a GeoJSON file's text with one more feature at its end."""
    collection: dict[str, Any] = json.loads(text) if text else {"type": "FeatureCollection", "features": []}
    present = {key: value for key, value in properties.items() if value not in (None, "", [])}
    collection["features"].append({"type": "Feature", "properties": present, "geometry": dict(geometry)})
    return json.dumps(collection, ensure_ascii=False)


def geodata_file(name: str) -> str:
    """Return the name of a file in geodata/ from the dataset's root, however it was given.

    Raises
    ------
    UsageError
        If it is none.
    """
    path = PurePosixPath(name)
    if path.parts[:1] == ("geodata",):
        path = PurePosixPath(*path.parts[1:])
    if len(path.parts) != 1 or path.suffix != ".geojson":
        raise UsageError(f'"{name}" is no file in geodata/: write, for instance, sites.geojson.')
    return f"geodata/{path}"


def position(text: str) -> list[float]:
    """Return a position from ``longitude,latitude`` in degrees.

    Raises
    ------
    UsageError
        If it is not two numbers.
    """
    try:
        lon, lat = (float(part) for part in text.split(","))
    except ValueError:
        raise UsageError(f'"{text}" is not a position: write longitude,latitude in degrees, as 67.27,37.22.') from None
    return [lon, lat]


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    # JSON's escapes are TOML's; only DEL has to be escaped there and not here.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")

"""New records as text: TOML tables to append, GeoJSON features among the others of their file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from mapper.errors import UsageError

# Which kind of table stands before which in one file.
_KINDS = (
    *("source", "voice", "unmapped", "claim"),
    *("route", "area", "thing"),
    *("category", "commodity", "mode", "precision", "measure"),
)


def with_table(text: str | None, header: str, values: Mapping[str, Any]) -> str:
    """Return a TOML file's text with one more table behind the last of its kind, or of those that come before it.

    Parameters
    ----------
    text
        What there is, which is valid TOML; None for a new file.
    header
        As ``[source]`` or ``[[claim]]``.
    values
        By key; what is empty or None is left out.
    """
    lines = [f"{_key(key)} = {_toml(value)}" for key, value in values.items() if value not in (None, "", [], {}, False)]
    table = "\n".join([header, *lines]) + "\n"
    if not text:
        return table
    rows = text.split("\n")
    row = _row_behind(text, header.strip("[]"))
    # The comments that follow are those of the next record, or the file's last word.
    following = "\n".join(rows[row:])
    above = "\n".join(rows[:row]).rstrip()
    return f"{above}\n\n{table}\n{following}" if following.strip() else f"{above}\n\n{table}"


def _row_behind(text: str, kind: str) -> int:
    """Return the number of the row, from 0, before which a further table of a kind belongs."""
    from mapper.read.syntax import parse

    ends = {}
    for node in parse(text.encode(), "toml").named_children:
        if node.type in ("table", "table_array_element"):
            name = (node.named_children[0].text or b"").decode()
            # The parser lets a table reach down to the next one, with the comments of that.
            pairs = [pair.end_point[0] for pair in node.named_children if pair.type == "pair"]
            ends[name] = max([node.start_point[0], *pairs]) + 1
    earlier = [ends[name] for name in _KINDS[: _KINDS.index(kind) + 1] if name in ends]
    return max(earlier or ends.values(), default=0)


def with_about(text: str, claim: str, about: list[str] | dict[str, list[str]]) -> str:
    """Return a seed file's text in which a claim, by its id, has another `about`.

    Raises
    ------
    UsageError
        If its `about` is written as a table of its own, where it cannot be told from what follows.
    """
    from mapper.read.syntax import key_steps, parse

    content, line = text.encode(), f"about = {_toml(about)}"
    for node in parse(content, "toml").named_children:
        if node.type not in ("table", "table_array_element") or key_steps(node.named_children[0])[0] != "claim":
            continue
        pairs = {
            ".".join(key_steps(pair.named_children[0])): pair for pair in node.named_children if pair.type == "pair"
        }
        if "id" not in pairs or _value(pairs["id"]) != claim:
            continue
        if "about" in pairs:
            start, end = pairs["about"].start_byte, pairs["about"].end_byte
        else:
            start = end = pairs["id"].end_byte
            line = f"\n{line}"
        return (content[:start] + line.encode() + content[end:]).decode()
    raise UsageError(
        f'The claim "{claim}" is written in a form that cannot be added to: name the place in it yourself.'
    )


def _value(pair: Any) -> object:
    """Return the value of a pair of a TOML file's concrete syntax tree."""
    import tomllib

    return next(iter(tomllib.loads((pair.text or b"").decode()).values()))


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


def other_names(given: list[str]) -> dict[str, str]:
    """Return names in other languages, each given as ``ru=Термез``, by the keys that they have in files.

    Raises
    ------
    UsageError
        If one is of another form.
    """
    names = {}
    for text in given:
        language, sign, name = text.partition("=")
        if not sign or not language or not name:
            raise UsageError(f'"{text}" is no name in another language: write it as ru=Термез.')
        names[f"name:{language}"] = name
    return names


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else json.dumps(key)


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

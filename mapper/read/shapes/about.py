"""What `about` may hold: a list of ids, or a table of such lists by the role that they have in the claim."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from mapper.model.role import Mention, Role

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_ID = re.compile(_SLUG.rstrip("$") + r"\Z")
_LONGEST = 80
_ROLES = tuple(role.value for role in Role)
_IDS: dict[str, Any] = {"type": "array", "items": {"type": "string", "pattern": _SLUG, "maxLength": _LONGEST}}


class Spoken(NamedTuple):
    """All that a claim speaks of, and the roles that it gives to some of that."""

    ids: tuple[str, ...] = ()
    roles: tuple[Mention, ...] = ()


def _spoken(value: object) -> Spoken:
    if isinstance(value, list):
        return Spoken(_ids(value))
    if not isinstance(value, dict):
        raise PydanticCustomError("about", "is neither a list of ids nor a table of such lists by role")
    mentions = []
    for role, ids in value.items():
        if role not in _ROLES:
            raise PydanticCustomError("role", 'has "{role}", which is no role', {"role": str(role)[:_LONGEST]})
        mentions += [(subject, Role(role)) for subject in _ids(ids)]
    return Spoken(tuple(dict.fromkeys(subject for subject, _ in mentions)), tuple(mentions))


def _ids(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PydanticCustomError("about", "is neither a list of ids nor a table of such lists by role")
    for item in value:
        if len(item) > _LONGEST or not _ID.match(item):
            raise PydanticCustomError("about_id", 'has "{id}", which is no id', {"id": item[:_LONGEST]})
    return tuple(value)


About = Annotated[
    Spoken,
    PlainValidator(_spoken),
    WithJsonSchema(
        {
            "anyOf": [
                _IDS,
                {"type": "object", "properties": dict.fromkeys(_ROLES, _IDS), "additionalProperties": False},
            ]
        }
    ),
]

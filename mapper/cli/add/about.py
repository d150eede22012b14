"""What a claim speaks of, as it is given on the command line and as it is written: by role where one is given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mapper.model.role import Mention, Role

if TYPE_CHECKING:
    from mapper.model.claim import Claim
    from mapper.model.dataset import Dataset

About = list[str] | dict[str, list[str]]
"""A list of ids, or lists of them by role."""

ROLES = tuple(role.value for role in Role)


def parted(given: str) -> tuple[str, str]:
    """Return role and id of ``ROLE=ID``; the role is empty where an id stands alone."""
    role, sign, identifier = given.partition("=")
    return (role.strip(), identifier.strip()) if sign else ("", given.strip())


def roles_known(given: Iterable[str]) -> None:
    """Pass where all roles are there; UsageError if one is not."""
    from mapper.cli.add.questions import known

    for role, _ in map(parted, given):
        if role:
            known("role", role, ROLES)


def all_known(dataset: Dataset, given: list[str]) -> None:
    """Pass where all roles and ids are there; UsageError if one is not."""
    from mapper.cli.add.questions import known

    roles_known(given)
    for _, identifier in map(parted, given):
        known("site, leg, route, area or thing", identifier, dataset.named)


def written(given: Iterable[str], dataset: Dataset) -> About:
    """Return an `about` from ``ROLE=ID`` and bare ids, a table by role if there is a role in it."""
    pairs = [parted(one) for one in given]
    return _by_role([(identifier, role) for role, identifier in pairs], dataset)


def with_place(claim: Claim, place: str, role: Role, dataset: Dataset) -> About:
    """Return the `about` of a claim with one more place in it, in a role."""
    told = dict.fromkeys((*claim.roles, *((one, "") for one in claim.about if not _has_role(one, claim.roles))))
    return _by_role([*told, (place, "" if role is Role.CONTEXT and not claim.roles else role.value)], dataset)


def _has_role(identifier: str, roles: Iterable[Mention]) -> bool:
    return any(identifier == subject for subject, _ in roles)


def _by_role(mentions: list[tuple[str, str]], dataset: Dataset) -> About:
    if not any(role for _, role in mentions):
        return list(dict.fromkeys(identifier for identifier, _ in mentions))
    ways = {identifier for identifier, _ in mentions if identifier in dataset.legs or identifier in dataset.routes}
    # In a table context is a role like others, which beats what a leg makes of its stops.
    stops = {stop for way in ways if way in dataset.legs for stop in dataset.legs[way].stops}
    table: dict[str, list[str]] = {}
    for identifier, role in mentions:
        its = role or (Role.ALONG if identifier in ways else Role.CONTEXT).value
        if (role or identifier not in stops) and identifier not in table.setdefault(its, []):
            table[its].append(identifier)
    return {role: table[role] for role in ROLES if table.get(role)}

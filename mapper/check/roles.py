"""Whether claims agree with the legs of which they speak: on what a stop is there, and on how the goods went."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.model.claim import Claim
from mapper.model.dataset import Dataset
from mapper.model.problem import Fault
from mapper.model.role import Role
from mapper.read.dataset import Loaded

_OF_THE_WAY = frozenset((Role.ORIGIN, Role.TRANSIT, Role.DESTINATION))
"""What a stop can be on a leg; that something was seized there as well is not against that."""


def roles(loaded: Loaded) -> Iterator[Fault]:
    """Yield a warning for every role that is against a leg's, and for every leg whose claims name several modes."""
    dataset = loaded.dataset
    for claim in dataset.claims.values():
        yield from _against_legs(claim, dataset)
    for leg in dataset.legs.values():
        modes = dataset.modes(*dataset.carriers(leg.id))
        if len(modes) > 1:
            message = f"its claims name {len(modes)} modes: {', '.join(modes)}."
            fix = "Divide it into a leg for each, or correct the `mode` of a claim."
            yield Fault(leg.origin, message, fix, leg.id, severity="warning")


def _against_legs(claim: Claim, dataset: Dataset) -> Iterator[Fault]:
    own: dict[str, set[Role]] = {}
    for subject, role in claim.roles:
        if role in _OF_THE_WAY:
            own.setdefault(subject, set()).add(role)
    for stop, on_legs in _roles_on_legs(claim, dataset).items():
        # Where one leg of the claim ends and another begins, the claim may well call it transit.
        if len(on_legs) == 1 and stop in own and on_legs.isdisjoint(own[stop]):
            (role,) = on_legs
            told = sorted(own[stop])[0].value
            message = f'it calls "{stop}" {told}, and the leg of which it speaks has it as {role.value}.'
            fix = "Correct one of them; the claim's word is taken."
            yield Fault(claim.origin.at("about", told), message, fix, claim.ref, severity="warning")


def _roles_on_legs(claim: Claim, dataset: Dataset) -> dict[str, set[Role]]:
    found: dict[str, set[Role]] = {}
    for subject in dataset.roles[claim.ref]:
        if subject in dataset.legs:
            for stop, role in dataset.legs[subject].roles:
                found.setdefault(stop, set()).add(role)
    return found

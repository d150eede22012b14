"""Union-find: groups of what is linked, also through others; each has one member that leads it."""

from __future__ import annotations


def lead_of(leads: dict[str, str], member: str) -> str:
    """Return who leads the group of a member; `leads` has for each somebody who is nearer to that, or itself."""
    lead = leads.setdefault(member, member)
    while lead != leads[lead]:
        # On the way everybody is led nearer to the end, so that no way stays long.
        leads[lead] = lead = leads[leads[lead]]
    leads[member] = lead
    return lead

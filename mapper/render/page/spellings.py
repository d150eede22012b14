"""Other spellings and former names of the places that sites name, from the gazetteer, so that search knows them too."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from mapper.document.map_document import Mark
from mapper.gazetteer import key_of, spelt_near
from mapper.model.place import Position

MOST = 12
"""Spellings kept for one site: St Petersburg has fifty."""

REACH_DEG = 0.5
"""How far from a site the town may lie whose name it bears, in degrees of latitude: some 55 km."""

_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def spellings(marks: Iterable[Mark]) -> dict[str, list[str]]:
    """Return folded spellings (see `key_of`) of the towns named by sites, by the id of the site.

    A town counts if a site's name, in any language, has one of the town's names in it and lies within `REACH_DEG`. Only
    the marks decide what is looked up, so that nothing is told that is not on the map.
    """
    found = {mark.id: _of(mark) for mark in marks if mark.kind == "site"}
    return {mark: keys for mark, keys in found.items() if keys}


def _of(mark: Mark) -> list[str]:
    said = frozenset(key for name in (mark.name, *mark.names.values()) for key in _parts(name))
    named = [town for town in spelt_near(Position(*mark.label_at), REACH_DEG) if said.intersection(town.keys)]
    return list(dict.fromkeys(key for town in named for key in _chosen(town.keys) if key not in said))[:MOST]


def _parts(name: str) -> Iterator[str]:
    """Yield the keys of all runs of words in a name."""
    words = re.split(r"[\s,;()/]+", name)
    for start, end in combinations(range(len(words) + 1), 2):
        yield key_of(" ".join(words[start:end]))


@cache
def _chosen(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the town's own key and, of more than there is room for, Cyrillic ones and the most different others."""
    if len(keys) <= MOST:
        return keys
    own, *others = keys
    cyrillic = [key for key in others if _CYRILLIC.search(key)]
    latin = [key for key in others if key not in cyrillic]
    return (own, *_apart(cyrillic, [], MOST // 2), *_apart(latin, [own], MOST // 2 - 1))


def _apart(keys: list[str], known: list[str], most: int) -> list[str]:
    """Return keys each of which is as unlike those before it as can be."""

    def likeness(key: str) -> float:
        return max((difflib.SequenceMatcher(None, key, other).ratio() for other in (*known, *taken)), default=0)

    taken: list[str] = []
    while len(taken) < min(most, len(keys)):
        taken.append(min((key for key in keys if key not in taken), key=likeness))
    return taken

"""What the library's functions are handed, made into what they take; or a sentence on what they take instead."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from mapper.errors import UsageError

if TYPE_CHECKING:
    from mapper.document.map_document import MapDocument
    from mapper.model.dataset import Dataset
    from mapper.model.grade import Tlp
    from mapper.model.map_spec import MapSpec

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

_FROM = {"Dataset": "mapper.load", "MapDocument": "mapper.compose", "Answer": "mapper.query"}
"""Which function returns what people hand about."""


def answers_for_names(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Let a function refuse parameters that it does not have with the name that may be meant."""
    code = function.__code__
    known = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]

    @functools.wraps(function)
    def call(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        for name in kwargs:
            if name not in known:
                raise UsageError(f'{function.__name__} has no parameter "{name}". {_meant(name, known)}')
        return function(*args, **kwargs)

    return call


def as_root(given: object) -> str | os.PathLike[str]:
    """Return the folder of a dataset.

    Raises
    ------
    UsageError
        If it is something else than a path.
    """
    if isinstance(given, str | os.PathLike):
        return given
    raise UsageError(f'load takes the folder of a dataset, as "." or a Path, not {_what(given)}.')


def as_dataset(given: object, function: str) -> Dataset:
    """Return a dataset.

    Raises
    ------
    UsageError
        If it is anything else. Of a map the dataset cannot be told, and a folder is read once, by `load`.
    """
    from mapper.model.dataset import Dataset

    if isinstance(given, Dataset):
        return given
    raise UsageError(f'{function} takes a Dataset, as mapper.load(".") returns it, not {_what(given)}.')


def as_document(given: object, function: str) -> MapDocument:
    """Return a map; of a dataset the map of everything in it, within TLP:CLEAR.

    Raises
    ------
    UsageError
        If it is anything else.
    """
    from mapper.document.compose import compose
    from mapper.document.map_document import MapDocument
    from mapper.model.dataset import Dataset
    from mapper.model.map_spec import MapSpec

    if isinstance(given, MapDocument):
        return given
    if isinstance(given, Dataset):
        return compose(given, MapSpec.everything())
    raise UsageError(
        f"{function} takes a map, as mapper.compose returns it, or a Dataset for all that it holds, not {_what(given)}."
    )


def as_spec(given: object, dataset: Dataset) -> MapSpec:
    """Return the specification of a map: as it is, by the map's id, or that of a map of everything for None.

    Raises
    ------
    UsageError
        If there is no such map, it names what the dataset does not have, or it is anything else.
    """
    from mapper.model.map_spec import MapSpec

    if given is None:
        return MapSpec.everything()
    if isinstance(given, MapSpec):
        return given if dataset.maps.get(given.id) is given else _of_records(given, dataset)
    if not isinstance(given, str):
        raise UsageError(f"compose takes the id of a map or a MapSpec, not {_what(given)}.")
    if given not in dataset.maps:
        raise UsageError(f'There is no map "{given}". {_meant(given, dataset.maps)}')
    return dataset.maps[given]


def as_tlp(given: object) -> Tlp | None:
    """Return a release level, also of its word in whatever case.

    Raises
    ------
    UsageError
        If there is no such level.
    """
    from mapper.model.grade import Tlp

    if given is None or isinstance(given, Tlp):
        return given
    levels = [level.value for level in Tlp]
    word = given.upper().removeprefix("TLP:") if isinstance(given, str) else ""
    if word not in levels:
        shown = f'"{given}"' if isinstance(given, str) else _what(given)
        raise UsageError(f"max_tlp is {', '.join(levels[:-1])} or {levels[-1]}, not {shown}.")
    return Tlp(word)


def as_kind(given: Any, kind: type[Result], name: str, example: str) -> Result:
    """Return what is of one kind; True and False are no numbers.

    Raises
    ------
    UsageError
        If it is of another kind.
    """
    if isinstance(given, kind) and (kind is bool or not isinstance(given, bool)):
        return given
    raise UsageError(f"{name} is {example}, not {_what(given)}.")


def _of_records(spec: MapSpec, dataset: Dataset) -> MapSpec:
    """Return a specification that somebody wrote in a program, with ids of the dataset alone, in tuples."""
    terms = dataset.vocabulary
    known: dict[str, Collection[str]] = {
        "routes": dataset.routes,
        "categories": terms.categories,
        "sources": dataset.sources,
        "commodities": terms.commodities,
        "areas": dataset.areas,
        "sites": dataset.sites,
    }
    changes: dict[str, Any] = {"max_tlp": as_tlp(spec.max_tlp)}
    for name, there in known.items():
        given = getattr(spec, name)
        if isinstance(given, str) or not isinstance(given, Iterable | None):
            raise UsageError(f"{name} of a MapSpec are ids in a list, or None for all, not {_what(given)}.")
        changes[name] = None if given is None else tuple(given)
        for value in changes[name] or ():
            if value not in there:
                raise UsageError(f'{name} of the MapSpec: the dataset has no "{value}". {_meant(str(value), there)}')
    return replace(spec, **changes)


def _meant(word: str, known: Collection[str]) -> str:
    # `import mapper` stays quick.
    from mapper.read.faults import meant

    return meant(word, known)


def _what(given: object) -> str:
    """Return in words what somebody handed over; the whole of it only where it is short."""
    kind = type(given).__name__
    if kind in _FROM:
        return f"the {kind} that {_FROM[kind]} returns"
    if given is None or isinstance(given, bool | int | float):
        return repr(given)
    if isinstance(given, str):
        return f'the text "{given[:40]}"'
    return f"a {kind}"

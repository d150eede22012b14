"""Which room may import which library: what stands in pyproject.toml, held for every module."""

from __future__ import annotations

import sys
import tomllib

import grimp

from tests.conftest import ROOT

ONLY: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mapper"]["only"]
GRAPH = grimp.build_graph("mapper", include_external_packages=True, exclude_type_checking_imports=True)


def importers() -> dict[str, set[str]]:
    """Return the modules of mapper/ that import a library, by its name; the standard library is free to all."""
    libraries = {module for module in GRAPH.modules if module.partition(".")[0] != "mapper"}
    return {
        library: set(GRAPH.find_modules_that_directly_import(library))
        for library in libraries - set(sys.stdlib_module_names)
    }


def is_in(module: str, rooms: list[str]) -> bool:
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def test_a_library_is_imported_by_its_rooms_alone() -> None:
    strays = {
        library: sorted(module for module in modules if not is_in(module, ONLY.get(library, [])))
        for library, modules in importers().items()
    }
    assert {library: modules for library, modules in strays.items() if modules} == {}


def test_every_room_in_the_list_has_its_library() -> None:
    found = importers()
    idle = {
        f"{room} no longer imports {library}"
        for library, rooms in ONLY.items()
        for room in rooms
        if not any(is_in(module, [room]) for module in found.get(library, ()))
    }
    assert idle == set()

"""Which room may import which library: what stands in pyproject.toml, held for every module."""

from __future__ import annotations

import ast
import sys
import tomllib

import grimp
import pytest

from tests.conftest import ROOT

ONLY: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mapper"]["only"]
GRAPH = grimp.build_graph("mapper", include_external_packages=True, exclude_type_checking_imports=True)


def importers() -> dict[str, set[str]]:
    """Return the modules of mapper/ that import a library, by its name; of Python's own, of those listed."""
    libraries = {module for module in GRAPH.modules if module.partition(".")[0] != "mapper"}
    found = {
        library: set(GRAPH.find_modules_that_directly_import(library))
        for library in libraries - set(sys.stdlib_module_names)
    }
    of_python = {library for library in ONLY if library.partition(".")[0] in sys.stdlib_module_names}
    for path in (ROOT / "mapper").rglob("*.py"):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for library in of_python & imported(ast.parse(path.read_text("utf-8"))):
            found.setdefault(library, set()).add(module)
    return found


def imported(tree: ast.Module) -> set[str]:
    """Return the dotted names that a module imports, anywhere in it; the graph has only the first part of these."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


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


@pytest.mark.parametrize(
    "written", ["import http.client", "from http.client import HTTPConnection", "from http import client as c"]
)
def test_what_asks_the_network_is_seen_however_it_is_imported(written: str) -> None:
    assert "http.client" in imported(ast.parse(f"def f():\n    {written}"))

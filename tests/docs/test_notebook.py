"""The example notebook works, shows what its text says, and is committed without outputs."""

from __future__ import annotations

import ast
import json
from typing import Any

import pytest

from tests.conftest import ROOT

NOTEBOOK = ROOT / "docs/notebook.ipynb"


@pytest.fixture(scope="module")
def notebook() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(NOTEBOOK.read_text("utf-8"))
    return content


@pytest.fixture(scope="module")
def shown(notebook: dict[str, Any]) -> dict[str, str]:
    """Return what every code cell shows, by id, all run in one interpreter from the notebook's folder."""
    namespace: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(NOTEBOOK.parent)
        return {
            cell["id"]: run("".join(cell["source"]), cell["id"], namespace)
            for cell in notebook["cells"]
            if cell["cell_type"] == "code"
        }


def run(source: str, name: str, namespace: dict[str, Any]) -> str:
    """Run one cell, and return the HTML or the text that Jupyter would show of the value of its last line."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, name, "exec"), namespace)
    if not isinstance(last, ast.Expr):
        return ""
    value = eval(compile(ast.Expression(last.value), name, "eval"), namespace)
    return str(value._repr_html_()) if hasattr(value, "_repr_html_") else repr(value)


def test_every_cell_runs_and_shows_what_its_text_says(shown: dict[str, str]) -> None:
    assert "Almaty" in shown["frames"]
    assert "<table" in shown["doubtful"]
    assert "moscow-226#caricc-in-almaty" in shown["about-caricc"]
    assert "The Northern Route" in shown["map"]
    assert "Around Almaty" in shown["own-layer"]
    assert "The cable alone" in shown["one-source"]
    assert shown["page"].endswith(" kB'")


def test_it_is_committed_without_outputs_and_with_ids_of_its_own(notebook: dict[str, Any]) -> None:
    cells = notebook["cells"]
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert len({cell["id"] for cell in cells}) == len(cells)
    for cell in cells:
        assert cell["metadata"] == {}
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None
    assert NOTEBOOK.read_text("utf-8") == json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"

"""The page's program knows the records of a MapDocument as they are."""

from __future__ import annotations

from scripts.document_types import FILE, document_types


def test_the_types_of_the_page_are_those_of_the_document() -> None:
    assert FILE.read_text("utf-8") == document_types(), "Type: .venv/bin/python scripts/document_types.py"

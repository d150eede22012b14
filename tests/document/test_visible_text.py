"""Characters that hide, or that turn other words round, are told by visible ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.document.visible_text import visible, visible_values


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Almaty\nAlma-Ata\tcity", "Almaty\nAlma-Ata\tcity"),
        ("a\x00b", "a␀b"),
        ("a\x1b[31m", "a␛[31m"),
        ("a\r\nb", "a␍\nb"),
        ("a\x7fb\x85c", "a␡b⟨U+0085⟩c"),
        ("\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
        ("lone \ud800", "lone ⟨U+D800⟩"),
        ("\u2067שלום\u2069", "\u2067שלום\u2069"),
        ("Алма-Ата 🗺", "Алма-Ата 🗺"),
    ],
)
def test_shown_as(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_everything_can_be_written_and_nothing_is_left_out(text: str) -> None:
    shown = visible(text)
    shown.encode("utf-8")
    assert len(shown) >= len(text)
    assert visible(shown) == shown


def test_inside_data() -> None:
    value = {"a": ["x\x00", {"b": ("\u202e", 1, None, True, 1.5)}]}
    assert visible_values(value) == {"a": ["x␀", {"b": ["⟨U+202E⟩", 1, None, True, 1.5]}]}

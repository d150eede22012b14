"""Texts in which there is nothing to be seen are told from those in which there is."""

from __future__ import annotations

import pytest

from mapper.model.legible import code_points, is_legible


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\n",
        "\u200b\u200c\u200d\u2060\ufeff",
        "\u3164",
        "\u115f\u1160\uffa0",
        "\u2800\u2800",
        "\u202e\u2066\u2069\u061c",
        "\ufe0f\U000e0100\u180b",
        "\U000e0041\U000e007f",
        "\u034f\u0301",
        "\u00ad",
        "\u00a0\u3000\u2028",
        "\x00\x1b\x85",
        "\ud800",
        "\uffff",
        "\U0001d159",
    ],
)
def test_there_is_nothing_to_read(text: str) -> None:
    assert not is_legible(text)


@pytest.mark.parametrize(
    "text", ["a", "7", "—", "?", "🗺", "❤\ufe0f", "ایران\u200cشهر", "가", "\u200bШ", "e\u0301", "\u2801"]
)
def test_there_is_something_to_read(text: str) -> None:
    assert is_legible(text)


def test_characters_are_told_by_number() -> None:
    assert code_points("\u200b\u3164\u200b") == "U+200B, U+3164"
    assert code_points("abcd") == "U+0061, U+0062, U+0063, …"

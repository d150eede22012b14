"""How words are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.passages.folding import fold


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the Caspian\n  Sea", "caspian sea"),
        ("“Operation Channel.”", '"operation channel."'),
        ("Moscow’s efforts", "moscow's efforts"),
        ("30,000–40,000 people", "30,000-40,000 people"),
        ("traf\u00adficking", "trafficking"),
        ("drug-\n   related", "drug-related"),
        ("drug-  \nrelated", "drug-related"),
        ("ﬁnance", "finance"),
        ("cafe\u0301", "café"),
        ("ДУШАНБЕ", "Душанбе"),
        ("$2.8\u00a0million", "$2.8 million"),
        ("based in  Almaty, serves", "based in Almaty"),
        ("transport [Afghan] drugs", "[afghan] drugs"),
    ],
)
def test_what_differs_only_in_print_is_the_same(text: str, words: str) -> None:
    assert fold(text).holds(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Uzbekistan", "bek"),
        ("75,000 kilograms", "000 kilograms"),
        ("75,000 kilograms", "75"),
        ("4.2 percent", "2 percent"),
        ("trafficked", "traffick"),
        ("Oshkosh", "Osh"),
        ("a b", "ab"),
        ("a", ""),
    ],
)
def test_parts_of_tokens_and_of_figures_do_not_count(text: str, words: str) -> None:
    assert not fold(text).holds(words)


def test_a_place_leads_back_to_the_original() -> None:
    text = "xx  “The\n ﬁrst” of traf\u00adficking"
    assert [text[start:stop] for start, stop in fold(text).find('"the first"')] == ["“The\n ﬁrst”"]
    assert [text[start:stop] for start, stop in fold(text).find("trafficking")] == ["traf\u00adficking"]


@given(st.text(max_size=60))
def test_folding_is_final_and_every_character_has_its_place(text: str) -> None:
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    assert len(folded.places) == len(folded.text)
    assert list(folded.places) == sorted(folded.places)
    assert all(0 <= place < len(text) for place in folded.places)

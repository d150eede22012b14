"""How words are compared."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.passages.folding import fold
from tests.sizes import cost


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


HYPHENS = ["-", "\u00ad", "\u2010", "\u2011", "¬", "\u058a", "\ufe63"]
BREAKS = ["\n", "\r\n", "  \n\n   ", "\n\f", "\u2028", "\u200b\n"]


@pytest.mark.parametrize("hyphen", HYPHENS)
@pytest.mark.parametrize("line_end", BREAKS)
def test_a_hyphen_at_a_lines_end_divides_a_word_or_belongs_to_it(hyphen: str, line_end: str) -> None:
    end = hyphen + line_end
    text = f"Afghan opi{end}ates and counter{end}narcotics, 75,000{end}80,000 kg"
    folded = fold(text)
    for words in ("opiates", "opi-ates", "counter-narcotics", "opiates and counter-narcotics", "75,000-80,000 kg"):
        assert folded.holds(words)
    assert [text[start:stop] for start, stop in folded.find("afghan opiates")] == [f"Afghan opi{end}ates"]
    assert not any(folded.holds(words) for words in ("opi ates", "piates", "opiat", "80,00"))


@pytest.mark.parametrize(
    ("text", "words"),
    [("opi- ates", "opiates"), ("opi-ates", "opiates"), ("so —\nand on", "soand on"), ("a ¬b", "a -b"), ("-\nb", "-b")],
)
def test_other_hyphens_divide_nothing(text: str, words: str) -> None:
    assert not fold(text).holds(words)


def holds(text: str) -> bool:
    return fold(text).holds("no such words")


@pytest.mark.parametrize("unit", ["The road\n", "opi-\n", "\u00ad", "\u00ad ", "- ", "\u200b-", "a\u0301", "¬\n", "x "])
def test_a_long_text_is_folded_in_linear_time_and_little_memory(unit: str) -> None:
    texts = [unit * (size // len(unit)) for size in (20_000, 80_000)]
    few, many = (cost(partial(holds, text)) for text in texts)
    assert many.seconds < 12 * max(few.seconds, 0.01)
    assert many.peak < 25 * len(texts[1])


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

"""Words of a passage by which it can be found again: such as stand nowhere else in the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mapper.passages.copying import WORD

if TYPE_CHECKING:
    from mapper.passages.document import Document
    from mapper.passages.locating import Passage

MOST_WORDS = 6
MOST_ITEMS = 3
MOST_COMMON_BETWEEN = 2
"""How many words that stand elsewhere too may stand between two that do not, inside one item."""

_PAUSE = re.compile(r"[.,;:!?()\[\]•]")


def propose(document: Document, passages: Sequence[Passage]) -> tuple[str, ...]:
    """Return items of evidence for some passages, in their order; none if no words of theirs are their own.

    Each is at most six words long and as printed, but for line breaks. What is proposed proves where something stands;
    whether it is what the claim says, a person has to judge.
    """
    from mapper.passages.folding import fold

    text = "\n".join(document.text(passage.span) for passage in passages)
    here, everywhere = fold(text), document.folded(document.whole)
    counts_here, counts = Counter(here.words()), Counter(everywhere.words())
    words = list(WORD.finditer(text))
    folded = [fold(word[0]).text for word in words]
    rare = [counts[word] == counts_here[word] > 0 and not _is_filler(word) for word in folded]
    items = []
    for first, last in _runs(words, rare, text):
        item = " ".join(text[words[first].start() : words[last].end()].split())
        if here.holds(item) and len(item.split()) <= MOST_WORDS:
            items.append((_worth(words[first : last + 1], rare[first : last + 1]), first, item))
    best = sorted(items, key=lambda found: (-found[0], found[1]))[:MOST_ITEMS]
    chosen = tuple(dict.fromkeys(item for _, _, item in sorted(best, key=lambda found: found[1])))
    if not _is_enough(chosen):
        chosen = tuple(dict.fromkeys([*chosen, *_phrases(words, text, document, passages)]))[:2]
    return chosen if _is_enough(chosen) else ()


def _is_enough(items: Sequence[str]) -> bool:
    return len(items) > 1 or any(len(item.split()) > 2 for item in items)


def _is_filler(word: str) -> bool:
    return len(word) < 3 or (word.isdigit() and len(word) < 4)


def _runs(words: list[re.Match[str]], rare: list[bool], text: str) -> Iterator[tuple[int, int]]:
    """Yield first and last word of the stretches that begin and end in a rare word."""
    first = last = -1
    for index, is_rare in enumerate(rare):
        if not is_rare:
            continue
        joins = (
            last >= 0
            and index - last - 1 <= MOST_COMMON_BETWEEN
            and index - first < MOST_WORDS
            and not _PAUSE.search(text, words[last].end(), words[index].start())
        )
        if not joins:
            if last >= 0:
                yield first, last
            first = index
        last = index
    if last >= 0:
        yield first, last


def _worth(words: Sequence[re.Match[str]], rare: Sequence[bool]) -> int:
    """Return how well a stretch tells its passage: rare words count, names and figures among them twice."""
    pairs = zip(words, rare, strict=True)
    return sum(1 + (not word[0].islower()) for word, is_rare in pairs if is_rare)


def _phrases(words: list[re.Match[str]], text: str, document: Document, passages: Sequence[Passage]) -> Iterator[str]:
    """Yield runs of five words that stand together nowhere else, though each word alone does."""
    there = document.folded(document.whole)
    within = [document.folded(passage.span) for passage in passages]
    # The number of the paragraph tells little, and may be printed otherwise.
    first = next((index for index, word in enumerate(words) if not word[0].isdigit()), 0)
    for index in range(first, len(words) - 4, 5):
        start, end = words[index].start(), words[index + 4].end()
        phrase = " ".join(text[start:end].split())
        times = sum(len(list(passage.find(phrase))) for passage in within)
        if ";" not in phrase and len(phrase.split()) <= MOST_WORDS and 0 < times == len(list(there.find(phrase))):
            yield phrase

"""The words of a story: a small subset of Markdown to a tree. What it does not know stays text, as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mapper.model.story import Block, BulletList, Citation, Emphasis, Paragraph, Part, StoryText, Text

_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_ITEM = re.compile(r"^[ \t]{0,3}[-*][ \t]+", re.MULTILINE)
_TOKEN = re.compile(r"\\(?P<escaped>[\\*\[\]-])|(?P<stars>\*{1,3})|\[@(?P<refs>[^\[\]]*)\]|(?P<open>\[@)")
_REF = re.compile(r"@([a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*)")
_SPACES = re.compile(r"[ \t\n]+")


class StoryTextError(ValueError):
    """What is no citation although it begins like one; `at` is where, in characters from the start of the text."""

    def __init__(self, written: str, at: int) -> None:
        super().__init__(f'"{written}" is no citation.')
        self.at = at


@dataclass
class _Open:
    """A run of stars that may begin an emphasis, and what came after it."""

    stars: str
    at: int
    parts: list[Part] = field(default_factory=list)


def parse_story_text(text: str) -> StoryText:
    """Parse paragraphs, bullet lists, ``*emphasis*``, ``**strong**`` and citations, ``[@SOURCE#claim; @OTHER#claim]``.

    Parameters
    ----------
    text
        As typed. A backslash takes its meaning from ``* [ ] -`` and from itself.

    Raises
    ------
    StoryTextError
        If something begins like a citation and is none.
    """
    blocks: list[Block] = []
    for start, end in _stretches(text):
        for block in _blocks(text, start, end):
            if isinstance(block, BulletList) and blocks and isinstance(before := blocks[-1], BulletList):
                blocks[-1] = BulletList(before.items + block.items)
            else:
                blocks.append(block)
    return StoryText(text, tuple(blocks))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what stands between blank lines."""
    start = 0
    for blank in _BLANK.finditer(text):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _blocks(text: str, start: int, end: int) -> Iterator[Block]:
    bullets = list(_ITEM.finditer(text, start, end))
    first = bullets[0].start() if bullets else end
    if lead := _paragraph(text, start, first):
        yield lead
    ends = [*(bullet.start() for bullet in bullets), end][1:]
    items = (_paragraph(text, bullet.end(), stop) for bullet, stop in zip(bullets, ends, strict=True))
    if written := tuple(item for item in items if item is not None):
        yield BulletList(written)


def _paragraph(text: str, start: int, end: int) -> Paragraph | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Paragraph(_parts(text, start, end)) if start < end else None


def _parts(text: str, start: int, end: int) -> tuple[Part, ...]:
    stack = [_Open("", start)]
    done = start
    for token in _TOKEN.finditer(text, start, end):
        _add_text(stack[-1].parts, text[done : token.start()], done)
        done = token.end()
        if token["escaped"]:
            _add_text(stack[-1].parts, token["escaped"], token.start())
        elif token["stars"]:
            _take_stars(stack, token, text, (start, end))
        else:
            stack[-1].parts.append(_citation(token, text))
    _add_text(stack[-1].parts, text[done:end], done)
    while len(stack) > 1:
        _give_up(stack)
    return tuple(stack[0].parts)


def _take_stars(stack: list[_Open], token: re.Match[str], text: str, within: tuple[int, int]) -> None:
    """Close what these stars can close, and open what is left of them; else they are stars and nothing more."""
    left, start, end = len(token["stars"]), *token.span()
    closes = start > within[0] and not text[start - 1].isspace()
    opens = end < within[1] and not text[end].isspace()
    while closes and len(stack) > 1 and 0 < len(stack[-1].stars) <= left and stack[-1].parts:
        left -= len(stack[-1].stars)
        closed = stack.pop()
        stack[-1].parts.append(Emphasis(tuple(closed.parts), strong=closed.stars == "**"))
    for stars in ("**", "*"):
        if opens and left >= len(stars) and all(one.stars != stars for one in stack):
            stack.append(_Open(stars, end - left))
            left -= len(stars)
    _add_text(stack[-1].parts, "*" * left, end - left)


def _give_up(stack: list[_Open]) -> None:
    """Turn an emphasis that nothing closes back into its stars."""
    opened = stack.pop()
    _add_text(stack[-1].parts, opened.stars, opened.at)
    for part in opened.parts:
        if isinstance(part, Text):
            _add_text(stack[-1].parts, part.text, part.at)
        else:
            stack[-1].parts.append(part)


def _citation(token: re.Match[str], text: str) -> Citation:
    if token["open"]:
        raise StoryTextError(_SPACES.sub(" ", text[token.start() : token.start() + 40]), token.start())
    refs = []
    for cited in f"@{token['refs']}".split(";"):
        match = _REF.fullmatch(cited.strip())
        if match is None:
            raise StoryTextError(_SPACES.sub(" ", token[0]), token.start())
        refs.append(match[1])
    return Citation(tuple(dict.fromkeys(refs)), token.start())


def _add_text(parts: list[Part], text: str, at: int) -> None:
    if not text:
        return
    text = _SPACES.sub(" ", text)
    if parts and isinstance(last := parts[-1], Text):
        parts[-1] = Text(last.text + text, last.at)
    else:
        parts.append(Text(text, at))

"""Asking for what an addition still needs: by questions on a terminal, else by naming the options."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

import typer

from mapper.cli.speech import harmless, say
from mapper.errors import UsageError

Answer = TypeVar("Answer")


class Questions:
    """What one command has to ask, collected so that everything that is missing is told at once.

    What is typed at a question is judged there and then by `fits`, which raises UsageError at what would not do: the
    question is put again. What comes by options is judged with the whole record.
    """

    def __init__(self) -> None:
        self.on_terminal = sys.stdin.isatty()
        self._missing: list[str] = []

    def need(
        self,
        given: str | None,
        option: str,
        question: str,
        proposal: str = "",
        fits: Callable[[str], object] | None = None,
    ) -> str:
        """Return what was given, or the answer to a question; without a terminal the proposal, if there is one."""
        if given:
            return given
        if self.on_terminal:
            return _asked(question, proposal or None, str.strip, fits)
        if not proposal:
            self._missing.append(option)
        return proposal

    def need_several(
        self,
        given: list[str] | None,
        option: str,
        question: str,
        proposal: Iterable[str] = (),
        fits: Callable[[list[str]], object] | None = None,
    ) -> list[str]:
        """Return a list that was given, or the answer to a question, whose items are divided by semicolons.

        A proposal is what a person may accept, and nothing that is taken unseen.
        """
        if given:
            return given
        if self.on_terminal:
            return _asked(question, "; ".join(proposal) or None, _items, fits)
        self._missing.append(option)
        return []

    def offer_several(
        self, given: list[str] | None, question: str, fits: Callable[[list[str]], object] | None = None
    ) -> list[str]:
        """Return a list that was given, or the answer on a terminal; nothing is an answer too."""
        if given or not self.on_terminal:
            return given or []
        return _asked(question, "", _items, fits)

    def settle(self) -> None:
        """End the asking.

        Raises
        ------
        UsageError
            If something is missing and nobody can be asked.
        """
        if self._missing:
            raise UsageError(f"Missing: {', '.join(self._missing)}. Nothing was written.")


def choices(words: Iterable[str]) -> str:
    """Return known words as a part of a question."""
    return ", ".join(words)


def slug(text: str, words: int = 6) -> str:
    """Return a proposal for an id: the first words of a text in lower case without diacritics, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:words])


def known(what: str, identifier: str, there: Iterable[str]) -> None:
    """Make sure that something exists before more is asked about it.

    Raises
    ------
    UsageError
        If it does not.
    """
    from mapper.read.faults import did_you_mean

    words = list(there)
    if identifier and identifier not in words:
        hint = did_you_mean(identifier, words) or f"There is: {', '.join(words[:20]) or 'none'}."
        raise UsageError(f'There is no {what} "{identifier}". {hint}')


def tell(text: str) -> None:
    """Print lines of a document to standard error, set in and without blank ones."""
    for line in text.splitlines():
        if line.strip():
            say(f"    {line.strip()}")


def _asked(
    question: str, proposal: str | None, read: Callable[[str], Answer], fits: Callable[[Answer], object] | None
) -> Answer:
    """Put a question until its answer fits."""

    def judged(typed: str) -> Answer:
        answer = read(str(typed))
        try:
            if fits is not None:
                fits(answer)
        except UsageError as error:
            raise typer.BadParameter(harmless(str(error))) from None
        return answer

    # What is proposed is in the question already if it is not empty.
    answer: Answer = typer.prompt(
        harmless(question), default=proposal, show_default=bool(proposal), value_proc=judged, err=True
    )
    return answer


def _items(answer: str) -> list[str]:
    return [item.strip() for item in answer.split(";") if item.strip()]

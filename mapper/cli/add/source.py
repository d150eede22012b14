"""`mapper add source`: the record of a document, as a new file in seeds/."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated, Any

from mapper.cli.add.options import IdArgument, NoteOption, Text, Texts
from mapper.cli.command import command
from mapper.cli.options import RootOption, option, resolve_root
from mapper.errors import UnreadableError, UsageError
from mapper.model.grade import Reliability, Tlp
from mapper.model.source import Read


@command(
    'mapper add source opiate-flows --type report --title "Opiate flows" --author UNODC --issued 2012 '
    '--tlp CLEAR --url https://example.org/flows --reliability B --reliability-reason "Official" '
    "--file documents/opiate-flows.txt",
)
def add_source(
    identifier: IdArgument = None,
    kind: Annotated[Text, option("--type", "CSL-JSON type: report, article-magazine, webpage, interview …")] = None,
    title: Annotated[Text, option("--title", "As printed.")] = None,
    tlp: Annotated[Tlp | None, option("--tlp", "What may be released.", case_sensitive=False)] = None,
    authors: Annotated[Texts, option("--author", "An office or a name as it is; repeatable.")] = None,
    persons: Annotated[Texts, option("--person", '"Family, Given"; repeatable.')] = None,
    file: Annotated[Path | None, option("--file", "Your copy: its sha256 is recorded, the file stays yours.")] = None,
    issued: Annotated[Text, option("--issued", "EDTF: 2010-01-29, 2010-01, 2010.")] = None,
    available: Annotated[Text, option("--available-date", "When it became public, if later; EDTF.")] = None,
    genre: Annotated[Text, option("--genre", "What kind of document, in words.")] = None,
    container: Annotated[Text, option("--container-title", "The journal, book or site that it is part of.")] = None,
    publisher: Annotated[Text, option("--publisher", "Who published it.")] = None,
    number: Annotated[Text, option("--number", "As printed.")] = None,
    page: Annotated[Text, option("--page", "Its pages in the container.")] = None,
    url: Annotated[Text, option("--url", "Its public address.")] = None,
    by: Annotated[Texts, option("--by", "Id of a thing that the author is; repeatable.")] = None,
    read_at: Annotated[Text, option("--read-at", "Where the copy was read, if not at the publisher's.")] = None,
    archive_url: Annotated[Text, option("--archive-url", "The address of an archived copy.")] = None,
    accessed: Annotated[Text, option("--accessed", "When you read it there; EDTF.")] = None,
    language: Annotated[Text, option("--language", "As en, ru.")] = None,
    reliability: Annotated[
        Reliability | None,
        option("--reliability", "Admiralty code; F, cannot be judged, without it.", case_sensitive=False),
    ] = None,
    reason: Annotated[Text, option("--reliability-reason", "On what ground.")] = None,
    marking: Annotated[Text, option("--marking", "Handling words as printed.")] = None,
    read: Annotated[Read | None, option("--read", "How much of it was read; whole without it.")] = None,
    furniture: Annotated[Texts, option("--furniture", "Start of lines that belong to the page; repeatable.")] = None,
    note: NoteOption = None,
    root: RootOption = None,
) -> None:
    """Add the record of a document: seeds/ID.toml, to which `mapper add claim` adds what it says.

    Asks for ID, --type, --title and --tlp if they are missing and there is a terminal.
    """
    from mapper.cli.add.answers import among, new_name, shaped
    from mapper.cli.add.questions import Questions, choices, slug
    from mapper.cli.add.trial import stand_on, try_table

    ground = stand_on(resolve_root(root))
    questions = Questions()
    title = questions.need(title, "--title", "Title, as printed", fits=shaped("source", "title"))
    proposal = slug(title) if questions.on_terminal else ""
    identifier = questions.need(identifier, "ID", "Id", proposal, new_name(ground.dataset))
    sort = "Type (report, article-magazine, webpage, interview …)"
    sort = questions.need(kind, "--type", sort, fits=shaped("source", "type"))
    release = f"TLP ({choices(Tlp)})"
    release = questions.need(tlp and tlp.value, "--tlp", release, fits=among("TLP", Tlp, ignore_case=True))
    values: dict[str, Any] = {
        "type": sort,
        "genre": genre,
        "title": title,
        "author": [{"literal": name} for name in authors or []] + [_person(name) for name in persons or []],
        "container-title": container,
        "publisher": publisher,
        "issued": issued,
        "available-date": available,
        "number": number,
        "page": page,
        "URL": url,
        "accessed": accessed,
        "language": language,
        "by": by,
        "archive_url": archive_url,
        "read_at": read_at,
        "sha256": _sha256(file),
        "reliability": reliability,
        "reliability_reason": reason,
        "marking": marking,
        "tlp": release.upper(),
        "read": read,
        "furniture": furniture,
        "note": note,
    }
    questions.settle()
    seed = seed_file(identifier)
    if ground.text(seed) is not None:
        raise UsageError(f"{seed} is there already: nothing was written. Give the source another id.")
    try_table(ground, seed, "[source]", values).write(identifier)


def seed_file(source: str) -> str:
    """Return the name of a source's file from the dataset's root.

    Raises
    ------
    UsageError
        If the id cannot be the name of a file in seeds/.
    """
    from mapper.cli.add.questions import slug

    if source != slug(source, words=len(source)):
        raise UsageError(f'"{source}" is no id: lower-case words joined by hyphens, as {slug(source) or "my-report"}.')
    return f"seeds/{source}.toml"


def _person(name: str) -> dict[str, str]:
    family, _, given = name.partition(",")
    return {"family": family.strip(), **({"given": given.strip()} if given.strip() else {})}


def _sha256(file: Path | None) -> str | None:
    if file is None:
        return None
    if not file.is_file():
        raise UsageError(f"There is no file {file}.")
    try:
        with file.open("rb") as copy:
            return hashlib.file_digest(copy, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableError(f"{file}: cannot be read ({error.strerror}).") from error

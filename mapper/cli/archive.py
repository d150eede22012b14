"""`mapper archive check`: asks whether the addresses of sources still answer. Nothing else asks the network."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from mapper.cli.admitting import admitted_from
from mapper.cli.command import command
from mapper.cli.ending import ExitCode
from mapper.cli.examples import listed
from mapper.cli.options import JsonOption, RootOption, SkipInvalidOption, resolve_root
from mapper.cli.speech import counted, print_json, print_line, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.archive.addresses import Finding

app = typer.Typer(
    name="archive",
    help=(
        "Look after the addresses at which the documents are, and their copies in archives.\n\n"
        + listed("mapper archive check")
    ),
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.callback()
def _group() -> None:
    """Keep a group with one command a group."""


@app.command("check")
@command("mapper archive check", "mapper archive check --timeout 5 --json")
def check(
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", min=0.1, max=600, help="How long each answer may take.")
    ] = 20.0,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask the network whether the addresses of sources still answer.

    This is the only command that asks the network, and it does so only when it is called. It says first which hosts
    it asks, then asks for every `URL` and `archive_url`, one after the other, and keeps nothing of the answers.

    Told are addresses that are dead, or have moved for good, and sources whose document has an address and no copy in
    an archive. Some servers answer a browser alone: look there before you give an address up.

    Exit code 1 if anything is dead, moved or missing.
    """
    folder = resolve_root(root)
    from mapper.archive.addresses import addresses_of, find, hosts_of
    from mapper.archive.asking import Answer, ask

    sources = admitted_from(folder, skip_invalid).dataset.sources.values()
    addresses = addresses_of(sources)
    count = len({one.address for one in addresses})
    _announce(count, hosts_of(addresses))
    asked: list[str] = []

    def told(address: str) -> Answer:
        asked.append(address)
        say(f"{len(asked)} of {count}: {address}")
        return ask(address, timeout)

    findings = find(sources, told)
    if as_json:
        print_json([{key: value or None for key, value in asdict(finding).items()} for finding in findings])
    else:
        for finding in findings:
            print_line(f"{finding.source}: {finding.key}: {_told(finding)}")
    say(_summary(findings))
    if any(finding.result != "alive" for finding in findings):
        raise typer.Exit(ExitCode.PROBLEMS)


def _announce(count: int, hosts: Sequence[str]) -> None:
    if not count:
        say("No source has an address: the network is not asked.")
        return
    addresses = "1 address" if count == 1 else f"{count} addresses"
    where = f"{counted(len(hosts), 'host')}, and where they lead: {', '.join(hosts)}"
    say(f"This asks the network: {addresses} on {where}.")


def _told(finding: Finding) -> str:
    if finding.result == "missing":
        return "no archive copy"
    moved = f", moved to {finding.moved_to}" if finding.moved_to else ""
    if finding.result == "dead":
        return f"dead ({finding.reason}){moved}: {finding.address}"
    return f"{finding.result if not moved else moved.removeprefix(', ')}: {finding.address}"


def _summary(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.result for finding in findings)
    parts = ", ".join(f"{counts[result]} {result}" for result in ("alive", "moved", "dead") if counts[result])
    missing = counted(counts["missing"], "source")
    return f"{parts or 'Nothing asked'}; {missing} without an archive copy."

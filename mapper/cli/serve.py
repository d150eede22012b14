"""`mapper serve`: shows the maps while one edits the files."""

from __future__ import annotations

import gc
import signal
import threading
from typing import TYPE_CHECKING, Annotated

import typer

from mapper.cli.command import command
from mapper.cli.options import RootOption, SkipInvalidOption, argument, resolve_root
from mapper.cli.speech import print_line, say, tell_problems

if TYPE_CHECKING:
    from mapper.cli.serving.workbench import Workbench

LOOK_SECONDS = 0.4
"""How often the files are looked at."""


@command(
    "mapper serve",
    "mapper serve northern-route --port 0",
)
def serve(
    maps: Annotated[list[str] | None, argument("[MAP]...", "Ids of maps; by default all.")] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; 0 takes a free one.")] = 8226,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
) -> None:
    """Show the maps in a browser of this machine, and build them again whenever a file changes.

    Problems are shown with line and mend, while the last good map stays. Listens on 127.0.0.1 only. Ctrl-C ends it.
    """
    # Unlike other commands this one lives for hours.
    gc.enable()
    # A script that starts it in the background has it ignore Ctrl-C, and what sends the signal would wait for ever.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    folder = resolve_root(root)
    from mapper.cli.serving.server import HOST, Server
    from mapper.cli.serving.workbench import Workbench
    from mapper.errors import UnreadableError

    workbench = Workbench(folder, maps or [], skip_invalid)
    try:
        server = Server(port, workbench)
    except OSError as error:
        raise UnreadableError(f"Port {port} cannot be had ({error.strerror}): try another with --port.") from error
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print_line(f"http://{HOST}:{server.port}/")
        say("Ctrl-C ends it.")
        try:
            _keep_building(workbench)
        except KeyboardInterrupt:
            say("Stopped.")
        finally:
            server.shutdown()


def _keep_building(workbench: Workbench) -> None:
    pause = threading.Event()
    while True:
        if workbench.look():
            state = workbench.state
            tell_problems(state.problems, to_stderr=True)
            fine = state.built == state.version
            say(state.failure or (f"Built {len(state.pages)} maps." if fine else "The last good maps stay."))
        pause.wait(LOOK_SECONDS)

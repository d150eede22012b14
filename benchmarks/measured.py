"""Runs one command and prints what it cost as JSON: ``python -m benchmarks.measured COMMAND …``.

A process of its own, and a small one: what a command is said to have used at its peak is never less than what the
process that started it used.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys


def main(command: list[str]) -> int:
    """Run a command without its output; print seconds of CPU time (user and system) and bytes at the peak."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    print(json.dumps({"cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss * 1024}))
    return process.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Two folders put in each other's place in one step of the system, where it has one."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2

_LACKING = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
"""What systems and file systems say that cannot exchange names."""


def exchange_names(one: Path, other: Path) -> bool:
    """Exchange two names, so that nobody ever finds neither; return False if it cannot be done here.

    Raises
    ------
    OSError
        If it could be done, but not with these two.
    """
    # The library that Python runs on; renameat2 is Linux's, from glibc 2.28 on.
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _LACKING:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))

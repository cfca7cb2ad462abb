"""The log that Tab chooses from, as far as it can be read while somebody waits."""

import stat
from pathlib import Path
from typing import TYPE_CHECKING

from pcc_actions.cli.context import LineContext

if TYPE_CHECKING:
    from pcc_actions.core.model import Log

LARGEST = 10_000_000  # bytes of a log that Tab still reads: some 20,000 actions, a few seconds

_LOG = "log for Tab"  # where the context of a command keeps it


def log_of(ctx: LineContext) -> "Log":
    """The log, read once. Raises `Failure` where it cannot be read; Tab then offers nothing."""
    if _LOG not in ctx.meta:
        from pcc_actions.cli.session import session
        from pcc_actions.core.model import Log
        from pcc_actions.store.reading import read_log

        this = session(ctx)
        readable = _is_readable(this.path)
        ctx.meta[_LOG] = read_log(this.path, this.now).log if readable else Log()
    log: Log = ctx.meta[_LOG]
    return log


def _is_readable(path: Path) -> bool:
    """Whether it is a file that Tab can read while somebody waits: no pipe, not huge."""
    status = path.stat()
    return stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST

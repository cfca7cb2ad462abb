"""What is said, and with which exit code the command ends, where it could not do its work."""

import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from pcc_actions.errors import Failure

if TYPE_CHECKING:
    from typer.exceptions import TyperException

NAME = "pcc-actions"
INTERRUPTED = 130
# True whether or not anything was: a command may end after its change is saved.
SEE_HISTORY = f"What was recorded, if anything, is shown by {NAME} history."


def interrupted() -> int:
    """Say that the person ended it."""
    from pcc_actions.terminal.say import fail

    fail(f"Interrupted. {SEE_HISTORY}")
    return INTERRUPTED


def pipe_closed() -> int:
    """End quietly where whoever read the output, `head` perhaps, has had enough."""
    with suppress(OSError):  # an output that is no file has none of the system's behind it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def refused_by_the_system(error: OSError) -> int:
    """Say what the system refused where nothing else did: of the log's own the store tells."""
    from pcc_actions.store.files import reason
    from pcc_actions.terminal.say import fail

    if error.errno == errno.ENOSPC:
        fail(
            "The disk that the output was sent to is full: free some space there, or send the "
            f"output elsewhere. {SEE_HISTORY}"
        )
    else:
        where = f" at {error.filename}" if error.filename else ""
        fail(f"The system failed{where}: {reason(error)}. {SEE_HISTORY}")
    pipe_closed()  # it may be the output that cannot be written, or what is left of it
    return 3


def unexpected(error: Exception) -> int:
    """Say that nobody thought of this; raise it where `PCC_ACTIONS_DEBUG` is set."""
    from pcc_actions.terminal.say import fail

    if os.environ.get("PCC_ACTIONS_DEBUG"):
        raise error
    fail(
        f"Something went wrong inside pcc-actions ({type(error).__name__}: {error}). "
        f"Please report this. {SEE_HISTORY}"
    )
    return 3


def wrong_usage(error: "TyperException") -> int:
    """Say in a sentence what Typer says of a wrong command line, if it says anything."""
    from pcc_actions.cli.typed_line import whole_line
    from pcc_actions.cli.usage import missing, plain
    from pcc_actions.terminal.say import fail

    if said := error.format_message():
        ctx = getattr(error, "ctx", None)
        try:
            gaps = missing(error)
        except Failure as told:
            fail(told.sentence)
            return told.exit_code
        if gaps and ctx is not None:
            fail(f"{plain(said)}, as in: {whole_line(ctx, *gaps)}.")
        else:
            fail(f"{plain(said)}. See {getattr(ctx, 'command_path', NAME)} --help.")
    return 2

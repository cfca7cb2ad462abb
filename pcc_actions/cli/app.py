"""The command `pcc-actions`: every command under it, and every failure as a sentence."""

import errno
import os
import sys
from contextlib import suppress
from typing import Annotated

import typer
from typer.exceptions import Abort, TyperException

from pcc_actions.cli import paper
from pcc_actions.cli.command import COMMON, keep
from pcc_actions.cli.commands import board, check, lists, progress
from pcc_actions.cli.completion.typed import VARIABLE
from pcc_actions.cli.usage import plain
from pcc_actions.errors import Failure

NAME = "pcc-actions"
INTERRUPTED = 130
# True whether or not anything was: a command may end after its change is saved.
SEE_HISTORY = f"What was recorded, if anything, is shown by {NAME} history."

BEGIN = (
    f"To begin: {NAME} init, then {NAME} meeting add, then {NAME} add. "
    f"All about one command: {NAME} add --help."
)

app = typer.Typer(
    no_args_is_help=True, pretty_exceptions_enable=False, epilog=BEGIN, add_completion=False
)


def _version(ctx: typer.Context, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from importlib.metadata import version

        typer.echo(f"{NAME} {version(NAME)}")
        raise typer.Exit


def _install_completion(ctx: typer.Context, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from pcc_actions.cli.completion.install import install
        from pcc_actions.cli.completion.scripts import this_shell
        from pcc_actions.terminal.say import say

        shell = this_shell()
        say(f"{install(shell)} written: the Tab key completes in the next {shell} that you open.")
        raise typer.Exit


def _show_completion(ctx: typer.Context, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from pcc_actions.cli.completion.scripts import script, this_shell

        typer.echo(script(this_shell()), nl=False)
        raise typer.Exit


@app.callback()
def pcc_actions(
    file: Annotated[
        str | None, typer.Option(metavar=COMMON["file"][0], help=COMMON["file"][1], callback=keep)
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar=COMMON["by"][0], help=COMMON["by"][1], callback=keep)
    ] = None,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print which release this is.", is_eager=True, callback=_version
        ),
    ] = False,
    install_completion: Annotated[
        bool,
        typer.Option(
            "--install-completion",
            help="Let the Tab key complete commands, references and owners here.",
            is_eager=True,
            callback=_install_completion,
        ),
    ] = False,
    show_completion: Annotated[
        bool,
        typer.Option(
            "--show-completion",
            help="Print what that would add to your shell.",
            is_eager=True,
            callback=_show_completion,
        ),
    ] = False,
) -> None:
    """Keep the actions that a board's minutes raise, and print what is outstanding."""


for module in (progress, lists, paper, board, check):
    module.register(app)


def run(arguments: list[str]) -> int:
    """Run a command and give its exit code; a failure is a sentence on standard error."""
    from pcc_actions.terminal.say import fail

    _open_streams()
    command = typer.main.get_command(app)
    if os.environ.get(VARIABLE):
        from pcc_actions.cli.completion.answer import answered

        return answered(command, os.environ)
    try:
        done = command.main(arguments, prog_name=NAME, standalone_mode=False)
        sys.stdout.flush()
    except Failure as error:
        fail(error.sentence)
        return error.exit_code
    except TyperException as error:
        if said := error.format_message():
            fail(_usage(error, said))
        return 2
    except (Abort, KeyboardInterrupt):
        return _interrupted()
    except BrokenPipeError:
        return _pipe_closed()
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            return _pipe_closed()  # Rich and Typer make an end of it themselves
        raise
    except OSError as error:
        return _no_room() if error.errno == errno.ENOSPC else _failed(error)
    except Exception as error:
        return _unexpected(error)
    return _interrupted() if done == INTERRUPTED else int(done or 0)


def _open_streams() -> None:
    """Give whatever was started without standard output or error one that keeps nothing."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # it stays open to the end


def _interrupted() -> int:
    from pcc_actions.terminal.say import fail

    fail(f"Interrupted. {SEE_HISTORY}")
    return INTERRUPTED


def _pipe_closed() -> int:
    """End quietly where whoever read the output, `head` perhaps, has had enough."""
    with suppress(OSError):  # an output that is no file has none of the system's behind it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _no_room() -> int:
    """Say that the disk the output was sent to is full; of the log's own the store tells."""
    from pcc_actions.terminal.say import fail

    fail(
        "The disk that the output was sent to is full: free some space there, or send the output "
        f"elsewhere. {SEE_HISTORY}"
    )
    _pipe_closed()  # what is left of it cannot be written either
    return 3


def _failed(error: OSError) -> int:
    """Say what the system refused where nothing else did: of the log's own the store tells."""
    from pcc_actions.store.files import reason
    from pcc_actions.terminal.say import fail

    where = f" at {error.filename}" if error.filename else ""
    fail(f"The system failed{where}: {reason(error)}. {SEE_HISTORY}")
    _pipe_closed()  # it may be the output that cannot be written
    return 3


def _unexpected(error: Exception) -> int:
    from pcc_actions.terminal.say import fail

    if os.environ.get("PCC_ACTIONS_DEBUG"):
        raise error
    fail(
        f"pcc-actions met something it does not know how to handle ({type(error).__name__}: "
        f"{error}). Please report this. {SEE_HISTORY}"
    )
    return 3


def _usage(error: TyperException, said: str) -> str:
    """Make a sentence of what Typer says of a wrong command line."""
    path = getattr(getattr(error, "ctx", None), "command_path", NAME)
    return f"{plain(said)}. See {path} --help."

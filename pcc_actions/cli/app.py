"""The command `pcc-actions`: its own options, and every failure as a sentence."""

import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any

import typer
from typer.exceptions import Abort, TyperException

from pcc_actions.cli import failures
from pcc_actions.cli.command import COMMON, keep, keep_files
from pcc_actions.cli.command_table import ALL, TableOfCommands
from pcc_actions.cli.completion import offers
from pcc_actions.cli.failures import INTERRUPTED, NAME
from pcc_actions.errors import Failure

BEGIN = (
    f"To begin: {NAME} init, then {NAME} meeting add, then {NAME} add. "
    f"All about one command: {NAME} add --help. Every command: {NAME} help --all."
)

app = typer.Typer(
    cls=TableOfCommands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    epilog=BEGIN,
    add_completion=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(ctx: typer.Context, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from importlib.metadata import version

        typer.echo(f"{NAME} {version(NAME)}")
        raise typer.Exit


def _every(ctx: typer.Context, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        typer.echo(ctx.get_help())
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


def _common(name: str, offered: Any, kept: Callable[..., None] = keep) -> Any:
    metavar, words = COMMON[name]
    return typer.Option(metavar=metavar, help=words, callback=kept, autocompletion=offered)


def _flag(name: str, words: str, shown: Callable[[bool], None]) -> Any:
    """An option that shows something in the place of a command."""
    return typer.Option(name, help=words, is_eager=True, callback=shown)


@app.callback()
def pcc_actions(
    file: Annotated[list[str] | None, _common("file", offers.files, keep_files)] = None,
    by: Annotated[str | None, _common("by", offers.signers)] = None,
    every: Annotated[bool, _flag(ALL, "Every command.", _every)] = False,
    version: Annotated[bool, _flag("--version", "Print which release this is.", _version)] = False,
    install_completion: Annotated[
        bool,
        _flag(
            "--install-completion",
            "Let the Tab key complete commands, references and owners here.",
            _install_completion,
        ),
    ] = False,
    show_completion: Annotated[
        bool,
        _flag("--show-completion", "Print what that would add to your shell.", _show_completion),
    ] = False,
) -> None:
    """Keep the actions that a board's minutes raise, and print what is outstanding."""


def run(arguments: list[str]) -> int:
    """Run a command and give its exit code; a failure is a sentence on standard error."""
    _open_streams()
    try:
        done = whole_command().main(arguments, prog_name=NAME, standalone_mode=False)
        sys.stdout.flush()
    except Failure as error:
        return _failed(error)
    except TyperException as error:
        return failures.wrong_usage(error)
    except (Abort, KeyboardInterrupt):
        return failures.interrupted()
    except BrokenPipeError:
        return failures.pipe_closed()
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            return failures.pipe_closed()  # Rich and Typer make an end of it themselves
        raise
    except OSError as error:
        return failures.refused_by_the_system(error)
    except Exception as error:
        return failures.unexpected(error)
    return failures.interrupted() if done == INTERRUPTED else int(done or 0)


@cache
def whole_command() -> Any:
    """The command with its table of commands, put together once."""
    return typer.main.get_command(app)


def _failed(error: Failure) -> int:
    from pcc_actions.terminal.say import fail

    fail(error.sentence)
    return error.exit_code


def _open_streams() -> None:
    """Give whatever was started without standard output or error one that keeps nothing."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # it stays open to the end

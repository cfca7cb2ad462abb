"""What every command has: `--file` and `--by`, before or after its name, and plain help."""

from collections.abc import Callable
from copy import copy
from inspect import Parameter, Signature, signature
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperOption

from pcc_actions.errors import Refused

COMMON = {
    "file": (
        "PATH",
        "The log. Without it: what PCC_ACTIONS_FILE names, or actions.toml in this folder "
        "or the nearest one above.",
    ),
    "by": ("NAME", "Who records this. Without it: what PCC_ACTIONS_BY says, or your login name."),
}


def keep(ctx: typer.Context, param: typer.CallbackParam, value: str | None) -> None:
    """Keep what an option common to all commands says; the one after the command wins.

    Raises `Refused` where it is empty: what was meant cannot be known.
    """
    if value is not None:
        if not value.strip():
            raise Refused(f"--{param.name} is empty. Say which, or leave it out.")
        ctx.meta[str(param.name)] = value


class Command(TyperCommand):
    """A command that takes the common options after its name too."""

    def __init__(self, *args: Any, params: list[Any] | None = None, **kwargs: Any) -> None:
        own = [_untyped(each) for each in params or []]
        common = [
            TyperOption(
                param_decls=[name, f"--{name}"],
                type=str,
                metavar=metavar,
                help=words,
                expose_value=False,
                callback=keep,
                rich_help_panel="For every command",
            )
            for name, (metavar, words) in COMMON.items()
        ]
        super().__init__(*args, params=[*own, *common], **kwargs)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Give the usage line without the brackets that only programmers read."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]


def _untyped(param: Any) -> Any:
    """Take `<str>` out of the help of an argument: its name says what it is."""
    if isinstance(param, TyperArgument):
        kind: Any = copy(param.type)
        kind.get_metavar = lambda param, ctx: ""
        param.type = kind
    return param


def takes(*kinds: type[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options that dataclasses declare, after its own.

    The command is passed one value of each, after the context.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        context, *own = signature(command).parameters.values()
        names = [list(signature(kind).parameters) for kind in kinds]
        shared = [each for kind in kinds for each in signature(kind).parameters.values()]

        def run(ctx: typer.Context, **given: Any) -> None:
            values = [{name: given.pop(name) for name in of_kind} for of_kind in names]
            command(ctx, *(kind(**of) for kind, of in zip(kinds, values, strict=True)), **given)

        every = [
            each.replace(kind=Parameter.KEYWORD_ONLY) for each in (*own[len(kinds) :], *shared)
        ]
        vars(run)["__signature__"] = Signature([context, *every])
        run.__name__, run.__doc__ = command.__name__, command.__doc__
        return run

    return decorate

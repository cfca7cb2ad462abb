"""A command: its row in the table, its plain help, and `--file` and `--by` after its name."""

import re
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import MISSING, Field, fields
from importlib import import_module
from inspect import Parameter, Signature, cleandoc, signature
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperOption

from pcc_actions.cli.completion import offers
from pcc_actions.cli.help_page import in_plain_words, print_help
from pcc_actions.cli.typed_line import TYPED
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.curly_quotes import joined_again, unquoted
from pcc_actions.errors import Refused

# No shell can hand over a NUL, so that it cannot be the beginning of anything typed.
_MARK = "\0"
_DASHED_TEXT = pattern(r"-(?!-[a-z-]+=)[^\s].*\s|-\s", re.DOTALL)

COMMON = {
    "file": (
        "PATH",
        "The log. Without it: what PCC_ACTIONS_FILE names, or actions.toml in this folder "
        "or the nearest one above. Lists, figures and papers take several, or a folder of logs.",
    ),
    "by": (
        "NAME",
        "Who records this. Without it: what PCC_ACTIONS_BY says, the name in your settings, or "
        "your login name.",
    ),
}


def keep(ctx: typer.Context, param: typer.CallbackParam, value: str | None) -> None:
    """The callback that keeps what an option common to all commands says.

    The one after the command wins.

    Raises `Refused` where it is empty: what was meant cannot be known.
    """
    if value is not None:
        if not value.strip():
            raise Refused(f"--{param.name} is empty. Say which, or leave it out.")
        ctx.meta[str(param.name)] = value


def keep_files(ctx: typer.Context, param: typer.CallbackParam, values: list[str] | None) -> None:
    """The same of `--file`, which may be said several times: each log once."""
    for value in values or ():
        if not value.strip():
            raise Refused(f"--{param.name} is empty. Say which, or leave it out.")
    if values:
        ctx.meta[str(param.name)] = tuple(dict.fromkeys(values))


def _files(ctx: typer.Context, args: list[str], incomplete: str) -> list[str]:
    """What `--file` offers, as an option that is made without a declaration asks for it."""
    return offers.files(ctx, incomplete)


def _signers(ctx: typer.Context, args: list[str], incomplete: str) -> offers.Offered:
    """What `--by` offers, as above."""
    return offers.signers(ctx)


_KEPT: Mapping[str, Callable[..., None]] = {"file": keep_files, "by": keep}
_OFFERED: Mapping[str, Callable[..., Any]] = {"file": _files, "by": _signers}


def refuse_recorder(ctx: typer.Context) -> None:
    """Raise `Refused` where `--by` stands on the line: nothing is recorded, by nobody."""
    if "by" in ctx.meta:
        raise Refused("--by says who records, and this records nothing. Leave it out.")


def _flowing(help_: str | None) -> str:
    """The paragraphs of a help text, each in one line: Rich breaks it to the width there is."""
    paragraphs = cleandoc(help_ or "").split("\n\n")
    return "\n\n".join(" ".join(each.split()) for each in paragraphs)


class Command(TyperCommand):
    """A command that takes the common options after its name too."""

    records = True  # whether it records anything, or its paper tells who made it

    def __init__(
        self,
        *args: Any,
        params: list[Any] | None = None,
        help: str | None = None,  # as Typer calls it
        **kwargs: Any,
    ) -> None:
        own = [_untyped(param) for param in params or []]
        common = [self._common(name) for name in COMMON]
        super().__init__(*args, params=[*own, *common], help=_flowing(help), **kwargs)

    def _common(self, name: str) -> TyperOption:
        metavar, words = COMMON[name]
        return TyperOption(
            param_decls=[name, f"--{name}"],
            type=str,
            multiple=name == "file",
            metavar=metavar,
            help=words,
            expose_value=False,
            hidden=name == "by" and not self.records,
            callback=_KEPT[name],
            autocompletion=_OFFERED[name],
            rich_help_panel="For every command",
        )

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The words after the command: what begins with a dash and holds a space is a text."""
        args = [unquoted(each) for each in args]
        ctx.meta[TYPED] = joined_again(args)
        if ctx.meta[TYPED] != tuple(args) and not ctx.resilient_parsing:
            from pcc_actions.cli.typed_line import whole_line

            raise Refused(
                "The quotation marks “ and ” are those of Word, and leave a text in pieces. With "
                f'the straight ones (") it is one: {whole_line(ctx)}.'
            )
        rest = super().parse_args(ctx, self._texts_marked(args))
        ctx.params.update({name: _unmarked(value) for name, value in ctx.params.items()})
        return rest

    def _texts_marked(self, args: list[str]) -> list[str]:
        """The words with a mark before each text that would be taken for an option."""
        options = [each for each in self.params if isinstance(each, TyperOption)]
        taking = {name for each in options if not each.is_flag for name in each.opts}
        return [
            f"{_MARK}{arg}"
            if _DASHED_TEXT.match(arg) and not taking.intersection((before, arg[:2]))
            else arg
            for before, arg in zip(["", *args], args, strict=False)
        ]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help page of the command."""
        print_help(self, ctx)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The usage line in plain words."""
        return in_plain_words(super().collect_usage_pieces(ctx))


class LookingCommand(Command):
    """A command that only shows something, so that nobody records it."""

    records = False

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The words after the command. Raises `Refused` where who records is named anywhere."""
        rest = super().parse_args(ctx, args)
        if not ctx.resilient_parsing:
            refuse_recorder(ctx)
        return rest


def _unmarked(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return type(value)(_unmarked(each) for each in value)
    return value.removeprefix(_MARK) if isinstance(value, str) else value


def _untyped(param: Any) -> Any:
    """An argument without `<str>` in its help: its name says what it is.

    Typer prints the type of every argument and has no setting against it; types of one's own
    need the classes that Typer keeps to itself.
    """
    if isinstance(param, TyperArgument):
        kind: Any = copy(param.type)
        kind.get_metavar = lambda param, ctx: ""
        param.type = kind
    return param


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A command as the table has it: all that the list of commands shows, and where it is.

    `help` is the first line of its own help. In the module it is a function, or the app of a
    group of commands, by its own name unless `attribute` says another. `records` says whether it
    takes the name of who records.
    """

    name: str
    panel: str
    help: str
    module: str
    attribute: str = ""
    records: bool = True

    def listed(self, panel: str | None = None) -> TyperCommand:
        """The command as it is listed and completed, without its module; in another panel."""
        return TyperCommand(self.name, help=self.help, rich_help_panel=panel or self.panel)

    def load(self) -> Any:
        """The command itself, its module imported now."""
        module = import_module(f"pcc_actions.cli.commands.{self.module}")
        called = getattr(module, self.attribute or self.name)
        if isinstance(called, typer.Typer):
            return typer.main.get_group(called)
        alone = typer.Typer(add_completion=False)
        alone.command(self.name, cls=Command if self.records else LookingCommand)(called)
        return typer.main.get_command(alone)


def with_options(*kinds: type[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The decorator that gives a command the options that dataclasses declare.

    They stand after its own. The command is passed a value of each, after the context.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        context, *own = signature(command).parameters.values()
        names = [[each.name for each in fields(kind)] for kind in kinds]
        shared = [_parameter(each) for kind in kinds for each in fields(kind)]

        def run(ctx: typer.Context, **given: Any) -> None:
            values = [{name: given.pop(name) for name in of_kind} for of_kind in names]
            command(ctx, *(kind(**of) for kind, of in zip(kinds, values, strict=True)), **given)

        alone = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in own[len(kinds) :]]
        vars(run)["__signature__"] = Signature([context, *alone, *shared])
        run.__name__, run.__doc__ = command.__name__, command.__doc__
        return run

    return decorate


def _parameter(option: Field[Any]) -> Parameter:
    default = Parameter.empty if option.default is MISSING else option.default
    return Parameter(option.name, Parameter.KEYWORD_ONLY, default=default, annotation=option.type)


def nothing_given(options: Any) -> bool:
    """Whether none of the options that a dataclass declares was given."""
    return all(getattr(options, each.name) in (None, [], False) for each in fields(options))

"""Help as it is printed: what Typer knows of a command, in a layout of our own.

Typer has Rich draw it, and to import Rich takes longer than all else that help needs.
"""

import os
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import typer
from typer.core import TyperArgument, TyperGroup

_INDENT: Final = 2
_GAP: Final = 2  # columns between a name and what is said of it
_BODY_LEAST: Final = 24  # columns that what is said has to have, or it stands below the name
_REQUIRED: Final = "Has to be given."

HelpRow = tuple[str, str]  # a name, and what is said of it
HelpSections = dict[str, list[HelpRow]]  # by their headings


def print_help(command: Any, ctx: typer.Context) -> None:
    """Print the help page of a command as wide as the terminal is, or 100 columns.

    Names and headings are bold at a terminal that can show that.
    """
    from pcc_actions.terminal.console import forgiving, width_of

    stream = forgiving(sys.stdout)
    styled = None if os.environ.get("TERM") != "dumb" else False  # None: at a terminal alone
    for line in _page(command, ctx, width_of(stream)):
        typer.echo(line, color=styled)


def in_plain_words(pieces: Iterable[str]) -> list[str]:
    """The pieces of a usage line without the signs that only programmers read."""
    without = (piece.strip("{}").removesuffix(" [ARGS]...") for piece in pieces)
    return [piece for piece in without if piece != "[OPTIONS]"]


class CommandGroup(TyperGroup):
    """A group of commands: board, meeting, person, programme."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The usage line in plain words."""
        return in_plain_words(super().collect_usage_pieces(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help page of the group."""
        print_help(self, ctx)


def _page(command: Any, ctx: typer.Context, width: int) -> Iterator[str]:
    usage = " ".join((ctx.command_path, *command.collect_usage_pieces(ctx)))
    yield from _wrapped(f"Usage: {usage}", width, "", " " * len("Usage: "))
    for paragraph in _paragraphs(command.help):
        yield from ("", *_wrapped(paragraph, width))
    yield from _aligned(_parameters(command, ctx), width)
    if isinstance(command, TyperGroup):
        yield from _aligned(_commands(command, ctx), width)
    for paragraph in _paragraphs(command.epilog):
        yield from ("", *_wrapped(paragraph, width))


def _paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a text, each in one line: the width of the terminal breaks it."""
    return [" ".join(each.split()) for each in (text or "").split("\n\n")] if text else []


def _parameters(command: Any, ctx: typer.Context) -> HelpSections:
    """The arguments of a command, then its options, under their headings."""
    shown = [each for each in command.get_params(ctx) if not each.hidden]
    sections: HelpSections = {}
    for each in sorted(shown, key=lambda each: not isinstance(each, TyperArgument)):
        heading = "Arguments" if isinstance(each, TyperArgument) else "Options"
        said = f"{each.help or ''} {_REQUIRED if each.required else ''}"
        row = (_label(each, ctx), " ".join(said.split()))
        sections.setdefault(each.rich_help_panel or heading, []).append(row)
    return sections


def _label(param: Any, ctx: typer.Context) -> str:
    """How a parameter is typed: `REFERENCE`, `--owner INITIALS` or `--help, -h`."""
    if isinstance(param, TyperArgument):
        return param.human_readable_name
    names = ", ".join(sorted(param.opts, key=lambda name: not name.startswith("--")))
    return names if param.is_flag else f"{names} {param.make_metavar(ctx=ctx)}"


def _commands(group: Any, ctx: typer.Context) -> HelpSections:
    """The commands of a group, each with the first paragraph of its help, under their headings."""
    sections: HelpSections = {}
    for name in group.list_commands(ctx):
        each = group.get_command(ctx, name)
        first = next(iter(_paragraphs(each.help)), "")
        sections.setdefault(each.rich_help_panel or "Commands", []).append((name, first))
    return sections


def _aligned(sections: HelpSections, width: int) -> Iterator[str]:
    """Sections one below the other, what is said in all of them beginning in one column."""
    names = [name for rows in sections.values() for name, _ in rows]
    left = _INDENT + max(map(len, names), default=0) + _GAP
    roomy = width - left >= _BODY_LEAST
    for heading, rows in sections.items():
        yield from ("", typer.style(heading, bold=True))
        for row in rows:
            yield from _beside(row, left, width) if roomy else _below(row, width)


def _beside(row: HelpRow, left: int, width: int) -> Iterator[str]:
    name, said = row
    first, *others = _wrapped(said, width, " " * left, " " * left) or [""]
    yield f"{' ' * _INDENT}{typer.style(name, bold=True)}{first[_INDENT + len(name) :]}"
    yield from others


def _below(row: HelpRow, width: int) -> Iterator[str]:
    name, said = row
    indent = " " * _INDENT
    for line in _wrapped(name, width, indent, indent):
        yield f"{indent}{typer.style(line.lstrip(), bold=True)}"
    yield from _wrapped(said, width, indent * 2, indent * 2)


def _wrapped(text: str, width: int, first: str = "", others: str = "") -> Sequence[str]:
    # A reference, a date or an option can be copied out of it: it breaks at spaces alone.
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=others, break_on_hyphens=False
    )

"""Help as it is drawn: names in bold, since Typer's cyan and yellow cannot be read on white.

Typer has no other way to set its colours than by name in its module, which is imported only
where help is asked for.
"""

from typing import Any, Final

from typer.core import TyperGroup

_BOLD: Final = ("OPTION", "SWITCH", "USAGE", "COMMANDS_TABLE_FIRST_COLUMN")
_PLAIN: Final = ("TYPES", "OPTION_ENVVAR", "REQUIRED_LONG")


def without_colours() -> None:
    """Have the help pages that are drawn from now on do without colours for names."""
    from typer import rich_utils

    for name in _BOLD:
        setattr(rich_utils, f"STYLE_{name}", "bold")
    for name in _PLAIN:
        setattr(rich_utils, f"STYLE_{name}", "none")


class CommandGroup(TyperGroup):
    """A group of commands: board, meeting, person."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help page of the group."""
        without_colours()
        super().format_help(ctx, formatter)

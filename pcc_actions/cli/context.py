"""The context of a line that was typed: what is known of it, and what is kept while it runs."""

import os
from typing import Any, Protocol


class LineContext(Protocol):
    """As Typer has it; to a shell that asks what may be typed, without Typer.

    `params` are the arguments and options that were typed, by their names.
    """

    @property
    def meta(self) -> dict[str, Any]:
        """What is kept for the whole line."""
        ...

    @property
    def params(self) -> dict[str, Any]:
        """What was typed, by the names of the arguments and options."""
        ...

    @property
    def args(self) -> list[str]:
        """The words that belong to no argument yet."""
        ...


def named_files(ctx: LineContext) -> tuple[str, ...]:
    """The logs, or folders of logs, that are named: with --file, or else by PCC_ACTIONS_FILE."""
    file = os.environ.get("PCC_ACTIONS_FILE")
    named: tuple[str, ...] = ctx.meta.get("file") or ((file,) if file else ())
    return named


def names_several(ctx: LineContext) -> bool:
    """Whether several logs are named, or a folder of them."""
    named = named_files(ctx)
    return len(named) > 1 or any(map(os.path.isdir, named))

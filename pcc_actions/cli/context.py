"""The context of a line that was typed: what is known of it, and what is kept while it runs."""

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

"""The arguments that several commands share, each declared once."""

from typing import Annotated, Any

import typer

from pcc_actions.cli.completion import offers

_REFERENCE = "As the minutes print it: 3.14/02/2023."


def _references(metavar: str, help_: str, offered: Any = offers.references) -> Any:
    return typer.Argument(metavar=metavar, help=help_, show_default=False, autocompletion=offered)


References = Annotated[list[str], _references("REFERENCE…", f"{_REFERENCE} Several may be named.")]
OptionalReferences = Annotated[
    list[str] | None, _references("[REFERENCE…]", f"{_REFERENCE} Several may be named.")
]


def words_argument(rest: str, help_: str, offered: Any = offers.references) -> Any:
    """The argument for references and what is typed after them.

    `offered` gives the references that the command can be about.
    """
    return _references(f"REFERENCE… {rest}", f"{_REFERENCE} {help_}", offered)


def note_words(offered: Any) -> Any:
    """The argument for references and a note after them."""
    return words_argument("NOTE", "Several may be named. What follows them is the note.", offered)


NoteWords = Annotated[list[str] | None, note_words(offers.references)]
OutstandingAndNote = Annotated[list[str] | None, note_words(offers.outstanding)]
OneReference = Annotated[list[str] | None, _references("REFERENCE", _REFERENCE)]


def listed_board_argument(help_: str) -> Any:
    """The argument that names the one board of which something is told."""
    return typer.Argument(metavar="BOARD", help=help_, autocompletion=offers.boards)


ListedBoard = Annotated[str | None, listed_board_argument("Only actions of this board: GPB.")]

"""Words that people type for a command, and what there is in this program for each.

A command that is near in spelling may do harm: `delete` is not `defer`. So each of these words
is answered by what does it, and a mistyped name only by commands that it can be a slip of.
"""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final

_TAKEN_BACK: Final = (
    "To take back a mistake: pcc-actions undo; what the board dropped: withdraw, as in "
    "pcc-actions help withdraw."
)
_PUT_RIGHT: Final = (
    "A wrong record is put right by correct, a later date given by defer, another owner by "
    "assign: pcc-actions help correct."
)
_DONE: Final = (
    "What its owner reports done: pcc-actions complete REFERENCE; what the board accepted as "
    "done: pcc-actions discharge REFERENCE."
)
_FOUND: Final = 'To look for words: pcc-actions list --search "WORDS".'
_STANDS: Final = (
    "How one action stands: pcc-actions show REFERENCE; all that are outstanding: pcc-actions "
    "outstanding."
)
_COUNTED: Final = (
    "The figures of all boards, or of one: pcc-actions figures; of each owner: pcc-actions "
    "figures --group owner."
)
_PAPER: Final = "The paper of a board: pcc-actions report BOARD; a list of all: pcc-actions list."
_OPENED: Final = (
    "What is outstanding: pcc-actions outstanding. To make an action outstanding again: reopen, "
    "as in pcc-actions help reopen."
)
_LATER: Final = "A later due date is given by defer: pcc-actions help defer."
_MOVED: Final = (
    "What changed since the last meeting: pcc-actions movement; all that was recorded: "
    "pcc-actions history."
)
_SET: Final = "What is set, and how it is set: pcc-actions settings, pcc-actions help settings."
_NEW: Final = "A new action is recorded by add: pcc-actions help add."

ANSWERS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("delete", "remove", "drop", "cancel"), _TAKEN_BACK),
    **dict.fromkeys(("edit", "change", "update", "amend"), _PUT_RIGHT),
    **dict.fromkeys(("search", "find"), _FOUND),
    **dict.fromkeys(("done", "close", "finish"), _DONE),
    "status": _STANDS,
    **dict.fromkeys(("changes", "changed", "moved"), _MOVED),
    **dict.fromkeys(("stats", "count"), _COUNTED),
    **dict.fromkeys(("print", "paper"), _PAPER),
    "open": _OPENED,
    **dict.fromkeys(("postpone", "extend"), _LATER),
    **dict.fromkeys(("new", "create", "record"), _NEW),
    **dict.fromkeys(("people", "persons", "owners"), "The people: pcc-actions person list."),
    "version": "Which version this is: pcc-actions --version.",
    **dict.fromkeys(("config", "configure", "preferences", "set"), _SET),
    **dict.fromkeys(("completion", "tab"), "The Tab key: pcc-actions --install-completion."),
    "schema": "Where the schema of the file is: pcc-actions settings --schema.",
    "boards": "The boards: pcc-actions board list.",
    "meetings": "The meetings: pcc-actions meeting list.",
}

_SLIP: Final = 0.75  # how alike a slip is to what was meant: `lsit` to `list`


def answer(word: str, commands: Iterable[str]) -> str:
    """What is said of a word that is no command."""
    if told := ANSWERS.get(word.casefold()):
        return f"There is no command {word}. {told}"
    near = get_close_matches(word.casefold(), [*commands], n=3, cutoff=_SLIP)
    # Of names as near, it is that of the same letters: `xeport` is `export`, not `report`.
    near.sort(key=lambda name: sorted(name) != sorted(word.casefold()))
    perhaps = f"; perhaps {near[0]}" if near else ""
    return f"There is no command {word}{perhaps}. See pcc-actions help."

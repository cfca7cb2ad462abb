"""What becomes of serials that are not how a board prints its references, asked at a terminal."""

from typing import TYPE_CHECKING, Final

from pcc_actions.core.messages import counted
from pcc_actions.core.text.english import joined
from pcc_actions.importing.serials import SerialNumbering, Serials
from pcc_actions.terminal.say import say

if TYPE_CHECKING:
    from pcc_actions.cli.import_draft import Answers

_NAMED: Final = 3
_LETTERS: Final = {"k": SerialNumbering.KEEP, "i": SerialNumbering.BY_ITEM}


def asked_serials(serials: Serials, answers: "Answers") -> SerialNumbering | None:
    """What becomes of the serials of the whole document; None where each is to be asked about."""
    board, number = serials.board, counted(len(serials.printed), "reference")
    with answers.to("serials"):
        while True:
            if not answers.ready:
                some = joined([*serials.printed[:_NAMED]])
                say(f"{number} ({some}) not printed as {board.code} prints its own.")
            question = (
                f"k to keep them (the style of {board.code} is then {serials.style}), i to number "
                "each by its item, or Return to be asked about each"
            )
            letter = answers.typed(question, "", shown=False).strip().casefold()
            if letter in ("", *_LETTERS):
                return _LETTERS.get(letter)

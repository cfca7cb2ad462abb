"""The line that puts a topic on a work programme, as sentences show it."""

from typing import Final

from pcc_actions.cli.missing_words import usual_board
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import board_by_custom
from pcc_actions.core.text.command_line import command_line, command_word

TOPIC: Final = '"TOPIC"'


def missing_of_new_topic(log: Log, board: str | None = None) -> tuple[str, ...]:
    """The gap for a name, and a board where one has to be named: that one, or as an example."""
    if board is None and board_by_custom(log) is not None:
        return (TOPIC,)
    return (TOPIC, "--board", command_word(board or usual_board(log)))


def line_to_add(log: Log, board: str | None = None) -> str:
    """The whole line, of that board or of any."""
    return " ".join((command_line(("programme", "add")), *missing_of_new_topic(log, board)))

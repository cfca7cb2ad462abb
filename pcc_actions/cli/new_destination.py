"""Where a new action goes: the board and meeting that was said, or that a person says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import typer

from pcc_actions.cli.prompts import answer, at_terminal
from pcc_actions.cli.session import Session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import (
    NO_BOARD_YET,
    Destination,
    boards_meant,
    destination_for,
    no_meeting,
)
from pcc_actions.core.references.parse import TypedReference
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class DestinationOptions:
    """Where the new action goes, as far as was said."""

    ctx: typer.Context
    reference: TypedReference
    board: str | None
    meeting: date | None
    new_meeting: bool

    def meeting_of(self, log: Log, due: str | None) -> tuple[str, Destination]:
        """The board and meeting. Raises `Refused` where they are not known."""
        destination = destination_for(log, self.reference, self.board, self.meeting)
        if destination.board is not None and (destination.known or self.new_meeting):
            return destination.board, destination
        raise Refused(self._put_right(log, destination, due))

    def _put_right(self, log: Log, destination: Destination, due: str | None) -> str:
        """What is wrong, a due date that is none too, with a line that leaves nothing wrong."""
        from pcc_actions.cli.due_words import due_wrong

        if not log.boards:
            return NO_BOARD_YET
        code = destination.board
        missing = [] if self.new_meeting else ["--new-meeting"]
        missing += [] if code else ["--board CODE"]
        boards = [code] if code else [*log.boards]
        wrong = None if due is None else due_wrong(self.ctx, log, due, boards, destination.day)
        line = whole_line(self.ctx, *missing, instead=wrong.instead if wrong else ((), ()))
        said = [no_meeting(log, destination.day), *([wrong.said] if wrong else [])]
        whose = f"a {code}" if code else "a"
        return f"{' '.join(said)} If there was {whose} meeting that day: {line}."

    def settled(self, this: Session) -> "DestinationOptions":
        """Ask at a terminal whose meeting it was, or whether an unknown one is to be recorded."""
        from pcc_actions.cli.new_meeting import board_that_met

        if not at_terminal():
            return self
        log = this.read().log
        if not log.boards:
            return self
        boards = boards_meant(log, self.reference, self.board, self.meeting)
        if len(boards) > 1:
            return replace(self, board=_which_of(boards))
        if self.new_meeting:
            return self
        destination = destination_for(log, self.reference, self.board, self.meeting)
        if destination.known:
            return self
        return replace(self, board=board_that_met(log, destination), new_meeting=True)


def _which_of(boards: Sequence[str]) -> str:
    """Ask which of the boards that met that day is meant."""
    typed = answer(f"{joined(boards)} met that day. Which is it of, {joined(boards, 'or')}?")
    for code in boards:
        if code.casefold() == typed.casefold():
            return code
    raise Refused(f"Nothing was recorded. Say which board it was, with --board {boards[0]}.")

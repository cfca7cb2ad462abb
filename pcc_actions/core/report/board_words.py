"""Boards and their body, as papers name them."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.model import Board
from pcc_actions.core.report.parts import PaperLine
from pcc_actions.core.text.english import joined


def whose(body: str | None, boards: Sequence[Board]) -> Iterator[tuple[str, PaperLine]]:
    """Of which boards something tells, and of which body they are, where there is one."""
    if body:
        yield "Body", PaperLine((body,))
    if boards:
        yield "Board" if len(boards) == 1 else "Boards", PaperLine((board_names(boards),))


def board_names(boards: Sequence[Board]) -> str:
    """The names of boards with their codes: `Governance & Performance Board (GPB)`."""
    return joined([f"{board.name} ({board.code})" for board in boards])


def author_of(body: str | None, boards: Sequence[Board]) -> str:
    """Whose paper it is: the body's, or that of the boards where there is none."""
    return body or joined([board.name for board in boards])

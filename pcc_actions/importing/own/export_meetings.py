"""The meetings that a spreadsheet which pcc-actions wrote gives evidence of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import accumulate

from pcc_actions.core.history.lifecycles import CLOSED
from pcc_actions.minutes.extracted import ExportedRow, ExtractedAction


class ExportMeetings:
    """When boards met, as far as the rows tell it.

    An action is raised at a meeting, and due by custom at the next one. Between the two its
    board had none, whatever another row says: an action can be put right to have been raised
    on any day. A closed action tells of the meetings as they were planned when it was closed:
    one that was to come then can have been moved or cancelled since.
    """

    def __init__(self, actions: Iterable[ExtractedAction]) -> None:
        spans: dict[str, dict[date, date]] = defaultdict(dict)
        for extracted in actions:
            row = extracted.exported
            if row and row.raised and row.by_default:
                of_board, end = spans[row.board], _end(extracted, row)
                of_board[row.raised] = max(end, of_board.get(row.raised, end))
        self._spans = {board: _reaching(of_board) for board, of_board in spans.items()}

    def of(
        self, extracted: ExtractedAction, row: ExportedRow, *, with_due: bool
    ) -> Iterator[tuple[str, date]]:
        """The meetings of a row, board and day: its own, and the one at which it is due."""
        if row.raised and not self._is_between(row.board, row.raised):
            yield row.board, row.raised
        if with_due and extracted.due and not self._was_replanned(extracted, row.board):
            yield row.board, extracted.due

    def _was_replanned(self, extracted: ExtractedAction, board: str) -> bool:
        """Whether the meeting at which a closed action was due is no more, as other rows tell."""
        closed, due = extracted.status in CLOSED, extracted.due
        return closed and due is not None and self._is_between(board, due)

    def _is_between(self, board: str, day: date) -> bool:
        """Whether the day is between two meetings of the board with none between them."""
        starts, ends = self._spans.get(board, ([], []))
        before = bisect_left(starts, day)
        return before > 0 and day < ends[before - 1]


def _end(extracted: ExtractedAction, row: ExportedRow) -> date:
    """The day to which a row tells that its board did not meet after raising the action."""
    due = extracted.due or date.max
    if extracted.status not in CLOSED or row.raised is None:
        return due
    return min(due, row.closed or row.raised)


def _reaching(spans: Mapping[date, date]) -> tuple[list[date], list[date]]:
    """The starts of spans in their order, and how far any reaches that starts no later."""
    starts = sorted(spans)
    return starts, list(accumulate((spans[start] for start in starts), max))

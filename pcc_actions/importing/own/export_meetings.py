"""The meetings that a spreadsheet which pcc-actions wrote gives evidence of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import accumulate

from pcc_actions.minutes.extracted import ExportedRow, ExtractedAction


class ExportMeetings:
    """When boards met, as far as the rows tell it.

    An action is raised at a meeting, and due by custom at the next one. Between the two its
    board had none, whatever another row says: an action can be put right to have been raised
    on any day.
    """

    def __init__(self, actions: Iterable[ExtractedAction]) -> None:
        spans: dict[str, dict[date, date]] = defaultdict(dict)
        for extracted in actions:
            row = extracted.exported
            if row and row.raised and row.by_default:
                of_board, end = spans[row.board], extracted.due or date.max
                of_board[row.raised] = max(end, of_board.get(row.raised, end))
        self._spans = {board: _reaching(of_board) for board, of_board in spans.items()}

    def of(self, row: ExportedRow, due: date | None) -> Iterator[tuple[str, date]]:
        """The meetings of a row, board and day: its own, and `due` where one is given."""
        if row.raised and not self._is_between(row.board, row.raised):
            yield row.board, row.raised
        if due:
            yield row.board, due

    def _is_between(self, board: str, day: date) -> bool:
        """Whether the day is between two meetings of the board with none between them."""
        starts, ends = self._spans.get(board, ([], []))
        before = bisect_left(starts, day)
        return before > 0 and day < ends[before - 1]


def _reaching(spans: Mapping[date, date]) -> tuple[list[date], list[date]]:
    """The starts of spans in their order, and how far any reaches that starts no later."""
    starts = sorted(spans)
    return starts, list(accumulate((spans[start] for start in starts), max))

"""The meetings that a spreadsheet which pcc-actions wrote gives evidence of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from pcc_actions.minutes.found import Exported, Found


class ExportMeetings:
    """When boards met, as far as the rows tell it.

    An action is raised at a meeting, and due by custom at the next one. Between the two its
    board had none, whatever another row says: an action can be put right to have been raised
    on any day.
    """

    def __init__(self, actions: Iterable[Found]) -> None:
        self._spans: dict[str, set[tuple[date, date | None]]] = defaultdict(set)
        for found in actions:
            row = found.exported
            if row and row.raised and row.by_default:
                self._spans[row.board].add((row.raised, found.due))

    def of(self, row: Exported, due: date | None) -> Iterator[tuple[str, date]]:
        """Give the meetings of a row, board and day: its own, and `due` where one is given."""
        if row.raised and not self._is_between(row.board, row.raised):
            yield row.board, row.raised
        if due:
            yield row.board, due

    def _is_between(self, board: str, day: date) -> bool:
        """Say whether the day is between two meetings of the board with none between them."""
        return any(start < day and (end is None or day < end) for start, end in self._spans[board])

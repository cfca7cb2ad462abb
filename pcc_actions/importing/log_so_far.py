"""The log as it is with the actions of a document that were kept so far."""

from pcc_actions.core.changes.imported import GrowingLog, ImportedAction
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Action, Log


class LogSoFar:
    """A log and the actions kept, by which the next one under an item has the next number."""

    def __init__(self, start: Log, provenance: Provenance) -> None:
        self._start, self._provenance = start, provenance
        self._log = GrowingLog(start)
        self._made: tuple[ImportedAction, Action] | None = None

    @property
    def schedule(self) -> Schedule:
        """When its boards meet."""
        return self._log.schedule

    def action(self, index: int) -> Action:
        """The action in a place of the log, as it has become."""
        return self._log.action(index)

    def made(self, taken: ImportedAction) -> Action:
        """The action that would be recorded, at hand for `keep`, which mostly follows.

        Raises `Refused` where it cannot be recorded.
        """
        action = self._log.made(taken, self._provenance)
        self._made = (taken, action)
        return action

    def keep(self, taken: ImportedAction) -> None:
        """Count on an action being taken. Raises `Refused` where it cannot be recorded."""
        if self._made and self._made[0] is taken:
            self._log.hold(*self._made)
        else:
            self._log.take(taken, self._provenance)
        self._made = None
        if taken.new:
            self._log.meet(taken.new.board, taken.new.day)

    def start_again(self) -> None:
        """Forget what was kept."""
        self._log = GrowingLog(self._start)
        self._made = None

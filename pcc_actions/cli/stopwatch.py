"""The work of an import: held to a limit, and shown at a terminal as progress.

It is counted by the processor, for a busy machine takes several times as long by the clock.
"""

from collections.abc import Callable
from time import monotonic, process_time
from typing import Final

from pcc_actions.documents.limits import SECONDS, too_slow
from pcc_actions.documents.watch import Stage
from pcc_actions.terminal.progress import ProgressLine

_EACH: Final = 0.2  # seconds between one showing of progress and the next
_DOING: Final[dict[Stage, str]] = {
    "page": "Reading page",
    "reading": "Reading the document",
    "joining": "Putting the actions together",
    "planning": "Holding the actions against the log",
}


class Stopwatch:
    """Follows an import, which it ends once its seconds are over; called as a `Watch` is.

    Raises `BadFile` then. `name` is the document's; `worked` tells the seconds that the
    processor has worked, of which waiting for a person takes none. A `quiet` one shows nothing.
    """

    def __init__(
        self,
        name: str,
        seconds: float = SECONDS,
        worked: Callable[[], float] = process_time,
        clock: Callable[[], float] = monotonic,
        *,
        quiet: bool = False,
    ) -> None:
        self._name, self._seconds, self._quiet = name, seconds, quiet
        self._worked, self._clock = worked, clock
        self._end = worked() + seconds
        self._stage, self._shown = "", 0.0
        self._line = ProgressLine()

    def __call__(self, stage: Stage, done: int, of: int) -> None:
        """Hear how far the reading or the planning has come."""
        self._refuse()
        now = self._clock()
        if stage != self._stage:
            self._stage, self._shown = stage, now  # a short one is not shown at all
        elif now >= self._shown + _EACH and not self._quiet:
            self._shown = now
            said = f": {done:,} of {of:,}" if of else f" {done:,}"
            self._line.show(f"{_DOING[stage]}{said}")

    def drawing(self) -> None:
        """Be asked between one part of the plan that is printed and the next."""
        self.clear()
        self._refuse()

    def _refuse(self) -> None:
        if self._worked() >= self._end:
            raise too_slow(self._name, self._seconds)

    def clear(self) -> None:
        """Take the progress away."""
        self._line.clear()

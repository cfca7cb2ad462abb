"""The time that an import takes: held to a limit, and shown at a terminal as progress."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
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

    Raises `BadFile` then. `name` is the document's. The time in which a person is asked does
    not count. A `quiet` one shows nothing.
    """

    def __init__(
        self,
        name: str,
        seconds: float = SECONDS,
        clock: Callable[[], float] = monotonic,
        *,
        quiet: bool = False,
    ) -> None:
        self._name, self._seconds, self._clock, self._quiet = name, seconds, clock, quiet
        self._end = clock() + seconds
        self._stage, self._shown = "", 0.0
        self._line = ProgressLine()

    @property
    def left(self) -> float:
        """The seconds that are left."""
        return max(0.0, self._end - self._clock())

    def __call__(self, stage: Stage, done: int, of: int) -> None:
        """Hear how far the reading or the planning has come."""
        now = self._clock()
        self._refuse(now)
        if stage != self._stage:
            self._stage, self._shown = stage, now  # a short one is not shown at all
        elif now >= self._shown + _EACH and not self._quiet:
            self._shown = now
            said = f": {done:,} of {of:,}" if of else f" {done:,}"
            self._line.show(f"{_DOING[stage]}{said}")

    def drawing(self) -> None:
        """Be asked between one part of the plan that is printed and the next."""
        self.clear()
        self._refuse(self._clock())

    def _refuse(self, now: float) -> None:
        if now >= self._end:
            raise too_slow(self._name, self._seconds)

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Let the time stand still while a person is asked."""
        self.clear()
        began = self._clock()
        try:
            yield
        finally:
            self._end += self._clock() - began

    def clear(self) -> None:
        """Take the progress away."""
        self._line.clear()

"""A log read from its file: what it holds, and whether anybody else has edited it."""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pcc_actions.core.entries import with_actions_at
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.store import seal
from pcc_actions.store.doubtful import DoubtfulKey
from pcc_actions.store.stored_actions import StoredActions

if TYPE_CHECKING:
    from pcc_actions.store.blocks import LogBlock
    from pcc_actions.store.record_lines import RecordLines

FromHead = Callable[[Log], date | None]
OpenAsAt = date | FromHead  # the day by which what was closed may be left out, or what tells it


def no_closing(path: Path) -> str:
    """Say that a log has no closing line."""
    return (
        f"{path.name} has no closing line, so nothing tells whether its end is missing. See that "
        "its last actions are there; the next save, or pcc-actions check --fix, closes it."
    )


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of the command, read from the clock once: today here, and now in UTC."""

    today: date
    at: datetime


@dataclasses.dataclass(frozen=True, eq=False)  # without slots, since its text is kept with it
class Reading:
    """A log as read: `typed` is what the file says, `log` has hand edits entered in memory.

    `data` are the bytes of its file. Where the file was edited by
    others, `kept` is the version that pcc-actions last wrote, if it is there; `missing`
    says which actions there were and are no more, a sentence's end, empty where none is.
    `unclosed` is a log without a closing line, whose end nothing vouches for; `ahead` is the
    revision of a later version that is kept, 0 where there is none.
    `doubtful` are keys of which it has to be settled what they mean; until then `log` is as
    they may be meant where that closes an action, and nothing may be written.
    `stored` makes the actions where nobody changed the log since it was saved. `takes_long` says
    that it is long, and was read whole since somebody edited it: a save ends that.
    """

    path: Path
    data: bytes
    typed: Log
    log: Log
    revision: int
    sealed: bool
    kept: Log | None = None
    missing: str = ""
    unclosed: bool = False
    ahead: int = 0
    doubtful: tuple[DoubtfulKey, ...] = ()
    stored: StoredActions | None = None
    takes_long: bool = False

    @cached_property
    def text(self) -> str:
        """The text of its file."""
        return self.data.decode()

    @cached_property
    def blocks(self) -> "tuple[LogBlock, ...]":
        """The blocks of the text above the closing line."""
        from pcc_actions.store.blocks import split

        return split(seal.body(self.text))

    @cached_property
    def lines(self) -> "RecordLines":
        """The lines of its records, which are told only where there is something to say."""
        from pcc_actions.store.record_lines import RecordLines

        return RecordLines(self.path, self.text, self.blocks)

    @property
    def doubts(self) -> list[str]:
        """What is to be settled, a sentence with its line and its mend each."""
        if not self.doubtful:
            return []
        from pcc_actions.store.doubt_sentences import located_sentence

        return [": ".join(located_sentence(self.lines, each)) for each in self.doubtful]

    def only(self, places: Sequence[int]) -> "Reading":
        """The same with the actions at some places alone: to be looked at, never to be saved."""
        if self.stored is not None:
            self.stored.make(places)
        typed, log = with_actions_at(self.typed, places), with_actions_at(self.log, places)
        kept = None if self.kept is None else with_actions_at(self.kept, places)
        return replace(self, typed=typed, log=log, kept=kept)

    @property
    def before(self) -> Log:
        """The log as pcc-actions last knew it: what an edit by others is told against."""
        return self.kept or self.typed

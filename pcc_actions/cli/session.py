"""One run of the command: which log, who records, and the moment it is."""

from collections.abc import Callable
from dataclasses import field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pcc_actions.cli.context import named_files, names_several
from pcc_actions.core.frozen import dataclass
from pcc_actions.errors import BadFile, Refused

if TYPE_CHECKING:
    from pcc_actions.cli.context import LineContext
    from pcc_actions.core.changes.provenance import Provenance
    from pcc_actions.core.model import Log
    from pcc_actions.store.reading import Now, OpenAsAt, Reading

_SESSION = "session"  # where the context of a command keeps it


@dataclass(frozen=True, slots=True)
class Session:
    """The log's path, the name of the recorder if an option gave one, and the moment.

    `looked_at` are the readings of the log without a warning: what is recorded builds on the last.
    Where the log is one `among` several, each warning names it. `said` are the sentences that were
    said aside, each of them once.
    """

    file: str | None
    named: str | None
    now: "Now"
    looked_at: "list[Reading]" = field(default_factory=list, compare=False, repr=False)
    among: bool = False
    said: set[str] = field(default_factory=set, compare=False, repr=False)

    @property
    def path(self) -> Path:
        """The log: as named, or the nearest one. Raises `BadFile` as `nearest_log` does."""
        if self.file:
            return Path(self.file)
        from pcc_actions.cli.nearest_log import nearest_log

        return nearest_log()

    @property
    def new_path(self) -> Path:
        """Where a new log goes."""
        if self.file:
            return Path(self.file)
        from pcc_actions.cli.nearest_log import LOG, here

        return here() / LOG

    @property
    def by(self) -> str:
        """Who records. Raises as `recorder_of` does."""
        from pcc_actions.cli.recorder import recorder_of

        return recorder_of(self.named).name

    def clock(self, moment: datetime) -> str:
        """A moment as the clock on the wall showed it: `09:12`, with its day if not today."""
        from pcc_actions.cli.moments import on_the_wall

        return on_the_wall(moment, self.now.today)

    def edited_outside(self, reading: "Reading") -> str:
        """What was changed in the file outside pcc-actions, in one line; empty where nothing."""
        if reading.sealed:
            return ""
        from pcc_actions.core.differences import hand_edit_words

        log = reading.log
        edits = "; ".join(hand_edit_words(reading.typed, reading.before, log, self.clock))
        return f"{reading.path.name} was edited outside pcc-actions: {edits}." if edits else ""

    def day(self, typed: str | None, as_at: date | None = None) -> date:
        """The day that was typed, the last such one where no year was; today where none was.

        What is relative counts from the as-at day, where there is one.
        """
        if typed is None:
            return self.now.today
        from pcc_actions.core.dates.typed_day import past_day  # most days are today

        return past_day(typed, as_at or self.now.today)

    def later(self) -> "Session":
        """The same at the moment that it is by now, where somebody sits at it for long."""
        return replace(self, now=_now())

    def provenance(self, on: str | None = None) -> "Provenance":
        """The provenance of what is recorded now. Raises `Refused` for a day in the future."""
        from pcc_actions.core.changes.provenance import Provenance

        return Provenance(self.by, self.now.at, self.now.today, self.day(on), stated=on is not None)

    def read_for_paper(self, open_as_at: "OpenAsAt | None" = None) -> "Reading":
        """The log, read for what leaves the house. Raises `BadFile` where it is not whole.

        What is missing, or means nothing where it stands, may be what says that an action is
        exempt; nor is it told what was typed into the file outside pcc-actions.
        """
        from pcc_actions.store.read_log import read_log

        reading = self._read(open_as_at, read_log)
        if reading.doubtful:
            raise BadFile(f"No paper is made until this is settled: {reading.doubts[0]}")
        if reading.missing:
            raise BadFile(
                f"No paper can be made of {reading.path.name} while it is not whole: what is "
                "missing may be what keeps an action from publication."
            )
        if self.edited_outside(reading):
            self.warn(f"{reading.path.name} was edited outside pcc-actions: see pcc-actions check.")
        return reading

    def unsaid(self) -> "Log":
        """The log, without a warning: what is not as it should be is said where it is changed."""
        from pcc_actions.store.read_log import read_on_demand

        self.looked_at[:] = [read_on_demand(self.path, self.now, self.known)]
        return self.looked_at[0].log

    @property
    def known(self) -> "Reading | None":
        """What the log said when it was last looked at in this run, if it was."""
        return self.looked_at[0] if self.looked_at else None

    def read(self, open_as_at: "OpenAsAt | None" = None) -> "Reading":
        """The log, with a warning of what is not as it should be.

        With `open_as_at`, a day or what tells it from the log without its actions, what
        was closed by that day may be left out, to be quicker.
        """
        from pcc_actions.store.read_log import read_on_demand
        from pcc_actions.terminal.say import say_aside

        reading = self._read(open_as_at, read_on_demand)
        for doubt in reading.doubts:
            self.warn(f"Nothing is recorded, and no paper made, until this is settled: {doubt}")
        if reading.missing:
            self.warn(
                f"{reading.path.name} is not whole: {reading.missing}. Put back the version before "
                "with pcc-actions undo, or take it as it is with pcc-actions check --accept."
            )
        elif not reading.doubtful and (edited := self.edited_outside(reading)):
            self.warn(edited)
        if reading.takes_long:
            say_aside(
                f"Until {reading.path.name} is saved again all of it is looked over each time, "
                "which takes longer. To save it now: pcc-actions check --fix."
            )
        return reading

    def _read(
        self, open_as_at: "OpenAsAt | None", whole: "Callable[[Path, Now], Reading]"
    ) -> "Reading":
        from pcc_actions.store.read_log import read_open_actions
        from pcc_actions.store.reading import no_closing

        path, now = self.path, self.now
        reading = (
            whole(path, now) if open_as_at is None else read_open_actions(path, now, open_as_at)
        )
        if reading.unclosed and not (reading.missing or reading.doubtful):
            self.warn(no_closing(path))
        self.tell_of_copies(reading.data)
        return reading

    def tell_of_copies(self, data: bytes) -> None:
        """Say which conflict copies lie beside a log of these bytes, if any do."""
        from pcc_actions.store.conflict_copies import copies_to_merge

        if copies := copies_to_merge(self.path, data):
            from pcc_actions.cli.copies_beside import copies_sentence

            self.say_once(copies_sentence(copies, Path(self.file) if self.file else None))

    def say_once(self, sentence: str) -> None:
        """Say once in this run what is to be known of a log, or of a list of several."""
        from pcc_actions.terminal.say import say_aside

        if sentence not in self.said:
            self.said.add(sentence)
            say_aside(sentence)

    def warn(self, sentence: str) -> None:
        """Warn of something about the log."""
        from pcc_actions.terminal.say import warn

        warn(f"{self.path}: {sentence}" if self.among else sentence)


def meeting_day(typed: str | None, today: date) -> date | None:
    """The date of the meeting that was named, if one was; the last such day without a year."""
    from pcc_actions.core.dates.typed_day import past_day

    return None if typed is None else past_day(typed, today)


def session(ctx: "LineContext") -> Session:
    """The session of the command that runs: whoever asks, the clock was read once.

    Raises `Refused` where several logs are named, which only some commands look at.
    """
    if names_several(ctx):
        raise Refused(
            "This command is for one log, and several are named, or a folder of them. Name one "
            "file with --file."
        )
    if _SESSION not in ctx.meta:
        file = next(iter(named_files(ctx)), None)
        ctx.meta[_SESSION] = Session(file, ctx.meta.get("by"), _now())
    this: Session = ctx.meta[_SESSION]
    return this


def session_of_several(ctx: "LineContext") -> Session:
    """The session of a command that looks at several logs, at one moment: it is of none yet."""
    return Session(None, ctx.meta.get("by"), _now(), among=True)


def _now() -> "Now":
    from pcc_actions.store.reading import Now

    moment = datetime.now(UTC).replace(microsecond=0)
    return Now(moment.astimezone().date(), moment)

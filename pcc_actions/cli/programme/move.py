"""A topic moved to another meeting, or back to be timetabled."""

import typer

from pcc_actions.cli.doubted_day import refuse_past, with_doubt_asked
from pcc_actions.cli.programme.move_words import MoveWords
from pcc_actions.cli.programme.topic_change import TopicChangeOptions
from pcc_actions.cli.programme.topic_words import topic_place
from pcc_actions.cli.programme.typed_meeting import TypedMeeting
from pcc_actions.cli.session import session
from pcc_actions.core.changes.programme import move_topic
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.typed_due import NoDueDate
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.programme.words import TO_BE_TIMETABLED
from pcc_actions.core.text.command_line import command_line
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class TopicMove:
    """What is moved where, and why; whether a past day is meant is asked."""

    ctx: typer.Context
    options: TopicChangeOptions
    said: MoveWords
    new_meeting: bool

    def record(self, meeting: str) -> None:
        """Record it, to a meeting as typed. Raises `Refused` for what is no meeting to come."""
        try:
            settled = self._settled(TypedMeeting(meeting, self.new_meeting))
            with_doubt_asked(lambda past: self._record(settled, past=past))
        except NoDueDate as error:
            raise Refused(self._without_meeting(error)) from None

    def _without_meeting(self, error: NoDueDate) -> str:
        """What is said of words that are no meeting, with the two lines that need none."""
        board = () if self.options.board is None else ("--board", self.options.board)
        on = () if self.options.on is None else ("--on", self.options.on)
        name, why = self.said.topic, self.said.why
        timetabled = ("move", name, TO_BE_TIMETABLED, why, *board, *on)
        said = ("correct", name, "--due-words", error.words, "--note", why, *board, *on)
        return (
            f"{error.said} Where there is none yet: {command_line(('programme', *timetabled))}. To "
            f"keep the words for its timing: {command_line(('programme', *said))}."
        )

    def _settled(self, meeting: TypedMeeting) -> TypedMeeting:
        this = session(self.ctx)
        log = this.unsaid()
        topic = log.programme[topic_place(log, self.said.topic, self.options.board)]
        return meeting.settled(this, topic.board, this.day(self.options.on))

    def _record(self, meeting: TypedMeeting, *, past: bool) -> None:
        def change(log: Log, index: int, provenance: Provenance) -> Log:
            log, day = meeting.planned(log, log.programme[index].board, provenance)
            after = move_topic(log, index, provenance, day, self.said.why)
            if day is not None and not past:
                refuse_past(self.ctx, day, provenance, "moved")
            return after

        self.options.record(self.ctx, self.said.topic, change)

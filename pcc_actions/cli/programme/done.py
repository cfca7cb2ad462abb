"""A topic that came before a meeting of its board, as typed."""

from dataclasses import replace

import typer

from pcc_actions.cli.doubted_day import DoubtedDay, with_doubt_asked
from pcc_actions.cli.programme.topic_change import TopicChangeOptions
from pcc_actions.cli.session import session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.changes.programme import mark_topic_done
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.topic_days import meeting_to_come, refuse_before_known
from pcc_actions.core.correction_lines import line_for_dropping
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import called
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log, Topic


@dataclass(frozen=True, slots=True)
class TopicDone:
    """The topic that came, by its name as typed, and what was said of that."""

    ctx: typer.Context
    options: TopicChangeOptions
    name: str
    note: str | None
    minute: str | None

    def record(self) -> None:
        """Record it; whether it came before its meeting is asked. Raises `Refused` where not."""
        with_doubt_asked(lambda sure: self._record(self._today if sure else self.options))

    @property
    def _today(self) -> TopicChangeOptions:
        return replace(self.options, on=uk(session(self.ctx).now.today))

    def _record(self, options: TopicChangeOptions) -> None:
        options.record_decision(self.ctx, self.name, self.minute, self._done, came=True)

    def _done(self, log: Log, index: int, provenance: Provenance, minute: str | None) -> Log:
        topic = log.programme[index]
        after = mark_topic_done(log, index, provenance, self.note, minute)
        if minute is None:
            refuse_before_known(log, topic, provenance)
            if not provenance.stated:
                self._refuse_to_come(log, topic, provenance)
        return after

    def _refuse_to_come(self, log: Log, topic: Topic, provenance: Provenance) -> None:
        """Raise `DoubtedDay` where the meeting that a topic comes at is still to come."""
        day = meeting_to_come(log, topic, provenance.on)
        if day is None:
            return
        raise DoubtedDay(
            f"{called(topic)} comes on {uk(day)}, which is still to come.",
            f"If it came before that: {whole_line(self.ctx, '--on DATE')}; or give its "
            f"minute with --minute. If it is no longer wanted: {line_for_dropping(topic)}.",
            "Did it come today?",
        )

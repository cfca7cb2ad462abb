"""The days of a topic beside its own: before it was known, and of the meetings to come."""

from datetime import date

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.correction_lines import line_for_raising
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import called, how_raised
from pcc_actions.core.history.replay import raised_on
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.programme.snapshot import topic_snapshot
from pcc_actions.errors import Refused


def refuse_before_known(log: Log, topic: Topic, provenance: Provenance) -> None:
    """Raise `Refused` where a topic was not on the programme yet and its board did not meet.

    A topic that came before it was put there came at a meeting of its board.
    """
    on, since = provenance.on, raised_on(topic)
    if since is None or on >= since or Schedule(log.meetings).meets(topic.board, on, on):
        return
    raised = how_raised(topic)
    raise Refused(
        f"{called(topic)} was {raised} on {uk(since)}, and {topic.board} has no meeting on "
        f"{uk(on)}. Give the day of the meeting that it came to; or, if it was {raised} earlier: "
        f"{line_for_raising(topic)}."
    )


def meeting_to_come(log: Log, topic: Topic, on: date) -> date | None:
    """The day of the meeting after a day at which a planned topic comes, None where none is."""
    stands = topic_snapshot(topic, Schedule(log.meetings), on)
    return stands.comes if stands and stands.comes and stands.comes > on else None


def later_meeting(log: Log, topic: Topic, on: date) -> date | None:
    """The first meeting after a day, and after the one at which a planned topic comes."""
    schedule = Schedule(log.meetings)
    stands = topic_snapshot(topic, schedule, on)
    comes = stands.comes if stands else None
    return schedule.next_after(topic.board, max(on, comes or on), date.max)

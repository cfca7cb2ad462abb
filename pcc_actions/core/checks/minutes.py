"""Remarks on the minutes that agreed what became of an action."""

from collections.abc import Iterator
from datetime import date

from pcc_actions.core.checks.finding import Finding, RemarkCode
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.minutes import agreed_by
from pcc_actions.core.messages import HAPPENED
from pcc_actions.core.model import Log


def no_meeting_of_minute(log: Log, as_at: date) -> Iterator[Finding]:
    """Remark on minutes of no known meeting, as a meeting moved by hand leaves them."""
    schedule = Schedule(log.meetings)
    for index, action in enumerate(log.actions):
        for each in agreed_by(action):
            event, board, day = each.event, each.board, uk(each.day)
            if event.on <= as_at and each.day not in schedule.days(board, as_at):
                sentence = (
                    f"{action.reference} was {HAPPENED.get(event.kind, event.kind)} under minute "
                    f"{event.minute}, but {board} has no meeting on {day}. If it met that day: "
                    f"pcc-actions meeting add {board} {day}."
                )
                yield Finding(RemarkCode.NO_MEETING_OF_MINUTE, sentence, index, "history")

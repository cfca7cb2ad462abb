"""Remarks on the minutes that agreed what became of an action or a topic."""

from collections.abc import Iterator

from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import Finding, RemarkCode
from pcc_actions.core.correction_lines import line_for_minute
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.event_words import happened
from pcc_actions.core.history.effective import minute_of
from pcc_actions.core.history.minutes import agreed_by
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.core.references.style import ReferenceStyle


def no_meeting_of_minute(checked: Checked) -> Iterator[Finding]:
    """Remark on minutes of no known meeting, as a meeting moved by hand leaves them.

    One that names no board may be of any: a board agrees what the one before it left.
    """
    met = {
        day for board in checked.log.boards for day in checked.schedule.days(board, checked.as_at)
    }
    for place in checked.places:
        for each in agreed_by(place.entry):
            event, board = each.event, each.board
            is_met = checked.meets(board, each.day) if each.named else each.day in met
            if event.on <= checked.as_at and not is_met:
                day = uk(each.day)
                sentence = (
                    f"{place.name} was {happened(event.kind, place.of)} under minute "
                    f"{minute_of(event)}, but {board} has no meeting on {day}. If it met that day: "
                    f"pcc-actions meeting add {board} {day}."
                )
                yield place.finding(RemarkCode.NO_MEETING_OF_MINUTE, sentence, "history")


def no_minute_reference(checked: Checked) -> Iterator[Finding]:
    """Remark on minutes that are no reference, where those of the board have a date."""
    for place, state in checked.states:
        if state.minute is None:
            continue
        read = printed_parts(state.minute)
        board = checked.log.boards.get(read.board or state.board)
        if read.day is None and board and ReferenceStyle.parse(board.reference).dated:
            yield place.finding(
                RemarkCode.NO_MINUTE_REFERENCE,
                f"{place.name} has the minute “{state.minute}”, which is no reference of "
                f"{board.code}. To put it right: {line_for_minute(place.entry)}.",
                "minute",
            )

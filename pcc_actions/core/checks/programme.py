"""Remarks on when topics of the programme come, and on the actions that name them."""

from collections.abc import Iterator

from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import Finding, Placed, RemarkCode
from pcc_actions.core.correction_lines import line_for_moving, line_for_topic
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entry_keys import keys_of
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.model import Topic
from pcc_actions.core.programme.coming import awaited_month, coming
from pcc_actions.core.programme.snapshot import TopicSnapshot, topic_snapshot
from pcc_actions.core.programme.words import moved_times, promised_words, recurs_words
from pcc_actions.core.topic_names import name_key


def _planned(checked: Checked) -> Iterator[tuple[Placed, TopicSnapshot]]:
    """Each topic that was planned at the end of the day, with where it stood."""
    for place in checked.places:
        if isinstance(place.entry, Topic):
            found = topic_snapshot(place.entry, checked.schedule, checked.as_at)
            if found is not None and found.status == "planned":
                yield place, found


def did_not_come(checked: Checked) -> Iterator[Finding]:
    """Remark on topics that were promised for a meeting and did not come."""
    for place, topic in _planned(checked):
        if topic.did_not_come:
            moved = f" It was {moved_times(topic)}." if topic.moves else ""
            yield place.finding(
                RemarkCode.DID_NOT_COME,
                f"{place.name} was {promised_words(topic)} and did not come.{moved}",
                "due",
            )


def no_meeting_of_topic(checked: Checked) -> Iterator[Finding]:
    """Remark on topics that are planned for a day on which their board has no known meeting."""
    for place, topic in _planned(checked):
        if topic.comes is None or checked.meets(topic.board, topic.comes):
            continue
        day = uk(topic.comes)
        yield place.finding(
            RemarkCode.NO_MEETING_OF_TOPIC,
            f"{place.name} comes on {day}, but {topic.board} has no meeting that day. If it meets "
            f"then: pcc-actions meeting add {topic.board} {day}.",
            "due",
        )


def no_meeting_of_month(checked: Checked) -> Iterator[Finding]:
    """Remark on topics of a month in which their board does not meet, by its meetings that year.

    Where none of that year is known, they may still be to be added.
    """
    years = {
        board: {day.year for day in checked.schedule.days(board, checked.as_at)}
        for board in {meeting.board for meeting in checked.log.meetings}
    }
    for place, topic in _planned(checked):
        state = replayed(checked.log.programme[place.index], checked.as_at)
        if state is None or not isinstance(state.every, str) or state.due or state.due_words:
            continue
        awaited = awaited_month(state, state.every, checked.schedule)
        if (
            awaited.year in years.get(topic.board, ())
            and coming(state, checked.schedule, checked.as_at).day is None
        ):
            yield place.finding(
                RemarkCode.NO_MEETING_OF_MONTH,
                f"{place.name} comes {recurs_words(topic)}, but {topic.board} has no meeting in "
                f"{state.every} {awaited.year}. If it has: pcc-actions meeting add {topic.board} "
                f"DATE. Else: {line_for_moving(checked.log.programme[place.index])}.",
                "every",
            )


def no_such_topic(checked: Checked) -> Iterator[Finding]:
    """Remark on actions that name a topic which the programme of their board does not have."""
    known = {key for topic in checked.log.programme for key in keys_of(topic)}
    for index, state in checked.actions:
        name = state.topic
        if name is not None and (state.board, name_key(name)) not in known:
            yield Finding(
                RemarkCode.NO_SUCH_TOPIC,
                f"{state.reference} names the topic “{name}”, which the programme of "
                f"{state.board} does not have. To put it there: "
                f"{line_for_topic(name, state.board)}.",
                index,
                "topic",
            )

"""The topics of a work programme in a calendar: an entry of each on the day of its meeting."""

from collections.abc import Iterable, Iterator
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.log_id import first_named
from pcc_actions.core.messages import text_and_owners
from pcc_actions.core.programme.snapshot import TopicSnapshot, published_topic
from pcc_actions.core.programme.words import comes_words, recurs_words, times_moved_words
from pcc_actions.core.text.characters import on_page
from pcc_actions.exports.about import About
from pcc_actions.exports.calendar_entry import CalendarEntry


def topic_entries(
    topics: Iterable[TopicSnapshot], about: About, *, public: bool
) -> Iterator[CalendarEntry]:
    """An entry of each topic that comes on a day, but of what comes at every meeting.

    An entry keeps what it is known by, so that a later list moves it. A topic that was dropped,
    put back to be timetabled, or is withheld by now takes its entry back. One that was done
    leaves it where it is.
    """
    for topic in topics:
        told = published_topic(topic) if public else topic
        day = told.comes or _earlier_day(told, about.as_at)
        if day and topic.status != "done" and not topic.is_standing:
            yield _entry(topic, told, day, about)


def _entry(topic: TopicSnapshot, told: TopicSnapshot, day: date, about: About) -> CalendarEntry:
    """The entry of a topic, which says what is `told` of it."""
    name = first_named("topic", topic.topic, topic.history)
    return CalendarEntry(
        named=f"programme:{on_page(topic.board)}:{on_page(name)}",
        day=day,
        stays=topic.comes is not None and not told.withheld,
        board=topic.board,
        is_exempt=told.exempt is not None,
        summary=f"{told.board}: {text_and_owners(told.topic, told.owners)}",
        below={
            f"As at {uk(about.as_at)}": comes_words(told),
            "What it should hold": told.text,
            "Comes again": recurs_words(told),
            "Moved": times_moved_words(told),
            "Exempt": told.exempt,
        },
    )


def _earlier_day(topic: TopicSnapshot, as_at: date) -> date | None:
    """The day to come on which a topic was planned that comes on none any more."""
    moved = (event.changes["due"].before for event in topic.history if event.kind == "moved")
    days = [topic.due, *reversed([*moved])]
    return next((day for day in days if isinstance(day, date) and day >= as_at), None)

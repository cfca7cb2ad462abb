"""One topic of the work programme as a row of a paper."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.model import Event
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import moved_words, promised_words, recurs_words
from pcc_actions.core.report import phrases
from pcc_actions.core.report.parts import PaperCell, PaperColumn, PaperLine, PaperRow
from pcc_actions.core.text.english import capitalised

TOPIC_COLUMNS: Final = (
    PaperColumn.TOPIC,
    PaperColumn.HOLDS,
    PaperColumn.OWNER,
    PaperColumn.WHEN,
    PaperColumn.ACTIONS,
)
_IF_FILLED: Final = frozenset({PaperColumn.OWNER, PaperColumn.ACTIONS})
"""Columns that are there only where a row has something in them: they would take its room."""
_ENDINGS: Final = {"done": "Came on ", "dropped": "Dropped on "}


def filled_columns(rows: Iterable[PaperRow]) -> tuple[int, ...]:
    """The places of the columns that a table of such rows is to have."""
    filled = {place for row in rows for place, cell in enumerate(row.cells) if cell}
    return tuple(
        place
        for place, name in enumerate(TOPIC_COLUMNS)
        if place in filled or name not in _IF_FILLED
    )


def planned_row(topic: TopicSnapshot, references: Sequence[str]) -> PaperRow:
    """Write a topic that is to come: where it was promised for, how often it was moved."""
    return _row(topic, tuple(_planned(topic)), references)


def ended_row(topic: TopicSnapshot, references: Sequence[str], since: date | None) -> PaperRow:
    """Write a topic that came or was dropped: when, and by which minute."""
    return _row(topic, tuple(_ended(topic, since)), references)


def ended_between(topic: TopicSnapshot, since: date | None) -> bool:
    """Whether a topic came or was dropped from a day on, and was not taken up again.

    Of one that recurs, which then comes next by its rule, whether it came.
    """
    if topic.status == "planned":
        return bool(_endings(topic, since))
    return (topic.closed or topic.history[-1].on) >= (since or date.min)


def _endings(topic: TopicSnapshot, since: date | None) -> list[Event]:
    """The events by which it ended from a day on, without those before it was reopened."""
    kinds = [event.kind for event in topic.history]
    last = len(kinds) - kinds[::-1].index("reopened") if "reopened" in kinds else 0
    return [
        event
        for event in topic.history[last:]
        if event.kind in _ENDINGS and event.on >= (since or date.min)
    ]


def _row(topic: TopicSnapshot, when: PaperCell, references: Sequence[str]) -> PaperRow:
    owners = ", ".join(topic.owners)
    return PaperRow(
        (
            _words(topic.topic),
            (*_words(topic.text), *_words(_exempt(topic))),
            _words(owners),
            when,
            tuple(PaperLine((reference,)) for reference in references),
        )
    )


def _words(text: str | None) -> PaperCell:
    return (PaperLine((text,)),) if text else ()


def _exempt(topic: TopicSnapshot) -> str:
    ground = None if topic.withheld else topic.ground
    return f"{phrases.EXEMPT}{ground}" if ground else ""


def _planned(topic: TopicSnapshot) -> Iterator[PaperLine]:
    if topic.did_not_come:
        promised = ("Promised for ", topic.comes) if topic.comes else (_promised(topic),)
        yield PaperLine(promised, alarm=True)
    else:
        yield from _words(topic.timing)
    recurs = "" if topic.is_standing else recurs_words(topic)  # which its heading says
    for words in (moved_words(topic), recurs):
        yield from _words(capitalised(words))
    if topic.last:
        yield PaperLine(("Last came ", topic.last))


def _promised(topic: TopicSnapshot) -> str:
    return capitalised(promised_words(topic))


def _ended(topic: TopicSnapshot, since: date | None) -> Iterator[PaperLine]:
    if topic.withheld:
        yield PaperLine((topic.status.capitalize(),))
        return
    endings = _endings(topic, since)
    yield from map(_ending, endings)
    if not endings:
        day = (" on ", topic.closed) if topic.closed else (", on a day that is not recorded",)
        yield PaperLine((topic.status.capitalize(), *day))


def _ending(event: Event) -> PaperLine:
    minute = (f" (minute {event.minute})",) if event.minute else ()
    said = (f": {event.note}",) if event.note else ()
    return PaperLine((_ENDINGS[event.kind], event.on, *minute, *said))

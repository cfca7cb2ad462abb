"""What was redacted on one copy of a log alone is redacted in both before they are compared."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from pcc_actions.core.changes.redaction import REDACTED
from pcc_actions.core.model import Event


def is_redacted_from(clean: str, text: str) -> bool:
    """Whether a text may be another one without some words."""
    if REDACTED not in clean:
        return clean == text
    parts = map(re.escape, clean.split(REDACTED))
    return re.fullmatch(".*".join(parts), text, re.DOTALL) is not None


def is_event_redacted_from(clean: Event, event: Event) -> bool:
    """Whether an event may be another one without some words."""
    if _frame(clean) != _frame(event):
        return False
    texts = zip(_texts(clean), _texts(event), strict=False)
    return all(is_redacted_from(*pair) for pair in texts)


def redacted_as(history: Sequence[Event], other: Sequence[Event]) -> tuple[Event, ...]:
    """A history without the words that were taken out of its events in another copy of it."""
    clean: dict[Hashable, list[Event]] = defaultdict(list)
    for event in other:
        if any(REDACTED in text for text in _texts(event)):
            clean[_frame(event)].append(event)
    if not clean:
        return tuple(history)
    known = [*other]
    return tuple(
        event if event in known else _clean_one(event, clean[_frame(event)]) for event in history
    )


def _clean_one(event: Event, candidates: Sequence[Event]) -> Event:
    return next((each for each in candidates if is_event_redacted_from(each, event)), event)


def _frame(event: Event) -> Hashable:
    """What no redaction touches of an event: its kind and days, and how many texts it has."""
    return event.kind, event.on, event.at, event.basis, event.of, len([*_texts(event)])


def _texts(event: Event) -> Iterator[str]:
    """Every text of an event, always in one order."""
    yield from (str(each or "") for each in (event.by, event.note, event.reported_by, event.minute))
    for name, value in sorted(event.values.items()):
        yield from (f"{name} {each}" for each in _several(value))
    for name, change in sorted(event.changes.items(), key=lambda each: each[0]):
        yield from (f"{name} {each}" for each in _several(change.before))
        yield from (f"{name} {each}" for each in _several(change.after))


def _several(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)

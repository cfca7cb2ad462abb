"""What was redacted on either copy of a log is redacted in both before they are compared."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from pcc_actions.core.model import Change, Event
from pcc_actions.core.text.redacted import REDACTED, is_redacted_from

_WORDED: Final = ("by", "note", "reported_by", "minute", "values", "changes")
_GONE: Final = ("\ue000", "\ue001")  # in the place of what is redacted in either of two texts


def redacted_in_both(one: str, other: str) -> str | None:
    """A text without the words that were taken out of either copy of it; None where it is two."""
    if is_redacted_from(one, other):
        return one
    if is_redacted_from(other, one):
        return other
    if REDACTED not in one or REDACTED not in other:
        return None
    return _without_either(*sorted((one, other)))


def _without_either(one: str, other: str) -> str | None:
    """What stands in both of two texts, of which each is without other words."""
    from difflib import SequenceMatcher

    ours, theirs = one.replace(REDACTED, _GONE[0]), other.replace(REDACTED, _GONE[1])
    found = ""
    for _, start, end, first, last in SequenceMatcher(None, ours, theirs, False).get_opcodes():
        if ours[start:end] == theirs[first:last]:
            found += ours[start:end]
        elif _GONE[0] in ours[start:end] or _GONE[1] in theirs[first:last]:
            found += REDACTED
        else:
            return None
    return found


def event_redacted_in_both(one: Event, other: Event) -> Event | None:
    """An event without the words that were taken out of either copy of it; None where it is two."""
    if _frame(one) != _frame(other):
        return None
    try:
        clean = {name: _in_both(getattr(one, name), getattr(other, name)) for name in _WORDED}
    except _Differ:
        return None
    return replace(one, **clean)


class _Differ(Exception):
    """Two values are not one that was redacted."""


def _in_both(one: Any, other: Any) -> Any:
    """A value without the words taken out of either copy; raises `_Differ` where it is two."""
    if isinstance(one, str) and isinstance(other, str):
        clean = redacted_in_both(one, other)
        if clean is None:
            raise _Differ
        return clean
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        return tuple(map(_in_both, one, other))
    if isinstance(one, Change) and isinstance(other, Change):
        return Change(_in_both(one.before, other.before), _in_both(one.after, other.after))
    if isinstance(one, Mapping) and one.keys() == other.keys():
        return {name: _in_both(each, other[name]) for name, each in one.items()}
    if one != other:
        raise _Differ
    return one


def redacted_as(
    history: Sequence[Event], other: Sequence[Event], names: Mapping[str, str]
) -> tuple[Event, ...]:
    """A history without the words that were taken out of its events on either copy of it.

    A text that was redacted so, or is among the `names` by their redacted ones, is redacted too
    where this copy alone has it again: in a correction that puts another in its place.
    """
    texts = (text for each in (*history, *other) for text in _texts(each))
    if not names and not any(REDACTED in text for text in texts):
        return tuple(history)
    copies: dict[Hashable, list[Event]] = defaultdict(list)
    for event in other:
        if event not in history:
            copies[_frame(event)].append(event)
    clean = [each if each in other else _clean_one(each, copies[_frame(each)]) for each in history]
    pairs = zip(history, clean, strict=True)
    told = (pair for ends in pairs for pair in zip(*map(_texts, ends), strict=True))
    known = {**names, **{text: new for text, new in told if REDACTED in new}}
    return tuple(each if each in other else _without(each, known) for each in clean)


def words_taken_out(one: Sequence[Event], other: Sequence[Event]) -> list[str]:
    """The words that were taken out of the events of either of two copies of a history."""
    there: dict[Hashable, list[Event]] = defaultdict(list)
    for event in other:
        there[_frame(event)].append(event)
    pairs = ((event, each) for event in one for each in there.get(_frame(event), ()))
    alike = (pair for pair in pairs if pair[0] != pair[1] and event_redacted_in_both(*pair))
    texts = (ends for pair in alike for ends in zip(*map(_texts, pair), strict=True))
    words = {word for ends in texts for pair in (ends, ends[::-1]) for word in _taken_out(*pair)}
    return sorted(words, key=lambda word: (-len(word), word))


def _taken_out(clean: str, text: str) -> Iterator[str]:
    parts = map(re.escape, clean.split(REDACTED))
    found = re.fullmatch("(.+?)".join(parts), text, re.DOTALL)
    return (word for word in (found.groups() if found else ()) if REDACTED not in word)


def _without(event: Event, known: Mapping[str, str]) -> Event:
    return replace(event, **{name: _known(getattr(event, name), known) for name in _WORDED})


def _known(value: Any, known: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return known.get(value, value)
    if isinstance(value, tuple):
        return tuple(_known(each, known) for each in value)
    if isinstance(value, Change):
        return Change(_known(value.before, known), _known(value.after, known))
    if isinstance(value, Mapping):
        return {name: _known(each, known) for name, each in value.items()}
    return value


def _clean_one(event: Event, copies: Sequence[Event]) -> Event:
    clean = (event_redacted_in_both(event, each) for each in copies)
    return next((each for each in clean if each is not None), event)


def redacted_names(names: Iterable[str], others: Sequence[str]) -> dict[str, str]:
    """The names of one copy that are redacted on the other, each with that one."""
    clean = [each for each in others if REDACTED in each]
    pairs = ((name, each) for name in names for each in clean if name not in others)
    return {name: each for name, each in pairs if is_redacted_from(each, name)}


def _frame(event: Event) -> Hashable:
    """What no redaction touches of an event: its kind and days, and how many texts it has."""
    return event.kind, event.on, event.at, event.basis, event.of, len([*_texts(event)])


def _texts(event: Event) -> Iterator[str]:
    """Every text of an event, always in one order."""
    yield from (str(each or "") for each in (event.by, event.note, event.reported_by, event.minute))
    for _, value in sorted(event.values.items()):
        yield from map(str, _several(value))
    for _, change in sorted(event.changes.items(), key=lambda each: each[0]):
        yield from map(str, (*_several(change.before), *_several(change.after)))


def _several(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)

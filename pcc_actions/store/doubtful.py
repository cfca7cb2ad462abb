"""Doubtful keys: what means nothing where it stands in the file, though it looks as if it did.

A key that we do not know is somebody's own and is kept, and so is an event of another kind; but
`status` typed at the end of a block belongs to the last event, and `excempt` is nothing at all,
nor is an event `defered`. What was meant is not
guessed: until it is settled nothing is written, no paper is made, and an action or a topic is
withheld where the key may have been meant to exempt it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pcc_actions.core.entries import EntryKind, entries_of, replaced
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.lifecycles import ACTION_LIFECYCLE, KINDS, TOPIC_LIFECYCLE
from pcc_actions.core.model import Log
from pcc_actions.core.patterns import pattern
from pcc_actions.store.keys import (
    ACTION_KEYS,
    BOARD_KEYS,
    CHANGE_KEYS,
    HANDLE_KEYS,
    HOLDER_KEYS,
    MAP_KEYS,
    MEETING_KEYS,
    PERSON_KEYS,
    RECORDED_KEYS,
    SETTINGS_KEYS,
    TOP_KEYS,
    TOPIC_KEYS,
    Record,
    event_keys,
)

if TYPE_CHECKING:
    from pcc_actions.store.line_numbers import RecordPath


class KeyDoubt(Enum):
    """Why a key is doubtful."""

    NEAR_MISS = auto()  # it is nearly one of ours
    IN_EVENT = auto()  # a key of the entry, in an event that cannot have it
    EVENT_KIND = auto()  # the kind of an event, which is nearly one of ours
    OF_HOLDER = auto()  # a day of who held a post, directly under the person
    ONLY_IN_RAISED = auto()  # in the event that raised the entry, and not among its own keys


ALIKE: Final = 0.8  # the ratio of difflib from which a key is taken for a slip
_OWN_KEYS: Final = {
    EntryKind.ACTION: frozenset(ACTION_KEYS),
    EntryKind.TOPIC: frozenset(TOPIC_KEYS),
}
_LIFECYCLES: Final = {EntryKind.ACTION: ACTION_LIFECYCLE, EntryKind.TOPIC: TOPIC_LIFECYCLE}
_DAYS_OF_HOLDER: Final = frozenset(HOLDER_KEYS) - frozenset(PERSON_KEYS)
_CHANGE_KEYS: Final = frozenset(CHANGE_KEYS)
_OF_MOST_MEETINGS: Final = frozenset({"board", "date"})

_ending = pattern(r"_(?:date|day|on|by)$|^date_")


@dataclass(frozen=True, slots=True)
class DoubtfulKey:
    """A doubtful key: where it stands, the key it may be meant for, and its value."""

    doubt: KeyDoubt
    place: "RecordPath"
    meant: str
    value: Any


def doubtful_keys(whole: Record) -> Iterator[DoubtfulKey]:
    """The doubtful keys of a parsed file whose shape is right, in their order."""
    yield from _near_misses(whole, TOP_KEYS, ())
    settings = whole.get("settings", {})
    yield from _near_misses(settings, SETTINGS_KEYS, ("settings",))
    for number, each in enumerate(settings.get("maps", ())):
        yield from _near_misses(each, MAP_KEYS, ("settings", "maps", number))
    for name, record in whole.get("boards", {}).items():
        yield from _near_misses(record, BOARD_KEYS, ("boards", name))
    for name, record in whole.get("people", {}).items():
        yield from _in_person(record, ("people", name))
    for number, meeting in enumerate(whole.get("meetings", ())):
        if not meeting.keys() <= _OF_MOST_MEETINGS:
            yield from _in_meeting(meeting, ("meetings", number))
    for kind in EntryKind:
        for number, entry in enumerate(whole.get(kind, ())):
            if not is_plain(entry, kind):
                yield from _in_entry(entry, kind, (kind, number))


def _in_person(person: Record, place: "RecordPath") -> Iterator[DoubtfulKey]:
    yield from _near_misses(person, PERSON_KEYS, place)
    for name in _DAYS_OF_HOLDER & person.keys():
        yield DoubtfulKey(KeyDoubt.OF_HOLDER, (*place, name), "held", person[name])
    for number, each in enumerate(person.get("held", ())):
        yield from _near_misses(each, HOLDER_KEYS, (*place, "held", number))


def _in_meeting(meeting: Record, place: "RecordPath") -> Iterator[DoubtfulKey]:
    yield from _near_misses(meeting, MEETING_KEYS, place)
    for number, move in enumerate(meeting.get("moved", ())):
        yield from _near_misses(move, (*RECORDED_KEYS, *CHANGE_KEYS), (*place, "moved", number))
    for name in ("cancelled", "reinstated"):
        yield from _near_misses(meeting.get(name, {}), RECORDED_KEYS, (*place, name))
        for number, each in enumerate(meeting.get(f"{name}_apart", ())):
            yield from _near_misses(each, RECORDED_KEYS, (*place, f"{name}_apart", number))


def is_plain(entry: Record, kind: EntryKind) -> bool:
    """Tell quickly whether all keys of an entry and its events are where we write them."""
    return entry.keys() <= _OWN_KEYS[kind] and all(
        event["event"] in KINDS[kind]
        and event.keys() <= _known_in(event["event"], kind)
        and event.get("exempt") != ""
        and all(value.keys() <= _CHANGE_KEYS for value in event.values() if type(value) is dict)
        for event in entry.get("history", ())
    )


def _in_entry(entry: Record, kind: EntryKind, place: "RecordPath") -> Iterator[DoubtfulKey]:
    yield from _near_misses(entry, _OWN_KEYS[kind], place)
    history = entry.get("history", ())
    # It is raised but once: what is like that too, where it was, is something else.
    raised = {"raised"} & {event["event"] for event in history}
    for number, event in enumerate(history):
        yield from _event_kind(event, kind, (*place, "history", number), raised)
        yield from _in_event(event, kind, (*place, "history", number))


def _in_event(event: Record, kind: EntryKind, place: "RecordPath") -> Iterator[DoubtfulKey]:
    """The doubtful keys of an event; of a kind that we do not know only `exempt` is."""
    known, own = _known_in(event["event"], kind), _OWN_KEYS[kind]
    is_ours = event["event"] in KINDS[kind]
    if event["event"] == "raised" and event.get("exempt") == "":
        yield DoubtfulKey(KeyDoubt.ONLY_IN_RAISED, (*place, "exempt"), "exempt", "")
    for name in event.keys() - known:
        if name in own and (is_ours or name == "exempt"):
            yield DoubtfulKey(KeyDoubt.IN_EVENT, (*place, name), name, event[name])
        elif is_ours and (meant := near_miss(name, known | own)):
            yield DoubtfulKey(KeyDoubt.NEAR_MISS, (*place, name), meant, event[name])
    for name, value in event.items():
        if isinstance(value, dict):
            is_handle = name == "of"
            keys = HANDLE_KEYS if is_handle else CHANGE_KEYS
            yield from _near_misses(value, keys, (*place, name))
            if is_handle:
                yield from _event_kind(value, kind, (*place, name))


def _event_kind(
    record: Record, kind: EntryKind, place: "RecordPath", but: Collection[str] = ()
) -> Iterator[DoubtfulKey]:
    """A kind of event that is nearly one of ours, in an event or in what one is a correction of.

    Those in `but` it is not meant for.
    """
    typed, kinds = record.get("event"), KINDS[kind]
    if typed is not None and typed not in kinds and (meant := near_miss(typed, kinds - {*but})):
        yield DoubtfulKey(KeyDoubt.EVENT_KIND, (*place, "event"), meant, typed)


@cache
def _known_in(event: str, kind: EntryKind) -> frozenset[str]:
    return frozenset(event_keys(event, _LIFECYCLES[kind].fields))


def _near_misses(
    record: Record, known: Collection[str], place: "RecordPath"
) -> Iterator[DoubtfulKey]:
    for name in record.keys() - known:
        if meant := near_miss(name, known):
            yield DoubtfulKey(KeyDoubt.NEAR_MISS, (*place, name), meant, record[name])


def near_miss(name: str, known: Collection[str]) -> str | None:
    """The key that an unknown one is nearly, None where it is like none.

    Nearly: but for capitals, spaces and hyphens; with `date`, `on` or `by` added; with its
    letters in another order, or a slip in them; and anything that speaks of exemption.
    """
    plain = re.sub(r"[\s-]+", "_", name.strip().casefold())
    if "exem" in plain and "exempt" in known:
        return "exempt"
    for like in (plain, _ending.sub("", plain)):
        if like in known:
            return like
    turned = (each for each in known if sorted(each) == sorted(plain))
    from difflib import get_close_matches

    close = get_close_matches(plain, sorted(known), n=1, cutoff=ALIKE)
    return next(turned, None) or next(iter(close), None)


def taken_as_meant(log: Log, doubts: Collection[DoubtfulKey]) -> Log:
    """The log as it may have been meant, as far as that closes rather than opens.

    What stands only in the raising counts as the entry's own; and any key that may mean
    `exempt` exempts.
    """
    from pcc_actions.core.publication.ground import UNSTATED

    for doubtful in doubts:
        if doubtful.place[0] not in [*EntryKind] or len(doubtful.place) < 3:
            continue
        kind, number = EntryKind(str(doubtful.place[0])), int(doubtful.place[1])
        entry = entries_of(log, kind)[number]
        if doubtful.doubt is KeyDoubt.ONLY_IN_RAISED and doubtful.meant != "exempt":
            own: dict[str, Any] = {doubtful.meant: doubtful.value}
            log = replaced(log, number, replace(entry, **own))
        elif doubtful.meant == "exempt" and entry.exempt is None:
            ground = doubtful.value if isinstance(doubtful.value, str) else ""
            log = replaced(log, number, replace(entry, exempt=ground.strip() or UNSTATED))
    return log

"""What happened between two versions of a log, a sentence each."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Final

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import AnyEntry, every_entry, kind_of
from pcc_actions.core.entry_keys import EntryKey, calling, entry_key, keys_of, raising
from pcc_actions.core.event_words import event_words, is_its_note, value_words
from pcc_actions.core.history.due_then import told_steps
from pcc_actions.core.history.replay import steps
from pcc_actions.core.holders import holder_words
from pcc_actions.core.log_settings import Settings, SharedSetting
from pcc_actions.core.meeting_differences import meeting_differences
from pcc_actions.core.messages import Clock
from pcc_actions.core.model import Action, Event, Log, Person
from pcc_actions.core.text.english import joined, quoted


class _Telling:
    """What is the same for every entry that is told of: its meetings, the clock, what calls it."""

    def __init__(self, before: Log, after: Log, clock: Clock, *, in_full: bool = False) -> None:
        self.schedule = Schedule(after.meetings)
        self.clock = clock
        self._in_full = in_full
        self._called = calling(before, after)

    def called(self, entry: AnyEntry) -> str:
        """What a sentence begins with that tells of an entry."""
        return f"{'' if isinstance(entry, Action) else 'topic '}{self._called(entry)}"

    def words_of(self, event: Event) -> str:
        """What follows an event told in full: the text of an action with it, or its note."""
        text = event.values.get("text") or event.note
        if not (self._in_full and isinstance(text, str)) or is_its_note(event):
            return ""
        return f": {quoted(text.rstrip('.'))}"


def differences(before: Log, after: Log, clock: Clock, *, in_full: bool = False) -> list[str]:
    """Say what `after` holds that `before` did not, and what is gone.

    In full each event is told with its words, as for somebody who has seen none of it.
    """
    if before is after:  # as of a log that nobody edited: nothing is compared with itself
        return []
    telling = _Telling(before, after, clock, in_full=in_full)
    return [
        *_boards(before, after),
        *meeting_differences(before.meetings, after.meetings),
        *_people(before, after),
        *_entries(before.actions, after.actions, telling),
        *_entries(before.programme, after.programme, telling),
        *_settings(before.settings, after.settings),
    ]


def hand_edit_words(typed: Log, before: Log, after: Log, clock: Clock) -> list[str]:
    """What an edit outside pcc-actions did to a log, entered in its history as `after`.

    Besides what differs from `before`: the owners that were only typed in other words.
    """
    telling = _Telling(before, after, clock)
    taken = (
        f"{telling.called(now)} owners {joined(was.owners)} taken as {joined(now.owners)}"
        for was, now in zip(every_entry(typed), every_entry(after), strict=True)
        if was.owners != now.owners and was.history == now.history
    )
    return [*differences(before, after, clock), *taken]


def _settings(before: Settings, after: Settings) -> Iterator[str]:
    earlier, maps = ({each.name: each for each in some.maps} for some in (before, after))
    for name, kept in maps.items():
        if earlier.get(name) != kept:
            yield f"map {quoted(name)} {'changed' if name in earlier else 'added'}"
    yield from (f"map {quoted(name)} taken out" for name in earlier if name not in maps)
    for name in SharedSetting:
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            yield f"setting {name} {_set(was, now)}"
    if before.id != after.id:
        yield "settings changed"


def _set(before: str | None, after: str | None) -> str:
    if after is None:
        return f"taken away, which was {value_words(before)}"
    instead = f" instead of {value_words(before)}" if before else ""
    return f"is now {value_words(after)}{instead}"


def _entries(
    before: Sequence[AnyEntry], after: Sequence[AnyEntry], telling: _Telling
) -> Iterator[str]:
    before, after = _but_the_same(before, after)
    alike = _by_key(before), _by_key(after)
    grew = _entries_grown_from(before, after)
    met: set[int] = set()
    for place, entry in zip(grew, after, strict=True):
        if place in met and _is_there_more(entry, *alike):
            yield f"{telling.called(entry)} stands there once more"
        yield from _events(None if place is None else before[place], entry, telling)
        if place is not None:
            met.add(place)
    there = {name for entry in after for name in _itself(entry)}
    for place, entry in enumerate(before):
        if place not in met and there.isdisjoint(_itself(entry)):
            yield f"{telling.called(entry)} taken out"


def _entries_grown_from(before: Sequence[AnyEntry], after: Sequence[AnyEntry]) -> list[int | None]:
    """Of each entry the place of the one that it came of, or None.

    What raised it tells most: two with that came of the same. Then its names tell, the present
    one first, unless the entry that had such a name is known to be another now.
    """
    grew: list[int | None] = [None] * len(after)
    taken: set[int] = set()
    for names in (_itself, _by_raising, _by_name, keys_of):
        places: dict[Hashable, list[int]] = defaultdict(list)
        for place, entry in enumerate(before):
            for name in names(entry):
                places[name].append(place)
        for number, entry in enumerate(after):
            if grew[number] is None:
                same = [place for name in names(entry) for place in places.get(name, ())]
                free = [place for place in same if place not in taken]
                grew[number] = next(iter(free or (same if names in _SURE else ())), None)
                taken.update(free[:1])
    return grew


def _but_the_same(
    before: Sequence[AnyEntry], after: Sequence[AnyEntry]
) -> tuple[Sequence[AnyEntry], Sequence[AnyEntry]]:
    """Both without what is the very same, where each stands in its place under its key."""
    pairs = list(zip(before, after, strict=False))
    in_place = (one is other or entry_key(one) == entry_key(other) for one, other in pairs)
    if len(before) != len(after) or not all(in_place):
        return before, after
    others = [(one, other) for one, other in pairs if one is not other]
    return [one for one, _ in others], [other for _, other in others]


def _by_key(entries: Sequence[AnyEntry]) -> dict[EntryKey, list[AnyEntry]]:
    """The entries of each key, which several have only by mistake."""
    found: dict[EntryKey, list[AnyEntry]] = defaultdict(list)
    for entry in entries:
        found[entry_key(entry)].append(entry)
    return found


def _is_there_more(
    entry: AnyEntry,
    before: Mapping[EntryKey, list[AnyEntry]],
    after: Mapping[EntryKey, list[AnyEntry]],
) -> bool:
    """Whether an entry stands more often among those after than among those before."""
    key = entry_key(entry)
    return after[key].count(entry) > before.get(key, []).count(entry)


def _itself(entry: AnyEntry) -> list[Hashable]:
    return [(raising(entry), entry_key(entry))]


def _by_raising(entry: AnyEntry) -> list[Hashable]:
    return [raising(entry)] if entry.history else []


def _by_name(entry: AnyEntry) -> list[Hashable]:
    return [entry_key(entry)]


_SURE: Final = (_itself, _by_raising)


def _events(before: AnyEntry | None, after: AnyEntry, telling: _Telling) -> Iterator[str]:
    known = before.history if before else ()
    new = [event for event in after.history if event not in known]
    told = _told(after, telling.schedule) if new else []
    for event in new:
        event = next((each for each in told if each == event), event)
        what = event_words(event, after.history, kind_of(after))
        who = f"by {event.by} at {telling.clock(event.at)}"
        yield f"{telling.called(after)} {what} {who}{telling.words_of(event)}"
    if before and not new and before != after:
        yield f"{telling.called(after)} edited"


def _told(entry: AnyEntry, schedule: Schedule) -> list[Event]:
    """The events of a history, those of an action with when it was due by custom."""
    if not isinstance(entry, Action):
        return [*entry.history]
    return [event for _, event, _ in told_steps([*steps(entry)], schedule)]


def _boards(before: Log, after: Log) -> Iterator[str]:
    for code in after.boards:
        if before.boards.get(code) != after.boards[code]:
            yield f"board {code} {'changed' if code in before.boards else 'added'}"
    yield from (f"board {code} taken out" for code in before.boards if code not in after.boards)


def _people(before: Log, after: Log) -> Iterator[str]:
    for name, person in after.people.items():
        was = before.people.get(name)
        if was is None:
            yield f"person {name} added"
        elif was != person:
            yield f"person {name} changed: {'; '.join(_put_right(was, person))}"
    yield from (f"person {name} taken out" for name in before.people if name not in after.people)


def _put_right(before: Person, after: Person) -> Iterator[str]:
    for name in ("name", "initials", "post", "email"):
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            yield f"{name} {value_words(now)} instead of {value_words(was)}"
    earlier, later = ([holder_words(each) for each in some.held] for some in (before, after))
    if earlier != later:
        yield f"held by {joined(later) or 'nobody'}"
    known = {each.email for each in before.held}
    for each in after.held:
        if each.email and each.email not in known:
            yield f"{quoted(each.email)} is the address of {each.name}"

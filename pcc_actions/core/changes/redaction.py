"""Words removed that must not be kept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from pcc_actions.core.changes.corrections import throughout
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.topics_named import new_names, renamed_in_actions, topics_named
from pcc_actions.core.correction_lines import line_for_redaction, line_for_renaming
from pcc_actions.core.entries import AnyEntry, Entry, EntryKind, called, fields_of, replaced
from pcc_actions.core.entry_keys import EntryKey, entry_key
from pcc_actions.core.fields import FieldTable, FieldType
from pcc_actions.core.model import HAND_EDIT, Action, Event, Log, Topic
from pcc_actions.core.text.redacted import REDACTED
from pcc_actions.core.text.spellings import Spellings
from pcc_actions.errors import Refused

REDACTION = "Words that must not be kept were removed."


def redact(
    log: Log,
    index: int,
    provenance: Provenance,
    words: Spellings,
    kind: EntryKind = EntryKind.ACTION,
) -> Log:
    """Remove words from an entry and all its history, and record that, not what.

    Where they were in the name of a topic, the actions that name it name it still. Raises
    `Refused` where the entry does not hold them, and as `refuse_unredactable` does.
    """
    refuse_unredactable(log, index, provenance.by, words, kind)
    if kind is EntryKind.ACTION:
        return replaced(log, index, redacted(log.actions[index], provenance, words))
    topic = log.programme[index]
    log = replaced(log, index, redacted(topic, provenance, words))
    return renamed_in_actions(
        log,
        names_without(topic, words),
        lambda before, clean: _recorded(before, clean, provenance),
    )


def names_without(topic: Topic, words: Spellings) -> dict[EntryKey, str]:
    """Each name of a topic that holds the words as it is without them, by what it was known by."""
    return new_names(topic, without_words(topic, words))


def redacted(entry: Entry, provenance: Provenance, words: Spellings) -> Entry:
    """The entry without words, that being recorded; raises as `redact` does."""
    refuse_needed(entry, provenance.by, words)
    clean: Entry = without_words(entry, words)
    if clean == entry:
        raise Refused(f"{called(entry)} does not hold those words. Nothing was removed.")
    return _recorded(entry, clean, provenance)


def _recorded(entry: Entry, clean: Entry, provenance: Provenance) -> Entry:
    """The clean entry, its history saying that words were removed."""
    event = provenance.after(entry.history).event("corrected", REDACTION)
    # Nothing else changes: it is recorded whatever the history is.
    return replace(clean, history=(*clean.history, event))


def without_words(entry: Entry, words: Spellings) -> Entry:
    """The entry with every occurrence of the words replaced by `REDACTED`."""
    return throughout(entry, lambda text: _without(text, words))


def _without(text: str, words: Spellings) -> str:
    return words.in_text.sub(REDACTED, text)


def refuse_unredactable(
    log: Log, index: int, by: str, words: Spellings, kind: EntryKind = EntryKind.ACTION
) -> None:
    """Raise `Refused` as `refuse_needed` does, and where a topic would no longer be known.

    So it is where words of an action are in the name of a topic that it names, and where one of
    a topic would have the name of another.
    """
    if kind is EntryKind.ACTION:
        action = log.actions[index]
        refuse_needed(action, by, words)
        _refuse_topic_named(log, action, words)
        return
    topic = log.programme[index]
    refuse_needed(topic, by, words)
    others = {entry_key(each) for each in log.programme if each is not topic}
    if entry_key(replace(topic, topic=_without(topic.topic, words))) in others:
        raise Refused(
            f"{topic.board} has another topic that is called so without those words. Give this "
            f"one another name first: {line_for_renaming(topic)}."
        )


def _refuse_topic_named(log: Log, action: Action, words: Spellings) -> None:
    topic = next((each for each in topics_named(log, action) if names_without(each, words)), None)
    if topic is not None:
        raise Refused(
            f"Those words are part of the name of a topic that {action.reference} names. First "
            f"take them out of that, and so of its name here: {line_for_redaction(topic)}."
        )


def refuse_needed(entry: AnyEntry, by: str, words: Spellings) -> None:
    """Raise `Refused` where the log needs the words, or would hold them again at once.

    `by` is who records the removal.
    """
    if words.in_text.search(by):
        raise Refused(
            "Those words are in the name of who records this. Give another name with --by."
        )
    if any(words.in_text.search(ours) for ours in (REDACTED, REDACTION)):
        raise Refused(
            "Those words are among what pcc-actions writes in their place. "
            "Give more of the words that have to go."
        )
    for what, value in _needed(entry):
        if words.in_text.search(value):
            raise Refused(
                f"Those words are part of {what} of {called(entry)}, which the log needs. Give "
                "more of the words that have to go, or put the text right with --text."
            )


def _needed(entry: AnyEntry) -> Iterator[tuple[str, str]]:
    """What of an entry is more than words to the log, with what it is."""
    for field in fields_of(entry).needed:
        value = getattr(entry, field.name)
        each_value = value if field.type is FieldType.TEXTS else (value,)
        yield from ((field.words, each) for each in each_value if isinstance(each, str))
    yield from _days(getattr(entry, field.name) for field in fields_of(entry).recorded)
    for event in entry.history:
        yield from _needed_of(event, fields_of(entry))


def _needed_of(event: Event, fields: FieldTable) -> Iterator[tuple[str, str]]:
    yield "the history", event.kind
    if event.by == HAND_EDIT:
        yield "the history", HAND_EDIT
    if event.basis is not None:
        yield "the history", event.basis
    yield "a date", event.at.isoformat().replace("+00:00", "Z")
    ends = [(change.before, change.after) for change in event.changes.values()]
    yield from _days((event.on, *event.values.values(), *chain.from_iterable(ends)))
    for field in fields.needed:
        if field.name in event.changes:
            change = event.changes[field.name]
            yield field.words, f"{change.before}\n{change.after}"


def _days(values: Iterable[object]) -> Iterator[tuple[str, str]]:
    yield from (("a date", each.isoformat()) for each in values if isinstance(each, date))

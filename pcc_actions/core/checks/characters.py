"""Characters that cannot be right in the texts of a log: nobody sees them, or they mislead."""

from collections.abc import Iterator

from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import FaultCode, Finding
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import AnyEntry, fields_of
from pcc_actions.core.model import Cancelled, Log, Moved, Reinstated, Value
from pcc_actions.core.text.sanitise import hidden_character, invisible_character


def hidden_characters(checked: Checked) -> Iterator[Finding]:
    """Find control characters and bidirectional overrides, and in names what nobody sees."""
    if checked.all_visible:
        return
    for place in checked.places:
        texts = [*_texts(place.entry)]
        every = "".join(text for _, text in texts)
        if not (hidden_character(every) or invisible_character(every)):
            continue  # as in nearly every one, looked through at once
        for name, text in texts:
            is_name = name in (fields_of(place.entry).names[0], "owners")
            hidden = hidden_character(text) or (is_name and invisible_character(text))
            if hidden:
                sentence = f"{place.name} has a hidden character in its {name}: {hidden}."
                yield place.finding(FaultCode.HIDDEN_CHARACTER, sentence, name)
    for name, text in _head_texts(checked.log):
        hidden = hidden_character(text)
        if hidden:
            yield Finding(
                FaultCode.HIDDEN_CHARACTER, f"There is a hidden character in {name}: {hidden}."
            )


def broken_path(checked: Checked) -> Iterator[Finding]:
    r"""Find tabs and line breaks in a source: a path in double quotes has them for \t and \n."""
    for place in checked.places:
        if place.entry.source and not {"\t", "\n"}.isdisjoint(place.entry.source):
            sentence = (
                f"{place.name} has a tab or a line break in its source, as a path with \\ in "
                "double quotes gets. Put it in single quotes."
            )
            yield place.finding(FaultCode.BROKEN_PATH, sentence, "source")


def _texts(entry: AnyEntry) -> Iterator[tuple[str, str]]:
    for name in fields_of(entry).worded:
        value = getattr(entry, name)
        if isinstance(value, tuple):
            yield from ((name, each) for each in value)
        elif value:
            yield name, value
    for event in entry.history:
        texts = (event.kind, event.note, event.by, event.reported_by, event.minute)
        for value in (*texts, *event.values.values()):
            if value:
                yield "history", _text(value)
        for change in event.changes.values():
            yield "history", _text(change.before)
            yield "history", _text(change.after)


def _text(value: Value | None) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return value if isinstance(value, str) else ""  # days and numbers are without words


def _head_texts(log: Log) -> Iterator[tuple[str, str]]:
    for board in log.boards.values():
        yield f"board {board.code!r}", f"{board.code}{board.name}{board.reference}"
    for person in log.people.values():
        own = (person.key, person.initials, person.name, person.post, person.email)
        held = (each for holder in person.held for each in (holder.name, holder.email))
        yield f"person {person.key!r}", "".join(text or "" for text in (*own, *held))
    for meeting in log.meetings:
        events: tuple[Moved | Cancelled | Reinstated, ...] = meeting.moved
        events = (*events, *meeting.cancellations, *meeting.reinstatements)
        words = "".join(f"{event.by}{event.note or ''}" for event in events)
        yield f"the {meeting.board!r} meeting of {uk(meeting.date)}", f"{meeting.board}{words}"

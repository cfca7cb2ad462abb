"""The dated entries of an update, each noted on its own day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.imported import Outcome
from pcc_actions.core.model import Action
from pcc_actions.core.text.similarity import same_words
from pcc_actions.minutes.update_entries import DatedEntry, parted_by_day


def with_own_days(became: Outcome | None, raised: date, today: date) -> Outcome | None:
    """What became of an action, each dated entry of what is said of it noted on its own day.

    An entry before the action was raised, or of a day still to come, stays in the note. The last
    one is the note of a closing on its day.
    """
    if became is None or not became.note:
        return became
    above, entries = parted_by_day(became.note)
    own = [entry for entry in entries if _is_of_own_day(entry, raised, today)]
    if not own or (len(entries) == 1 and became.status):
        return became
    rest = _joined([above, *(entry.text for entry in entries if entry not in own)])
    noted = [(day, entry.words) for entry in own if (day := entry.day)]
    if became.status in (None, "outstanding") or noted[-1][0] != became.on:
        return replace(became, note=rest, noted=tuple(noted))
    last = noted.pop()[1]
    noted += [(became.on, rest)] if rest else []
    return replace(became, note=last, noted=tuple(noted))


def without_known(became: Outcome | None, action: Action) -> Outcome | None:
    """What became of an action without the notes that the log has; None where that is nothing."""
    if became is None:
        return None
    news = tuple((day, words) for day, words in became.noted if not is_noted(words, action))
    note = became.note
    if note and became.noted and is_noted(note, action):
        note = None
    left = replace(became, noted=news, note=note)
    return None if left == Outcome(became.on, minute=became.minute) else left


def is_noted(words: str, action: Action) -> bool:
    """Whether the history of an action has some words for a note."""
    return any(same_words(words, event.note) for event in action.history if event.note)


def all_noted(update: str, action: Action) -> bool:
    """Whether the history of an action has an update: as one note, or entry by entry."""
    above, entries = parted_by_day(update)
    parts = [above, *(entry.words for entry in entries)]
    return is_noted(update, action) or all(is_noted(part, action) for part in _filled(parts))


def _is_of_own_day(entry: DatedEntry, raised: date, today: date) -> bool:
    return entry.day is not None and raised <= entry.day <= today and bool(entry.words)


def _joined(parts: Iterable[str]) -> str | None:
    return " ".join(_filled(parts)).strip(" ;") or None


def _filled(parts: Iterable[str]) -> Iterator[str]:
    return (part.strip() for part in parts if part.strip(" ;\n"))

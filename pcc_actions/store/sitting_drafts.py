"""The drafts of sittings: what was typed of one, beside the answers to documents."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.sitting.typed import (
    Sitting,
    SittingMeeting,
    TypedAction,
    TypedDischarge,
    TypedDue,
    TypedPerson,
)
from pcc_actions.store.draft_folders import DRAFTS
from pcc_actions.store.drafts import (
    PutAside,
    keep,
    kept,
    recorder_in,
    remove_draft,
    texts_in,
)
from pcc_actions.store.sidecar import sidecar

_PREFIX: Final = "sitting-"  # of the file, among the answers to documents


@dataclass(frozen=True, slots=True)
class SittingDraft:
    """What was typed of a sitting, by whom, and when the last of it was (UTC)."""

    by: str
    at: datetime
    sitting: Sitting


def keep_sitting(log: Path, key: str, draft: SittingDraft) -> None:
    """Keep a draft in the place of the one before it. Raises OSError."""
    keep(log, DRAFTS, f"{_PREFIX}{key}", _plain(asdict(draft)))


def kept_sitting(log: Path, key: str) -> SittingDraft | PutAside | None:
    """The draft of that key, None where there is none."""
    return kept(log, DRAFTS, f"{_PREFIX}{key}", sitting_from)


def remove_sitting(log: Path, key: str) -> None:
    """Remove a draft that was used. One that cannot be removed is gone in 30 days."""
    remove_draft(log, f"{_PREFIX}{key}")


def kept_sittings(log: Path) -> Iterator[tuple[str, SittingDraft | PutAside]]:
    """The key and the draft of each sitting, the last one first."""
    files = (sidecar(log) / DRAFTS).glob(f"{_PREFIX}*.json")
    for file in sorted(files, key=_written, reverse=True):
        key = file.stem.removeprefix(_PREFIX)
        draft = kept_sitting(log, key)
        if draft is not None:
            yield key, draft


def is_of_a_sitting(file: Path) -> bool:
    """Whether a file among the drafts is that of a sitting."""
    return file.name.startswith(_PREFIX)


def _written(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:  # gone since it was listed
        return 0


def sitting_from(value: Any) -> SittingDraft:
    """The draft that a parsed file holds. Raises TypeError, ValueError, LookupError, Refused."""
    held = dict(value)
    by, at = recorder_in(held.pop("by")), datetime.fromisoformat(held.pop("at"))
    sitting = dict(held.pop("sitting"))
    if held or at.tzinfo is None:
        raise ValueError("something else than a sitting")
    meeting = sitting.pop("meeting")
    discharges = [_discharge(each) for each in sitting.pop("discharges")]
    actions = [_action(each) for each in sitting.pop("actions")]
    (minute,) = _optional(sitting.pop("minute"))
    people = tuple(map(_person, sitting.pop("people")))
    made = None if meeting is None else _meeting(meeting)
    typed = Sitting(made, minute, tuple(discharges), tuple(actions), people, **sitting)
    if typed.count and typed.meeting is None:
        raise ValueError("a sitting of no meeting")
    return SittingDraft(by, at, typed)


def _meeting(value: Any) -> SittingMeeting:
    meeting = SittingMeeting(**value)
    texts_in([meeting.board])
    return SittingMeeting(meeting.board, date.fromisoformat(value["day"]), bool(meeting.new))


def _discharge(value: Any) -> TypedDischarge:
    discharge = TypedDischarge(**value)
    texts_in([discharge.reference])
    _optional(discharge.note, discharge.minute)
    return discharge


def _action(value: Any) -> TypedAction:
    action = TypedAction(**value)
    texts_in([action.item])
    _optional(action.text, action.exempt, action.theme, action.topic)
    owners = None if action.owners is None else texts_in(action.owners)
    due = None if action.due is None else _due(value["due"])
    return replace(action, owners=owners, due=due)


def _person(value: Any) -> TypedPerson:
    person = TypedPerson(**value)
    texts_in([person.initials, person.name])
    return person


def _due(value: Any) -> TypedDue:
    due = TypedDue(**value)
    _optional(due.words)
    return TypedDue(date.fromisoformat(value["day"]) if due.day else None, due.words)


def _optional(*values: Any) -> tuple[Any, ...]:
    """The values, each a text or none. Raises TypeError."""
    texts_in([each for each in values if each is not None])
    return values


def _plain(value: Any) -> Any:
    """A value as JSON has it: days and moments as ISO 8601 writes them."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value

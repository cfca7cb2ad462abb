"""What happened to meetings between two versions of a log, in a few words each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import legs
from pcc_actions.core.model import Meeting, Moved

_Stage = tuple[str, date, tuple[Moved, ...], bool]


def meeting_differences(before: Sequence[Meeting], after: Sequence[Meeting]) -> Iterator[str]:
    """Say what became of the meetings, which are new, and which are gone."""
    grew = _grown_from(before, after)
    there = set(grew)
    gone = {place: each for place, each in enumerate(before) if each not in there}
    for place, (old, meeting) in enumerate(zip(grew, after, strict=True)):
        if old is None and len(before) == len(after) and place in gone:
            was = gone.pop(place)
            now = f"{meeting.board} {uk(meeting.date)}"
            yield f"meeting {was.board} {uk(was.date)} put right: {now}"
        else:
            yield from _meeting(old, meeting)
    yield from (f"meeting {each.board} {uk(each.date)} taken out" for each in gone.values())


def _grown_from(before: Sequence[Meeting], after: Sequence[Meeting]) -> list[Meeting | None]:
    """Of each meeting the first that it came of by being moved or cancelled, or not at all."""
    places: dict[_Stage, int] = {}
    for place, each in enumerate(before):
        places.setdefault(_as_scheduled(each), place)
    found = ([places[each] for each in _stages(meeting) if each in places] for meeting in after)
    return [
        before[min(each)] if each else _moved_elsewhere(before, meeting)
        for each, meeting in zip(found, after, strict=True)
    ]


def _moved_elsewhere(before: Sequence[Meeting], meeting: Meeting) -> Meeting | None:
    """The meeting that a merge put the move of another copy before one of; None where none is."""
    moved = {*meeting.moved}
    return next((each for each in before if each.moved and {*each.moved} < moved), None)


def _stages(meeting: Meeting) -> Iterator[_Stage]:
    """What a meeting was before each of its moves, and after the last, cancelled or not."""
    for known, move in enumerate(meeting.moved):
        yield _as_scheduled(replace(meeting, date=move.before, moved=meeting.moved[:known]))
    yield _as_scheduled(meeting)


def _as_scheduled(meeting: Meeting) -> _Stage:
    """A meeting without what was recorded of its cancellation; whether it is one held after all."""
    return meeting.board, meeting.date, meeting.moved, meeting.reinstated is not None


def _meeting(before: Meeting | None, after: Meeting) -> Iterator[str]:
    if before is None:
        became = "was cancelled, and is held after all" if after.reinstated else "added"
        yield f"meeting {after.board} {uk(after.date)} {became}"
        return
    for day, move in legs(after):
        if move not in before.moved:
            yield f"meeting {after.board} {uk(day)} moved to {uk(move.after)} by {move.by}"
    meeting = f"meeting {after.board} {uk(after.date)}"
    for cancelled in after.cancellations:
        if cancelled not in before.cancellations:
            yield f"{meeting} cancelled by {cancelled.by}"
    for reinstated in after.reinstatements:
        if reinstated not in before.reinstatements:
            yield f"{meeting} held after all by {reinstated.by}"

"""The base of two copies of a log: the newest kept version that both descend from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pcc_actions.core.entries import every_entry
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.merging.descent import descends
from pcc_actions.core.model import Log
from pcc_actions.store.parsing import kept_log
from pcc_actions.store.reading import Now, Reading
from pcc_actions.store.version_files import versions_of
from pcc_actions.store.whole_log import read_whole

FIRST: Final = 1  # revision, as a log is made


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A kept version that both copies may descend from, and the copy that did not keep it."""

    revision: int
    file: Path
    text: str
    log: Log
    other: Log

    @property
    def is_head_of_other(self) -> bool:
        """Whether the other copy has the boards, people, meetings and settings of it still."""
        return _head(self.log) == _head(self.other)


def common_base(ours: Reading, theirs: Reading, now: Now) -> Reading | None:
    """The newest version kept beside either copy that both descend from; None where none is.

    Of versions that differ in the boards, people, meetings and settings alone nothing tells which
    of them the other copy knew, and what it never knew would be taken for removed there. Then it
    is the one with those that the other copy has, or else the first of them, where that is known:
    a base that is too old drops nothing. A damaged version is passed over.
    """
    alike, is_whole = _newest_alike(ours, theirs)
    found = next((each for each in alike if each.is_head_of_other), None)
    if found is None and is_whole:
        found = alike[-1]
    return None if found is None else read_whole(found.file, now, 0, found.text.encode())


def before_undo(copy: Reading) -> Iterator[Log]:
    """What a log was each time before `undo` put back another version, as far as that is kept."""
    there = versions_of(copy.path)
    undone = {max((each for each in there.texts if each < marker), default=0)
              for marker in there.markers}  # fmt: skip
    for own in sorted(undone - {0}):
        text = there.opened(own)
        log = kept_log(there.named(own), text) if isinstance(text, str) else None
        if log is not None:
            yield log


def _newest_alike(ours: Reading, theirs: Reading) -> tuple[list[_Candidate], bool]:
    """The newest version that both descend from, and those before it with the same entries.

    Whether these are all there were: the one before them is kept too, or they begin the log.
    """
    alike: list[_Candidate] = []
    for each in _candidates(ours, theirs):
        if alike and every_entry(each.log) == every_entry(alike[0].log):
            alike.append(each)
        elif descends(ours.log, each.log) and descends(theirs.log, each.log):
            if alike:
                return alike, True
            alike.append(each)
    return alike, bool(alike) and alike[-1].revision <= FIRST


def _candidates(ours: Reading, theirs: Reading) -> Iterator[_Candidate]:
    """The good versions kept beside either, no later than both, the newest first."""
    latest = min(ours.revision, theirs.revision)
    found = [
        (own, side is ours, there, other)
        for side, other in ((ours, theirs), (theirs, ours))
        for there in [versions_of(side.path)]
        for own in there.texts
        if own <= latest
    ]
    for own, _, there, other in sorted(found, key=lambda each: each[:2], reverse=True):
        text = there.opened(own)
        log = kept_log(there.named(own), text) if isinstance(text, str) else None
        if isinstance(text, str) and log is not None:
            yield _Candidate(own, there.named(own), text, log, other.log)


def _head(log: Log) -> tuple[object, ...]:
    return log.settings, log.boards, log.people, log.meetings

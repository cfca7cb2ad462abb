"""The way of undo and redo through the kept versions of a log."""

from pcc_actions.store.version_files import VersionFiles


def earlier_revisions(there: VersionFiles, revision: int, here: int) -> list[int]:
    """List the revisions whose text `undo` may put back, the one to try first first.

    `revision` is that of the log, `here` the one whose text it has.
    """
    return [each for each in _path(there, revision) if each < here]


def later_revisions(there: VersionFiles, revision: int, here: int) -> list[int]:
    """List the revisions whose text `redo` may put back, the one to try first first."""
    return [each for each in reversed(_path(there, revision)) if each > here]


def _path(there: VersionFiles, revision: int) -> list[int]:
    """List the revisions undo goes back through, from the last that was not put back."""
    if revision in there.markers:
        revision = max((each for each in there.texts if each < revision), default=revision)
    path = [revision]
    for each in reversed(there.revisions):
        if each < path[-1] and (own := there.own(each)) in there.texts:
            path.append(own)
    return path

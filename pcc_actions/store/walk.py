"""The way of undo and redo through the kept versions of a log."""

from pcc_actions.store.version_files import VersionFiles


def earlier_revisions(there: VersionFiles, revision: int, here: int) -> list[int]:
    """List the revisions whose text `undo` may put back, the one to try first first.

    `revision` is that of the log, `here` the one whose text it has.
    """
    return [one for one in _path(there, revision) if one < here]


def later_revisions(there: VersionFiles, revision: int, here: int) -> list[int]:
    """List the revisions whose text `redo` may put back, the one to try first first."""
    return [one for one in reversed(_path(there, revision)) if one > here]


def _path(there: VersionFiles, revision: int) -> list[int]:
    """List the revisions undo goes back through, from the last that was not put back."""
    if revision in there.markers:
        revision = max((one for one in there.texts if one < revision), default=revision)
    path = [revision]
    for one in reversed(there.revisions):
        if one < path[-1] and (own := there.own(one)) in there.texts:
            path.append(own)
    return path

"""The version that a log itself is: which one, and whether it is kept."""

from pcc_actions.store import seal, versions
from pcc_actions.store.reading import Reading
from pcc_actions.store.version_files import VersionFiles, versions_of
from pcc_actions.store.versions import KeptVersion


def own_version(reading: Reading) -> int:
    """The revision whose text the log has; what its marker says, where no text is the same."""
    there = versions_of(reading.path)
    said = there.own(reading.revision)
    body = seal.body(reading.text)
    likely = [said, *(revision for revision in reversed(there.texts) if revision != said)]
    return next((revision for revision in likely if _body(there, revision) == body), said)


def _body(there: VersionFiles, own: int) -> str | None:
    found = there.opened(own)
    return seal.body(found) if isinstance(found, str) else None


def is_kept(reading: Reading) -> bool:
    """Whether the version that a log itself is is kept as the very bytes that were read."""
    return versions_of(reading.path).holds(reading.revision, reading.data)


def unkept(reading: Reading) -> KeptVersion | None:
    """The version that the log itself is, where it is not kept, or only damaged.

    A log that somebody edited is kept as it was typed, under the revision it was saved as.
    """
    path = reading.path
    number = own_version(reading) if reading.sealed else reading.revision
    if versions.version_text(path, number) is not None:
        return None
    return KeptVersion(number, resealed(reading.text, number) if reading.sealed else reading.text)


def unmarked(reading: Reading) -> int | None:
    """The version that was put back as this log, where its marker could not be written."""
    own = own_version(reading)
    noted = reading.revision in versions_of(reading.path).revisions
    return None if noted or own == reading.revision else own


def resealed(text: str, number: int) -> str:
    """A text under a new closing line; one that was not sealed, without."""
    closing = seal.find_closing(text)
    if closing is None or not closing.intact:
        return seal.body(text)
    return seal.sealed(text[: closing.start], number, closing.actions)

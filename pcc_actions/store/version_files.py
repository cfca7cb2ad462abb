"""The files of the kept versions, as they stand in their folder.

`000042.toml` is the text of revision 42; `000043.back`, a marker, says which revision's text
was put back as revision 43.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.errors import BadFile
from pcc_actions.regular_files import regular_bytes, regular_end, regular_holds
from pcc_actions.store import kept
from pcc_actions.store.files import reason
from pcc_actions.store.sidecar import sidecar

TEXT_SUFFIX: Final = ".toml"
MARKER_SUFFIX: Final = ".back"
_name: Final = pattern(r"([0-9]{6,15})(\.toml|\.back)")  # longer is no revision of ours


@dataclass(frozen=True, slots=True)
class DamagedVersion:
    """A kept version that is not what was kept: its revision, and why, as in "it is empty"."""

    revision: int
    why: str


@dataclass(frozen=True, slots=True)
class VersionFiles:
    """What stood in the folder of the versions when it was looked into.

    `texts` are the revisions with a text of their own, good or not, the oldest first; `markers`
    give for each revision that was put back the one it says, None where it makes no sense or is
    among those `unread`, which could not be read just then.
    """

    folder: Path
    texts: tuple[int, ...]
    markers: Mapping[int, int | None]
    unread: frozenset[int]

    @property
    def revisions(self) -> list[int]:
        """The revisions with a text or a marker, the oldest first."""
        return sorted({*self.texts, *self.markers})

    def named(self, revision: int, suffix: str = TEXT_SUFFIX) -> Path:
        """Name the file that a revision's own text, or its marker, is kept in."""
        return self.folder / f"{revision:06}{suffix}"

    def own(self, revision: int) -> int:
        """Follow the markers from a revision to the one whose text it is.

        A marker that makes no sense leads nowhere: to its own revision, which has no text.
        """
        while (before := self.markers.get(revision)) is not None:
            revision = before
        return revision

    def opened(self, own: int) -> str | DamagedVersion | None:
        """A revision's own text, or what is wrong with its file; None where there is none."""
        found = self.sound(own)
        return kept.kept_text(found) if isinstance(found, bytes) else found

    def sound(self, own: int) -> bytes | DamagedVersion | None:
        """The bytes of the same, whose text is not made."""
        try:
            data = regular_bytes(self.named(own))
        except FileNotFoundError:
            return None
        except OSError as error:
            return DamagedVersion(own, f"it cannot be read: {reason(error)}")
        why = kept.damage(own, data)
        return DamagedVersion(own, why) if why else data

    def holds(self, revision: int, data: bytes) -> bool:
        """Whether the file of a revision's own text holds just these bytes."""
        try:
            return regular_holds(self.named(revision), data)
        except OSError:
            return False

    def looks_good(self, own: int) -> bool:
        """Tell from the end of a revision's own text, read quickly, whether it may be good."""
        try:
            return kept.ends_as(own, regular_end(self.named(own), kept.END))
        except OSError:
            return False


def versions_of(log: Path) -> VersionFiles:
    """Look into the folder of a log's versions; one that may not be looked into has none."""
    folder = sidecar(log)
    try:
        return _versions(folder, os.listdir(folder))  # noqa: PTH208  # names only
    except OSError:
        return _versions(folder, [])


def _versions(folder: Path, names: Iterable[str]) -> VersionFiles:
    found = [match for name in names if (match := _name.fullmatch(name))]
    texts, markers = (
        sorted(int(match[1]) for match in found if match[2] == ending)
        for ending in (TEXT_SUFFIX, MARKER_SUFFIX)
    )
    said: dict[int, int | None] = dict.fromkeys(markers)
    unread = set()
    for marker in markers:
        try:
            said[marker] = _said(folder / f"{marker:06}{MARKER_SUFFIX}", marker)
        except OSError:
            unread.add(marker)
    return VersionFiles(folder, tuple(texts), said, frozenset(unread))


def _said(marker: Path, revision: int) -> int | None:
    """What a marker says, None where that makes no sense. Raises OSError."""
    try:
        before = int(regular_bytes(marker))
    except ValueError:
        return None
    return before if 0 <= before < revision else None


def open_versions(log: Path) -> VersionFiles:
    """Look into the folder of a log's versions, where it is there.

    Raises `BadFile` where it may not be looked into.
    """
    folder = sidecar(log)
    try:
        return _versions(folder, os.listdir(folder))  # noqa: PTH208  # names only
    except FileNotFoundError:
        return _versions(folder, [])
    except OSError as error:
        raise BadFile(
            f"The kept versions of {log.name} cannot be looked at: {folder}: {reason(error)}. "
            "Ask whoever looks after that folder for the right to."
        ) from None

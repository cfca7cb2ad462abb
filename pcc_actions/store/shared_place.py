"""What can be told of the place where a log lies: a network drive, or a folder that is synced.

That is told by names and by what the system says of its mounts: no folder is listed.
"""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from pathlib import Path, PurePath
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.store.files import real_path


class PlaceKind(Enum):
    """What a place is to a log that lies there."""

    NETWORK_DRIVE = auto()  # on which a lock may not be seen by others
    SYNCED_FOLDER = auto()  # of which each computer has a copy of its own


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """Such a place; `name` is what people call it: SMB, OneDrive."""

    kind: PlaceKind
    name: str


# What Linux and macOS call the file systems of other computers, with what people call these.
_NETWORK: Final = {
    **dict.fromkeys(("cifs", "smb3", "smbfs"), "SMB, as Windows shares folders"),
    **dict.fromkeys(("nfs", "nfs4"), "NFS"),
    "afpfs": "AFP",
    "fuse.sshfs": "SSHFS",
    **dict.fromkeys(("davfs", "fuse.davfs2", "webdav"), "WebDAV"),
    "fuse.gvfsd-fuse": "GVFS",
    "fuse.rclone": "rclone",
}
_WEB: Final = ("http://", "https://")  # the source of WebDAV, which is `fuse` to Linux
_SHARE: Final = "a shared folder of Windows"
_REMOTE: Final = 4  # DRIVE_REMOTE, of GetDriveTypeW
_TYPE_IN_STATFS: Final = slice(72, 88)  # f_fstypename, of macOS since 10.6
_STATFS_BYTES: Final = 4096  # more than the 2,168 of the whole
_octal: Final = pattern(r"\\([0-7]{3})")

# Folders by their own names, as the programs make them; ` - ` and ` (` begin what follows that.
_named: Final = pattern(
    r"(OneDrive|SharePoint|Dropbox|Google ?Drive|iCloud ?Drive|Nextcloud|ownCloud)(?:$| ?[-(@].*)",
    re.IGNORECASE,
)
_CALLED: Final = {
    "onedrive": "OneDrive", "sharepoint": "SharePoint", "dropbox": "Dropbox",
    "googledrive": "Google Drive", "iclouddrive": "iCloud Drive", "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
}  # fmt: skip
_EXACT: Final = {"com~apple~CloudDocs": "iCloud Drive", "DriveFS": "Google Drive"}
_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_MARKERS: Final = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}


def shared_place(path: Path) -> SharedPlace | None:
    """What is special about the place of a log; None where nothing is, or nothing tells."""
    folder = real_path(path).parent
    synced = synced_by(folder, os.environ) or _marked(folder)
    if synced:
        return SharedPlace(PlaceKind.SYNCED_FOLDER, synced)
    network = _network_drive(folder)
    return SharedPlace(PlaceKind.NETWORK_DRIVE, network) if network else None


def synced_by(folder: PurePath, variables: Mapping[str, str]) -> str | None:
    """The program that keeps copies of a folder, told by the names of it and of those above."""
    for variable in _VARIABLES:
        place = variables.get(variable)
        if place and folder.is_relative_to(place):
            return "OneDrive"
    return next(filter(None, map(_synced_name, reversed(folder.parts))), None)


def _synced_name(name: str) -> str | None:
    found = _named.fullmatch(name)
    if found:
        return _CALLED[found[1].casefold().replace(" ", "")]
    return _EXACT.get(name)


def _marked(folder: Path) -> str | None:
    """The same by what such a program leaves at the top of what it keeps copies of."""
    return next(
        (
            program
            for each in (folder, *folder.parents)
            for name, program in _MARKERS.items()
            if os.path.lexists(each / name) and not _is_at_home(each)
        ),
        None,
    )


def _is_at_home(folder: Path) -> bool:
    """Whether it is the home folder, where Dropbox keeps its own settings under that name."""
    return str(folder) == os.path.expanduser("~")  # noqa: PTH111  # nothing raised without a home


def _network_drive(folder: Path) -> str | None:
    """What the network drive is that a folder lies on; None for none, or where nothing tells."""
    if sys.platform == "win32":
        return _network_of_windows(folder)
    if sys.platform == "darwin":
        return _NETWORK.get(type_in_statfs(_statfs(folder)))
    try:
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:  # another system, or one that tells nobody
        return None
    return network_by_mounts(mounts, str(folder))


def network_by_mounts(mounts: str, folder: str) -> str | None:
    """The same by `/proc/self/mountinfo` of Linux, as proc(5) describes it.

    Of the mounts that a folder lies below the longest counts, and of several there the last.
    """
    best, found = "", None
    for mount in _mounts(mounts):
        point = mount[0].rstrip("/")
        if f"{folder}/".startswith(f"{point}/") and len(point) >= len(best):
            best, found = point, mount
    if found is None:
        return None
    _, kind, source = found
    return "WebDAV" if kind == "fuse" and source.startswith(_WEB) else _NETWORK.get(kind)


def _mounts(text: str) -> Iterator[tuple[str, str, str]]:
    """Where each file system is mounted, its type and its source."""
    for line in text.split("\n"):
        first, _, last = line.partition(" - ")
        fields, more = first.split(" "), last.split(" ")
        if len(fields) > 4 and len(more) > 1:
            yield _plain(fields[4]), more[0], _plain(more[1])


def _plain(field: str) -> str:
    """A field as it is meant: a space stands there as its number, after a backslash."""
    return _octal.sub(lambda found: chr(int(found[1], 8)), field)


def type_in_statfs(data: bytes) -> str:
    """The type of the file system in what `statfs` of macOS gives."""
    return data[_TYPE_IN_STATFS].partition(b"\0")[0].decode("ascii", "replace")


def _statfs(folder: Path) -> bytes:
    """What macOS says of the file system of a folder; nothing where it cannot be asked."""
    try:
        import ctypes

        system = ctypes.CDLL(None)
        ask = getattr(system, "statfs$INODE64", None) or system.statfs  # of Intel, and of Apple
        told = ctypes.create_string_buffer(_STATFS_BYTES)
        return told.raw if ask(os.fsencode(folder), told) == 0 else b""
    except (AttributeError, ImportError, OSError):
        return b""


def _network_of_windows(folder: Path) -> str | None:
    if is_share(str(folder)):
        return _SHARE
    try:
        import ctypes

        drives = vars(ctypes)["windll"].kernel32
        return _SHARE if drives.GetDriveTypeW(folder.anchor) == _REMOTE else None
    except (AttributeError, ImportError, KeyError, OSError):
        return None


def is_share(folder: str) -> bool:
    r"""Whether a path of Windows names a share, as in `\\server\papers`."""
    plain = folder.replace("/", "\\")
    if plain.casefold().startswith("\\\\?\\unc\\"):
        return True
    return plain.startswith("\\\\") and not plain.startswith(("\\\\?\\", "\\\\.\\"))

"""What is told of the place where a log lies, by what each system says of it."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any

import pytest

from pcc_actions.store import shared_place as places
from pcc_actions.store.shared_place import (
    PlaceKind,
    SharedPlace,
    is_share,
    network_by_mounts,
    shared_place,
    synced_by,
    type_in_statfs,
)

# As Linux writes them, the names invented.
MOUNTS = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:21 / /proc rw,nosuid shared:5 - proc proc rw
40 22 0:50 / /mnt/papers rw,relatime shared:20 - cifs //files.example.org/papers rw,vers=3.1.1
41 40 8:2 / /mnt/papers/local rw,relatime shared:21 - ext4 /dev/sdb1 rw
42 22 0:51 / /srv/nfs rw,relatime - nfs4 files.example.org:/export rw,vers=4.2
43 22 0:52 / /mnt/Board\040papers rw - fuse.sshfs iris@files.example.org:/papers rw
44 22 0:53 / /mnt/web rw - fuse https://files.example.org/dav rw
45 22 0:54 / /mnt/stick rw - fuseblk /dev/sdc1 rw
46 22 0:55 / /mnt/over rw - cifs //files.example.org/over rw
47 46 8:3 / /mnt/over rw - ext4 /dev/sdd1 rw
"""


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/home/iris/papers", None),
        ("/mnt/papers", "SMB, as Windows shares folders"),
        ("/mnt/papers/2023", "SMB, as Windows shares folders"),
        ("/mnt/papersafe", None),
        ("/mnt/papers/local/x", None),
        ("/srv/nfs/board", "NFS"),
        ("/mnt/Board papers/GPB", "SSHFS"),
        ("/mnt/web", "WebDAV"),
        ("/mnt/stick", None),
        ("/mnt/over", None),
    ],
)
def test_linux_tells_by_its_mounts(folder: str, network: str | None) -> None:
    assert network_by_mounts(MOUNTS, folder) == network


@pytest.mark.parametrize("text", ["", "\n", "22 1 8:1", "22 1 8:1 / / rw - ", "x - y z"])
def test_a_table_of_mounts_that_makes_no_sense_tells_nothing(text: str) -> None:
    assert network_by_mounts(text, "/home") is None


@pytest.mark.parametrize("name", ["smbfs", "apfs", ""])
def test_macos_tells_by_what_statfs_gives(name: str) -> None:
    told = bytes(72) + name.encode().ljust(16, b"\0") + b"/Volumes/papers".ljust(1024, b"\0")
    assert type_in_statfs(told) == name
    assert type_in_statfs(b"") == ""


@pytest.mark.parametrize(
    ("folder", "share"),
    [
        (r"\\files\papers\2023", True),
        ("//files/papers", True),
        (r"\\?\UNC\files\papers", True),
        (r"\\?\C:\papers", False),
        (r"C:\papers", False),
        (r"\\.\pipe", False),
    ],
)
def test_windows_tells_by_the_path(folder: str, share: bool) -> None:
    assert is_share(folder) == share


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        (PureWindowsPath(r"C:\Users\iris\OneDrive - Westshire\Papers"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\iris\OneDrive"), "OneDrive"),
        (PureWindowsPath(r"D:\Work\Papers"), "OneDrive"),
        (PureWindowsPath(r"D:\Workshop"), None),
        (PurePosixPath("/Users/iris/Library/CloudStorage/OneDrive-Westshire/x"), "OneDrive"),
        (PurePosixPath("/Users/iris/Library/CloudStorage/GoogleDrive-iris@example.org"),
         "Google Drive"),
        (PurePosixPath("/Users/iris/Library/Mobile Documents/com~apple~CloudDocs/Papers"),
         "iCloud Drive"),
        (PurePosixPath("/home/iris/Dropbox (Westshire)/Papers"), "Dropbox"),
        (PurePosixPath("/home/iris/Nextcloud/Papers"), "Nextcloud"),
        (PurePosixPath("/home/iris/dropboxes"), None),
        (PurePosixPath("/home/iris/About OneDrive"), None),
    ],
)  # fmt: skip
def test_a_synced_folder_is_told_by_its_name(folder: PurePath, program: str | None) -> None:
    assert synced_by(folder, {"OneDriveCommercial": r"D:\Work"}) == program


def test_a_synced_folder_is_told_by_what_the_program_left_in_it(tmp_path: Path) -> None:
    log = tmp_path / "Board" / "papers" / "actions.toml"
    log.parent.mkdir(parents=True)
    assert shared_place(log) is None
    (tmp_path / "Board" / ".dropbox").touch()
    assert shared_place(log) == SharedPlace(PlaceKind.SYNCED_FOLDER, "Dropbox")


def test_the_settings_that_dropbox_keeps_at_home_tell_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / ".dropbox").mkdir()
    assert shared_place(tmp_path / "actions.toml") is None


def test_a_link_to_a_log_in_a_synced_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    log = tmp_path / "OneDrive" / "actions.toml"
    log.touch()
    link = tmp_path / "actions.toml"
    link.symlink_to(log)
    assert shared_place(link) == SharedPlace(PlaceKind.SYNCED_FOLDER, "OneDrive")


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_system_that_cannot_be_asked_tells_nothing(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(places, "network_by_mounts", lambda mounts, folder: None)
    assert shared_place(tmp_path / "actions.toml") is None


@pytest.mark.parametrize(("kind", "is_network"), [(4, True), (3, False)])
def test_windows_tells_by_the_kind_of_a_drive(
    kind: int, is_network: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    class Drives:
        kernel32: Any

        @staticmethod
        def GetDriveTypeW(drive: str) -> int:  # noqa: N802  # the name that Windows has
            asked.append(drive)
            return kind

    Drives.kernel32 = Drives
    monkeypatch.setattr("ctypes.windll", Drives, raising=False)
    monkeypatch.setattr("sys.platform", "win32")
    found = shared_place(tmp_path / "actions.toml")
    assert asked == [tmp_path.resolve().anchor]
    assert (found is not None) == is_network


def test_macos_without_an_answer_tells_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(name: object) -> None:
        raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", refused)
    monkeypatch.setattr("sys.platform", "darwin")
    assert shared_place(tmp_path / "actions.toml") is None


def test_a_linux_that_hides_its_mounts_tells_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, *_: object) -> str:
        raise PermissionError(str(path))

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(Path, "read_text", refused)
    assert shared_place(tmp_path / "actions.toml") is None
